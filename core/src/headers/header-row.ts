import type { Column } from '../definition/columns';
import type { SheetAction } from '../host/host';
import { formatOf, widthOf } from '../definition/columns';
import { headerRow } from '../host/host';

/** What a header row needs to know of a column. Its key is the definition's own affair. */
export type HeaderColumn = Omit<Column, 'key'>;

/**
 * The header row of a definition, made in an empty sheet: formats before titles, so that what is typed next survives;
 * native drop-downs and help, which stay when the pane is closed.
 *
 * In a table they stand in its first row alone, and the table carries them on: a data validation below a table would keep it
 * from growing. Formats stand in the whole column all the same, because what is pasted is read before the table has grown.
 *
 * @param describe the line of help for a column, in the person's language
 * @param asTable for hosts that make tables
 */
export function headerRowActions<C extends HeaderColumn>(columns: readonly C[], describe: (column: C) => string, asTable = false): SheetAction[] {
  const columnCount = columns.length;
  const rows = asTable && { rows: { first: headerRow + 1, last: headerRow + 1 } };
  return [
    ...columns.map((column, index): SheetAction => ({ type: 'format-column', column: index, format: formatOf(column) })),
    { type: 'write', row: headerRow, column: 0, values: [columns.map(({ header }) => header)] },
    ...(asTable ? [{ type: 'make-table' as const, firstColumn: 0, columnCount }] : []),
    { type: 'style-header', firstColumn: 0, columnCount, required: columns.flatMap(({ required }, index) => (required ? [index] : [])) },
    { type: 'keep-header-in-sight' },
    ...columns.map((column, index): SheetAction => ({ type: 'set-width', column: index, characters: widthOf(column) })),
    ...columns.flatMap((column, index): SheetAction[] => [
      ...choicesOf(column).map((choices): SheetAction => ({ type: 'offer-choices', column: index, choices, ...rows })),
      { type: 'describe-column', column: index, title: column.required ? `${column.header} *` : column.header, text: describe(column), ...rows },
    ]),
  ];
}

/** The list of choices of a column that has one. */
function choicesOf({ rule }: HeaderColumn): readonly (readonly string[])[] {
  switch (rule.type) {
    case 'choice': return [rule.options];
    case 'yesNo': return [yesAndNo];
    default: return [];
  }
}

/** What a fix writes, too. Other words for it may still be typed. */
const yesAndNo = ['Yes', 'No'];

/**
 * Titles put back that somebody wrote over, where it is known in which column: anywhere else they would turn another
 * column into theirs.
 *
 * @param row the header row of the list
 */
export const restoreHeaderActions = (lost: readonly { readonly header: string; readonly place: number | undefined }[], row: number = headerRow): SheetAction[] =>
  lost.flatMap(({ header, place }) => (place === undefined ? [] : [{ type: 'write', row, column: place, values: [[header]] }]));
