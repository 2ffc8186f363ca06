import type { HeaderCatalogue } from './header-catalogue';

export const spanishHeaders: HeaderCatalogue = {
  'column-missing': '{title} no tiene columna. Añada una o elija la que lo contiene.',
  'column-twice': '{title} puede estar en varias columnas ({letters}). Elija una.',
  'column-doubtful': '«{header}» (columna {letters}) puede ser {title}. Confírmelo o elija otra columna.',
  'column-unknown': '«{header}» (columna {letters}) no se usa. La columna se queda en su hoja y no se envía.',
  'header-blank': 'La columna {letters} no tiene título y por eso no se usa. Póngale uno si forma parte de la lista.',
  'header-row-not-first': 'La fila 1 no contiene los títulos de la lista; la fila {row} parece contenerlos. Tome la fila {row} como fila de títulos.',
  'header-row-missing': 'La fila 1 no contiene títulos. Inserte una fila encima de la lista y escriba un título sobre cada columna.',
};
