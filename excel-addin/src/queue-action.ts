import type { ColumnFormat, RowRange, SheetAction } from '@confer/core';
import type { ChoiceLists } from './choice-lists';
import { headerRow } from '@confer/core';
import { needsSheet } from './choice-lists';
import { supports } from './excel-error';
import { literal } from './text-value';

/** Rows of an Excel sheet: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const rowsOfSheet = 1_048_576;
/** What Excel allows in an input message: https://learn.microsoft.com/office/vba/api/excel.validation.inputtitle */
const longest = { title: 32, message: 255 };

/** Points of a column for each character, about that of Excel's own font. */
const pointsPerCharacter = 5.6;

const formats: Readonly<Record<ColumnFormat, string>> = { text: '@', date: 'yyyy-mm-dd', general: 'General' };
/** A text with a star behind it that is shown and is no part of it. */
const starred = '@" *"';

/** Asks for one action that needs no answer. Choices that need cells of their own go to `choices`. */
export function queue(sheet: Excel.Worksheet, action: Exclude<SheetAction, { type: 'mark' | 'keep-header-in-sight' | 'continue-formats' | 'widen-filter' }>, choices?: ChoiceLists): void {
  switch (action.type) {
    case 'write': {
      const width = action.values.reduce((widest, row) => Math.max(widest, row.length), 0);
      sheet.getRangeByIndexes(action.row, action.column, action.values.length, width).values = action.values.map((row) => row.map(literal));
      break;
    }
    case 'format-column':
      cellsBelowHeader(sheet, action.column).numberFormat = everyCell(formats[action.format]);
      break;
    case 'offer-choices': {
      const { dataValidation } = cellsBelowHeader(sheet, action.column, action.rows);
      const source = choices && needsSheet(action.choices) ? choices.formulaOf(action.choices) : action.choices.join(',');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
      break;
    }
    case 'describe-column': {
      const prompt = { showPrompt: true, title: action.title.slice(0, longest.title), message: action.text.slice(0, longest.message) };
      sheet.getCell(headerRow, action.column).dataValidation.prompt = prompt;
      cellsBelowHeader(sheet, action.column, action.rows).dataValidation.prompt = prompt;
      break;
    }
    case 'style-header': {
      const row = action.row ?? headerRow;
      sheet.getRangeByIndexes(row, action.firstColumn, 1, action.columnCount).format.font.bold = true;
      for (const column of action.required ?? []) sheet.getCell(row, column).numberFormat = everyCell(starred);
      break;
    }
    case 'make-table':
      sheet.tables.add(sheet.getRangeByIndexes(headerRow, action.firstColumn, 2, action.columnCount), true);
      break;
    case 'widen-table':
      widenTable(sheet, action);
      break;
    case 'set-width':
      sheet.getCell(headerRow, action.column).format.columnWidth = action.characters * pointsPerCharacter;
      break;
    case 'hide-column':
      cellsBelowHeader(sheet, action.column).columnHidden = true;
  }
}

/** From ExcelApi 1.13 on; below it, a table takes in by itself what is written beside it. */
function widenTable(sheet: Excel.Worksheet, { row, column, columnCount }: Extract<SheetAction, { type: 'widen-table' }>): void {
  if (!supports('1.13')) return;
  const table = sheet.getCell(row, column).getTables(false).getFirst();
  table.resize(table.getRange().getResizedRange(0, columnCount));
}

const cellsBelowHeader = (sheet: Excel.Worksheet, column: number, rows: RowRange = { first: headerRow + 1, last: rowsOfSheet - 1 }): Excel.Range =>
  sheet.getRangeByIndexes(rows.first, column, rows.last - rows.first + 1, 1);

/** One value for all cells of a range: Excel takes it, though its types ask for a value per cell. */
const everyCell = (value: string) => value as unknown as string[][];
