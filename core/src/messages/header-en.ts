import type { HeaderCatalogue } from './header-catalogue';

export const englishHeaders: HeaderCatalogue = {
  'column-missing': '{title} has no column. Add one, or choose the column that holds it.',
  'column-twice': '{title} could be any of the columns {letters}. Choose one.',
  'column-doubtful': '“{header}” (column {letters}) may be {title}. Confirm it, or choose another column.',
  'column-unknown': '“{header}” (column {letters}) is not used. It stays in your sheet and is not sent.',
  'header-blank': 'Column {letters} has no title, so it is not used. Give it one if it belongs to the list.',
  'header-row-not-first': 'Row 1 does not hold the titles of the list; row {row} seems to. Take row {row} as the header row.',
  'header-row-missing': 'Row 1 holds no titles. Insert a row above the list and type a title over each column.',
};
