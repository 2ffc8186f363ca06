import { columnsOf, headerRowActions, parseDefinition, type SheetAction } from '@confer/core';
import { excelHost } from '@confer/excel-addin';
import { createExcelWorld } from '@confer/workbench/excel-world';
import { definition, levels } from '../list/definition';

/** Bytes in a MB of what is asked of Excel. */
const megabyte = 1_000_000;

/** A header row with everything that costs Excel a question: a frozen row, a table, choices that need cells of their own. */
const header = headerRowActions(columnsOf(parseDefinition({
  ...definition,
  fields: [...definition.fields, { key: 'modules', type: 'choice', header: 'Modules', required: true, options: Array.from({ length: 60 }, (_, index) => `Module ${index}, ${levels[0]}`) }],
})), ({ header: title }) => title, true);

/** Marks on every second cell of four columns, so that no two of them join. */
const scattered = (cells: number): SheetAction[] =>
  [{ type: 'mark', problems: Array.from({ length: cells }, (_, index) => ({ row: 1 + 2 * Math.floor(index / 4), column: index % 4 })), hints: [] }];

/** Cells whose marks are a little, about one MB and several. */
const markedCells = [1000, 110_000, 400_000];

/**
 * Requests that `context.sync()` makes for the Excel host through Microsoft's own office.js, the last one of `Excel.run`, which
 * forgets its objects, included: for a header row, and for each MB of marks that take the place of as many others. Less than a MB counts as one.
 */
export async function excelSyncs(): Promise<{ readonly header: number; readonly markPerMegabyte: number }> {
  const { syncs } = await costOf([], header);
  const marks: number[] = [];
  for (const cells of markedCells) {
    const cost = await costOf(scattered(cells), scattered(cells));
    marks.push(cost.syncs / Math.max(1, cost.bytes / megabyte));
  }
  return { header: syncs, markPerMegabyte: Math.max(...marks) };
}

/** What actions cost in a fresh Excel, in which others were carried out before. */
async function costOf(before: readonly SheetAction[], actions: readonly SheetAction[]): Promise<{ readonly syncs: number; readonly bytes: number }> {
  const { Excel, Office, OfficeExtension, workbook, session } = await createExcelWorld();
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  const sheetId = workbook.sheets[0]?.id ?? '';
  // The first request follows one that office.js makes for itself.
  await excelHost.apply(sheetId, before);
  const requests: number[] = [];
  const execute = session.executeRichApi.bind(session);
  session.executeRichApi = (request) => {
    requests.push(Buffer.byteLength(String(request[4])));
    return execute(request);
  };
  await excelHost.apply(sheetId, actions);
  return { syncs: requests.length, bytes: requests.reduce((sum, bytes) => sum + bytes, 0) };
}
