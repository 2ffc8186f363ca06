/** One text in the languages of the add-in: Office takes the one of its own display language, else English. */
export interface LocalText {
  readonly en: string;
  readonly de: string;
  readonly es: string;
  readonly fr: string;
}

/** What Excel shows of Confer outside the pane: at most 125 characters. */
export const shortTexts = {
  name: same('Confer'),
  group: { en: 'Credentials', de: 'Nachweise', es: 'Credenciales', fr: 'Attestations' },
  open: same('Confer'),
  check: { en: 'Check list', de: 'Liste prüfen', es: 'Revisar lista', fr: 'Vérifier la liste' },
  issue: { en: 'Issue selected rows', de: 'Markierte Zeilen ausstellen', es: 'Emitir filas seleccionadas', fr: 'Émettre les lignes sélectionnées' },
  issueThese: { en: 'Issue credentials for these rows', de: 'Nachweise für diese Zeilen ausstellen', es: 'Emitir credenciales para estas filas', fr: 'Émettre des attestations pour ces lignes' },
  batches: { en: 'Batches', de: 'Stapel', es: 'Lotes', fr: 'Lots' },
  removeMarks: { en: 'Remove marks', de: 'Markierungen entfernen', es: 'Quitar marcas', fr: 'Effacer les marques' },
  installed: { en: 'Confer is here', de: 'Confer ist da', es: 'Confer ya está aquí', fr: 'Confer est là' },
} satisfies Record<string, LocalText>;

/** The same, in sentences: at most 250 characters. */
export const longTexts = {
  description: {
    en: 'Issue credentials from the spreadsheet that already holds the names.',
    de: 'Nachweise aus der Tabelle ausstellen, in der die Namen schon stehen.',
    es: 'Emita credenciales desde la hoja de cálculo que ya contiene los nombres.',
    fr: 'Émettez des attestations depuis la feuille de calcul qui contient déjà les noms.',
  },
  getStarted: {
    en: 'Open a class list, then choose Confer on the tab Confer. Every cell is checked before anything is issued.',
    de: 'Öffnen Sie eine Teilnehmerliste und wählen Sie auf der Registerkarte Confer die Schaltfläche Confer. Jede Zelle wird geprüft, bevor etwas ausgestellt wird.',
    es: 'Abra una lista de participantes y elija Confer en la pestaña Confer. Cada celda se revisa antes de emitir nada.',
    fr: 'Ouvrez une liste de participants, puis choisissez Confer dans l’onglet Confer. Chaque cellule est vérifiée avant toute émission.',
  },
  openTip: {
    en: 'Open Confer beside this sheet.',
    de: 'Confer neben diesem Blatt öffnen.',
    es: 'Abrir Confer junto a esta hoja.',
    fr: 'Ouvrir Confer à côté de cette feuille.',
  },
  checkTip: {
    en: 'Show which rows are ready and which cells have problems.',
    de: 'Zeigen, welche Zeilen bereit sind und welche Zellen Probleme haben.',
    es: 'Mostrar qué filas están listas y qué celdas tienen problemas.',
    fr: 'Montrer quelles lignes sont prêtes et quelles cellules posent problème.',
  },
  issueTip: {
    en: 'Review the selected rows. Nothing is sent before you confirm it in the pane.',
    de: 'Die markierten Zeilen durchsehen. Nichts wird gesendet, bevor Sie es im Aufgabenbereich bestätigen.',
    es: 'Repasar las filas seleccionadas. No se envía nada hasta que lo confirme en el panel.',
    fr: 'Passer en revue les lignes sélectionnées. Rien n’est envoyé avant votre confirmation dans le volet.',
  },
  batchesTip: {
    en: 'See what was issued and whether it arrived.',
    de: 'Sehen, was ausgestellt wurde und ob es angekommen ist.',
    es: 'Ver qué se ha emitido y si ha llegado.',
    fr: 'Voir ce qui a été émis et si c’est arrivé.',
  },
  removeMarksTip: {
    en: 'Take Confer’s colours off the cells of this sheet. Your own formats stay. The next check sets them again.',
    de: 'Die Farben von Confer aus den Zellen dieses Blatts entfernen. Ihre eigenen Formate bleiben. Die nächste Prüfung setzt sie wieder.',
    es: 'Quitar los colores de Confer de las celdas de esta hoja. Sus propios formatos se conservan. La próxima revisión los vuelve a poner.',
    fr: 'Enlever les couleurs de Confer des cellules de cette feuille. Vos propres mises en forme restent. La prochaine vérification les remet.',
  },
} satisfies Record<string, LocalText>;

function same(text: string): LocalText {
  return { en: text, de: text, es: text, fr: text };
}
