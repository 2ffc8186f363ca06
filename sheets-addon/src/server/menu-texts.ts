/** What the menu says. It is made where little else may be asked for than the language of the person. */
interface MenuTexts {
  readonly open: string;
  readonly removeMarks: string;
}

const texts: Readonly<Record<string, MenuTexts>> & { readonly en: MenuTexts } = {
  en: { open: 'Open Confer', removeMarks: 'Remove Confer’s marks' },
  fr: { open: 'Ouvrir Confer', removeMarks: 'Retirer les marques de Confer' },
  es: { open: 'Abrir Confer', removeMarks: 'Quitar las marcas de Confer' },
  de: { open: 'Confer öffnen', removeMarks: 'Markierungen von Confer entfernen' },
};

/** @param locale as Google writes it, `pt_BR` or `fr` */
export const menuTexts = (locale: string): MenuTexts => texts[locale.slice(0, 2).toLowerCase()] ?? texts.en;
