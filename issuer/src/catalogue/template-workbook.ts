import type { Column, ColumnFormat } from '@confer/core';
import { columnLetter, formatOf, widthOf } from '@confer/core';
import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre';
import { formatColumns } from './column-formats';

/**
 * The list of a definition as a file, for those who fill it in without Confer: its header row, as it would be written into a
 * sheet, with formats, choices and help that stay in the file. C.TI takes it, too: titles in row 1 are all that it needs.
 */

/** Rows of an Excel sheet: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const lastRow = 1_048_576;
/** Excel's limits for a list of choices within a rule, and for the help that is shown beside a cell. */
const longest = { list: 255, title: 32, message: 255 };

const formats: Readonly<Record<ColumnFormat, string>> = { text: '@', date: 'yyyy-mm-dd', general: 'General' };

/** Where choices stand that do not fit into a rule: out of sight, one column for each. */
const choicesSheet = 'Choices';

/** @param describe the line of help for a column */
export async function templateWorkbook(name: string, columns: readonly Column[], describe: (column: Column) => string): Promise<Uint8Array> {
  const longLists: (readonly string[])[] = [];
  const sourceOf = (choices: readonly string[]): Pick<DataValidation, 'values' | 'formula1'> => {
    if (choices.join(',').length <= longest.list && !choices.some((choice) => choice.includes(','))) return { values: [...choices] };
    longLists.push(choices);
    const letter = columnLetter(longLists.length - 1);
    return { formula1: `${choicesSheet}!$${letter}$1:$${letter}$${choices.length}` };
  };
  const list: WriteSheet = {
    name: sheetName(name),
    columns: columns.map((column) => ({ header: column.header, width: widthOf(column) })),
    rows: [columns.map(({ header }) => header)],
    cells: new Map(columns.map((column, index): [string, Partial<Cell>] => [`0,${index}`, { style: headerStyle, comment: { author: 'Confer', text: describe(column) } }])),
    dataValidations: columns.map((column, index): DataValidation => {
      const choices = choicesOf(column);
      const letter = columnLetter(index);
      return {
        ...(choices ? { type: 'list', ...sourceOf(choices) } : { type: 'custom', formula1: 'TRUE' }),
        range: `${letter}2:${letter}${lastRow}`,
        // Other values stay possible: what is wrong with them is said where the list is checked.
        showErrorMessage: false,
        showInputMessage: true,
        inputTitle: (column.required ? `${column.header} *` : column.header).slice(0, longest.title),
        inputMessage: describe(column).slice(0, longest.message),
      };
    }),
    freezePane: { rows: 1 },
  };
  const height = Math.max(0, ...longLists.map((choices) => choices.length));
  const choices: WriteSheet = { name: choicesSheet, hidden: true, rows: Array.from({ length: height }, (_, row) => longLists.map((each) => each[row] ?? null)) };
  const file = await writeXlsx({ sheets: [list, ...(longLists.length > 0 ? [choices] : [])] });
  return formatColumns(file, columns.map((column) => formats[formatOf(column)]));
}

const headerStyle: CellStyle = { font: { bold: true }, numFmt: '@' };

function choicesOf({ rule }: Column): readonly string[] | undefined {
  if (rule.type === 'choice') return rule.options;
  return rule.type === 'yesNo' ? ['Yes', 'No'] : undefined;
}

/** Excel takes 31 characters, and none of these. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\'\s]+/g, ' ').slice(0, 31).trim() || 'List';
