import type { Origin } from '../../workbook';
import { createExcelWorld, type ExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };
const ana: Origin = { kind: 'person', person: 'ana' };
const a1 = { row: 0, column: 0 };

/** What handlers hear, in order. Waiting for as many as are expected needs no clock: the last one resolves it. */
class Heard<T> {
  readonly events: T[] = [];
  #wanted = Infinity;
  #resolve: (events: readonly T[]) => void = () => undefined;

  readonly handler = (event: T): Promise<void> => {
    this.events.push(event);
    if (this.events.length === this.#wanted) this.#resolve(this.events);
    return Promise.resolve();
  };

  atLeast(count: number): Promise<readonly T[]> {
    this.#wanted = count;
    return this.events.length >= count ? Promise.resolve(this.events) : new Promise((resolve) => { this.#resolve = resolve; });
  }
}

async function listening(options?: Parameters<typeof createExcelWorld>[0]): Promise<ExcelWorld & { sheetId: string; heard: Heard<Excel.WorksheetChangedEventArgs> }> {
  const world = await createExcelWorld(options);
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await world.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(heard.handler);
    await context.sync();
  });
  return { ...world, heard, sheetId: world.workbook.sheets[0]?.id ?? '' };
}

test('an add-in hears of its own changes, of those of its person and of those of others, and can tell them apart', async () => {
  const { Excel, workbook, sheetId, heard } = await listening();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2], [3, 4]];
    await context.sync();
  });
  workbook.write(sheetId, { row: 2, column: 0 }, [['by hand', 5]], marta);
  workbook.write(sheetId, { row: 3, column: 0 }, [['elsewhere', 6]], ana);
  workbook.write(sheetId, { row: 4, column: 0 }, [['their add-in', 7]], { kind: 'add-in', person: 'ana' });
  const events = await heard.atLeast(4);
  expect(events.map(({ address, changeType, source, triggerSource, worksheetId }) => [address, changeType, source, triggerSource, worksheetId])).toEqual([
    ['A1:B2', 'RangeEdited', 'Local', 'ThisLocalAddin', sheetId],
    ['A3:B3', 'RangeEdited', 'Local', 'Unknown', sheetId],
    ['A4:B4', 'RangeEdited', 'Remote', 'Unknown', sheetId],
    ['A5:B5', 'RangeEdited', 'Remote', 'Unknown', sheetId],
  ]);
});

test('an Excel before ExcelApi 1.14 does not say what triggered a change', async () => {
  const { Excel, heard } = await listening({ excelApi: '1.9' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  const [event] = await heard.atLeast(1);
  expect(event?.triggerSource).toBeUndefined();
});

test('details come for a single cell only', async () => {
  const { workbook, sheetId, heard } = await listening();
  workbook.write(sheetId, a1, [[{ typed: '7' }]], marta);
  workbook.write(sheetId, a1, [['a'], ['b']], marta);
  const [single, several] = await heard.atLeast(2);
  expect(single?.details).toEqual({ valueBefore: '', valueAfter: 7, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' });
  expect(several?.details).toBeUndefined();
});

test('a paste of 10,000 rows is one event, and its range can be read', async () => {
  const { Excel, workbook, sheetId, heard } = await listening();
  workbook.write(sheetId, { row: 1, column: 0 }, Array.from({ length: 10_000 }, (_, row) => [{ typed: `name ${row}` }, { typed: String(row) }]), marta);
  const [event] = await heard.atLeast(1);
  const address = await Excel.run(async (context) => {
    const range = event?.getRange(context).load('address');
    await context.sync();
    return range?.address;
  });
  expect([event?.address, address]).toEqual(['A2:B10001', 'Sheet1!A2:B10001']);
  expect(heard.events).toHaveLength(1);
});

test('rows and columns that come and go say which', async () => {
  const { workbook, sheetId, heard } = await listening();
  workbook.insertRows(sheetId, 1, 2, marta);
  workbook.deleteRows(sheetId, 4, 1, marta);
  workbook.insertColumns(sheetId, 0, 1, marta);
  workbook.deleteColumns(sheetId, 1, 2, ana);
  const events = await heard.atLeast(4);
  expect(events.map(({ changeType, address }) => [changeType, address])).toEqual([
    ['RowInserted', '2:3'], ['RowDeleted', '5:5'], ['ColumnInserted', 'A:A'], ['ColumnDeleted', 'B:C'],
  ]);
});

test('sorting, hiding, filtering, formatting and protecting have events of their own', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const sheetId = workbook.sheets[0]?.id ?? '';
  const heard = new Heard<{ type: string; address?: string; changeType?: string; isProtected?: boolean }>();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onRowSorted.add(heard.handler);
    sheet.onRowHiddenChanged.add(heard.handler);
    sheet.onFormatChanged.add(heard.handler);
    sheet.onProtectionChanged.add(heard.handler);
    await context.sync();
  });
  workbook.reorderRows(sheetId, { row: 1, column: 0, rowCount: 2, columnCount: 3 }, [1, 0], marta);
  workbook.hideRows(sheetId, { first: 4, last: 5 }, true, marta);
  workbook.filterRows(sheetId, [{ first: 1, last: 1 }, { first: 7, last: 8 }], marta);
  workbook.filterRows(sheetId, undefined, marta);
  workbook.format(sheetId, { ...a1, rowCount: 1, columnCount: 2 }, { bold: true }, marta);
  workbook.protect(sheetId, marta);
  const events = await heard.atLeast(6);
  expect(events.map(({ type, address, changeType, isProtected }) => [type, address ?? isProtected, changeType])).toEqual([
    ['WorksheetRowSorted', 'A2:C3', undefined],
    ['WorksheetRowHiddenChanged', '5:6', 'Hidden'],
    ['WorksheetRowHiddenChanged', '2:9', 'Hidden'],
    ['WorksheetRowHiddenChanged', '2:9', 'Unhidden'],
    ['WorksheetFormatChanged', 'A1:B1', undefined],
    ['WorksheetProtectionChanged', true, undefined],
  ]);
});

test('handlers of all sheets hear of each sheet, and of sheets that come and go', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const heard = new Heard<{ type: string; worksheetId: string }>();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(heard.handler);
    worksheets.onChanged.add(heard.handler);
    worksheets.onActivated.add(heard.handler);
    worksheets.onDeactivated.add(heard.handler);
    worksheets.onDeleted.add(heard.handler);
    await context.sync();
  });
  const first = workbook.sheets[0]?.id ?? '';
  const { id } = workbook.addSheet('Second', marta);
  workbook.write(id, a1, [['x']], marta);
  workbook.activate(id, marta);
  workbook.activate(id, ana);
  workbook.removeSheet(id, marta);
  const events = await heard.atLeast(7);
  expect(events.map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
    ['WorksheetAdded', id],
    ['WorksheetChanged', id],
    ['WorksheetDeactivated', first],
    ['WorksheetActivated', id],
    ['WorksheetDeactivated', id],
    ['WorksheetActivated', first],
    ['WorksheetDeleted', id],
  ]);
});

test('a selection is heard by the sheet and by the workbook, but not that of others', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const sheetId = workbook.sheets[0]?.id ?? '';
  const onSheet = new Heard<Excel.WorksheetSelectionChangedEventArgs>();
  const onWorkbook = new Heard<Excel.SelectionChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(onSheet.handler);
    context.workbook.onSelectionChanged.add(onWorkbook.handler);
    await context.sync();
  });
  workbook.select(sheetId, [{ ...a1, rowCount: 3, columnCount: 1 }], ana);
  workbook.select(sheetId, [{ ...a1, rowCount: 1, columnCount: 2 }, { row: 4, column: 0, rowCount: 1, columnCount: 1 }], marta);
  expect((await onSheet.atLeast(1)).map(({ address }) => address)).toEqual(['A1:B1,A5']);
  expect(await onWorkbook.atLeast(1)).toHaveLength(1);
});

test('a handler that is removed hears nothing more', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const sheetId = workbook.sheets[0]?.id ?? '';
  const [removed, kept] = [new Heard<Excel.WorksheetChangedEventArgs>(), new Heard<Excel.WorksheetChangedEventArgs>()];
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const added = sheet.onChanged.add(removed.handler);
    context.workbook.worksheets.onChanged.add(kept.handler);
    await context.sync();
    return added;
  });
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  workbook.write(sheetId, a1, [['x']], marta);
  await kept.atLeast(1);
  expect(removed.events).toEqual([]);
});

test('an add-in that switched its events off hears nothing until it switches them on', async () => {
  const { Excel, workbook, sheetId, heard } = await listening();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['unheard']];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  workbook.write(sheetId, { row: 8, column: 0 }, [['heard']], marta);
  expect((await heard.atLeast(1)).map(({ address }) => address)).toEqual(['A9']);
});
