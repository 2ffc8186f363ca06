import type { ColumnFormat, SheetAction } from '@confer/core';
import { headerRow } from '@confer/core';
import { inExcel, sheetOf } from './excel-error';
import { markCells } from './marks';
import { literal } from './text-value';

/** Bytes of one request; Excel on the web takes 5 MB. */
const bytesPerRequest = 1_500_000;
/** Rows of an Excel sheet: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const rowsOfSheet = 1_048_576;
/** What Excel allows in a list of choices and in an input message. */
const longest = { list: 255, title: 32, message: 255 };

/** Points of a column for each character, about that of Excel's own font. */
const pointsPerCharacter = 5.6;

const formats: Readonly<Record<ColumnFormat, string>> = { text: '@', date: 'yyyy-mm-dd', general: 'General' };

/** Replays actions in a sheet, in order, in as few requests as their size allows. */
export function perform(sheetId: string, actions: readonly SheetAction[]): Promise<void> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    let bytes = 0;
    for (const action of actions) {
      const weight = action.type === 'write' ? JSON.stringify(action.values).length : 100;
      if (bytes > 0 && bytes + weight > bytesPerRequest) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per 1.5 MB, not per action
        await context.sync();
        bytes = 0;
      }
      bytes += weight;
      if (action.type === 'mark') await markCells(context, sheetId, sheet, action);
      else if (action.type === 'keep-header-in-sight') await freezeHeader(context, sheet);
      else if (action.type === 'continue-formats') await continueFormats(context, sheet, action.row, action.columnCount);
      else queue(sheet, action);
    }
    await context.sync();
  });
}

function queue(sheet: Excel.Worksheet, action: Exclude<SheetAction, { type: 'mark' | 'keep-header-in-sight' | 'continue-formats' }>): void {
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
      const source = action.choices.join(',');
      // A longer list, or a choice with a comma, would need cells of its own; the pane checks the column all the same.
      if (source.length > longest.list || action.choices.some((choice) => choice.includes(','))) break;
      const { dataValidation } = cellsBelowHeader(sheet, action.column);
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
      break;
    }
    case 'describe-column':
      cellsBelowHeader(sheet, action.column).dataValidation.prompt = { showPrompt: true, title: action.title.slice(0, longest.title), message: action.text.slice(0, longest.message) };
      break;
    case 'style-header':
      sheet.getRangeByIndexes(action.row ?? headerRow, action.firstColumn, 1, action.columnCount).format.font.bold = true;
      break;
    case 'set-width':
      sheet.getCell(headerRow, action.column).format.columnWidth = action.characters * pointsPerCharacter;
      break;
    case 'hide-column':
      cellsBelowHeader(sheet, action.column).columnHidden = true;
  }
}

async function freezeHeader(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load({ address: true });
  await context.sync();
  if (frozen.isNullObject) sheet.freezePanes.freezeRows(headerRow + 1);
}

/** Excel continues formats by itself when a person types, and never when a program writes. */
async function continueFormats(context: Excel.RequestContext, sheet: Excel.Worksheet, row: number, columnCount: number): Promise<void> {
  const above = sheet.getRangeByIndexes(row - 1, 0, 1, columnCount);
  above.load({ numberFormat: true });
  await context.sync();
  sheet.getRangeByIndexes(row, 0, 1, columnCount).numberFormat = above.numberFormat;
}

const cellsBelowHeader = (sheet: Excel.Worksheet, column: number): Excel.Range => sheet.getRangeByIndexes(headerRow + 1, column, rowsOfSheet - headerRow - 1, 1);

/** One value for all cells of a range: Excel takes it, though its types ask for a value per cell. */
const everyCell = (value: string) => value as unknown as string[][];
