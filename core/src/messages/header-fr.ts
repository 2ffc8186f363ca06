import type { HeaderCatalogue } from './header-catalogue';

/** Inside « » stands a narrow no-break space, U+202F. */
export const frenchHeaders: HeaderCatalogue = {
  'column-missing': '{title} n’a pas de colonne. Ajoutez-en une, ou choisissez celle qui convient.',
  'column-twice': '{title} peut être dans plusieurs colonnes ({letters}). Choisissez-en une.',
  'column-doubtful': '«\u202f{header}\u202f» (colonne {letters}) correspond peut-être à {title}. Confirmez, ou choisissez une autre colonne.',
  'column-unknown': '«\u202f{header}\u202f» (colonne {letters}) n’est pas utilisé. La colonne reste dans votre feuille et n’est pas envoyée.',
  'header-blank': 'La colonne {letters} n’a pas de titre et n’est donc pas utilisée. Donnez-lui un titre si elle fait partie de la liste.',
  'header-row-not-first': 'La ligne 1 ne contient pas les titres de la liste, mais la ligne {row} semble les contenir. Prenez la ligne {row} comme ligne de titres.',
  'header-row-missing': 'La ligne 1 ne contient pas de titres. Insérez une ligne au-dessus de la liste et donnez un titre à chaque colonne.',
};
