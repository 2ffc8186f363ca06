import type { Column } from '../definition/columns';
import type { SheetAction } from '../host/host';
import { formatOf, widthOf } from '../definition/columns';
import { headerRow } from '../host/host';

/**
 * The header row of a definition, made in an empty sheet: formats before titles, so that what is typed next survives;
 * native drop-downs and help, which stay when the pane is closed.
 *
 * @param describe the line of help for a column, in the person's language
 */
export function headerRowActions(columns: readonly Column[], describe: (column: Column) => string): SheetAction[] {
  return [
    ...columns.map((column, index): SheetAction => ({ type: 'format-column', column: index, format: formatOf(column) })),
    { type: 'write', row: headerRow, column: 0, values: [columns.map(({ header }) => header)] },
    { type: 'style-header', firstColumn: 0, columnCount: columns.length },
    { type: 'keep-header-in-sight' },
    ...columns.map((column, index): SheetAction => ({ type: 'set-width', column: index, characters: widthOf(column) })),
    ...columns.flatMap((column, index): SheetAction[] => [
      ...(column.rule.type === 'choice' ? [{ type: 'offer-choices' as const, column: index, choices: column.rule.options }] : []),
      { type: 'describe-column', column: index, title: column.required ? `${column.header} *` : column.header, text: describe(column) },
    ]),
  ];
}

/** The headers put back where they were, after somebody wrote over them. */
export const restoreHeaderActions = (lost: readonly { readonly header: string; readonly index: number }[]): SheetAction[] =>
  lost.map(({ header, index }) => ({ type: 'write', row: headerRow, column: index, values: [[header]] }));
