import type { HeaderCatalogue } from './header-catalogue';

export const germanHeaders: HeaderCatalogue = {
  'column-missing': 'Für {title} gibt es keine Spalte. Fügen Sie eine hinzu, oder wählen Sie die passende.',
  'column-twice': '{title} kann in mehreren Spalten stehen ({letters}). Wählen Sie eine.',
  'column-doubtful': '„{header}“ (Spalte {letters}) könnte {title} sein. Bestätigen Sie das, oder wählen Sie eine andere Spalte.',
  'column-unknown': '„{header}“ (Spalte {letters}) wird nicht verwendet. Die Spalte bleibt in Ihrem Blatt und wird nicht gesendet.',
  'header-blank': 'Spalte {letters} hat keinen Titel und wird darum nicht verwendet. Geben Sie ihr einen, wenn sie zur Liste gehört.',
  'header-row-not-first': 'In Zeile 1 stehen nicht die Titel der Liste, in Zeile {row} anscheinend schon. Nehmen Sie Zeile {row} als Titelzeile.',
  'header-row-missing': 'In Zeile 1 stehen keine Titel. Fügen Sie über der Liste eine Zeile ein, und geben Sie jeder Spalte einen Titel.',
};
