import type { CellPosition, SheetChange } from '@confer/core';
import { describeHost } from '@confer/core/host-contract';
import { createReceiptColumns, findReceiptColumns, HostError, keyActions, newReceiptColumns, receiptHeaders, widenFilter } from '@confer/core';
import { excelHost } from '@confer/excel-addin';
import { closeExcel, hostWorldOf, marta, openExcel, sheetWith } from './excel-desk.fixture';
import { cellArea, wholeColumns, Workbook } from './workbook';

afterEach(closeExcel);

describeHost('Excel', async () => hostWorldOf(await openExcel()));

test('texts that Excel would convert stay what they are in a cell of any format', async () => {
  const { workbook, id } = await sheetWith([]);
  const texts = ['007', '2026-11-03', '3/11/2026', 'TRUE', '=A1', '@x', '+44 20', '-5', "'s", '1e5', 'Mar 3', '12%', 'Ana', '50 days', '#N/A', '£5'];
  await excelHost.apply(id, [{ type: 'write', row: 1, column: 0, values: texts.map((text) => [text]) }]);
  expect(texts.map((_, row) => workbook.sheet(id).value({ row: row + 1, column: 0 }))).toEqual(texts);
});

test('a list is read in parts that fit into one answer, also with cells at the limit of 32,767 characters', async () => {
  const long = 'x'.repeat(32_767);
  const rows = Array.from({ length: 400 }, (_, index) => [`Ann ${index}`, long]);
  const { id } = await sheetWith([['First Name', 'Note'], ...rows]);
  const table = await excelHost.readTable(id);
  expect(table.rows).toHaveLength(400);
  expect(table.rows[399]).toEqual(['Ann 399', long]);
});

test('more than one request carries is written in several', async () => {
  const { workbook, id } = await sheetWith([]);
  const values = Array.from({ length: 400 }, (_, index) => [`${index} ${'x'.repeat(20_000)}`]);
  await excelHost.apply(id, values.map((row, index) => ({ type: 'write' as const, row: index + 1, column: 0, values: [row] })));
  expect(workbook.sheet(id).value({ row: 400, column: 0 })).toBe(values[399]?.[0]);
});

test('a protected sheet, a cell that is being edited and a sheet that is gone have names of their own', async () => {
  const { workbook, id } = await sheetWith([['a', 'b']]);
  workbook.protect(id, marta);
  await expect(excelHost.apply(id, [{ type: 'write', row: 1, column: 0, values: [['x']] }])).rejects.toEqual(new HostError('sheet-is-protected'));
  workbook.unprotect(id, marta);
  workbook.beginEdit(id, { row: 1, column: 1 }, marta);
  await expect(excelHost.readTable(id)).rejects.toEqual(new HostError('cell-is-being-edited'));
  workbook.endEdit(marta);
  await expect(excelHost.readTable('no such sheet')).rejects.toEqual(new HostError('sheet-not-found'));
});

test('marks on 5,000 scattered cells are few conditional formats, and go without a trace', async () => {
  const { workbook, id } = await sheetWith([['a', 'b', 'c', 'd']]);
  workbook.addConditionalFormat(id, [cellArea({ row: 3, column: 3 })], { formula: '=TRUE', fill: '#00FF00', fontColor: '', bold: null, stopIfTrue: false }, marta);
  const before = workbook.sheet(id).conditionalFormats;
  const cells = Array.from({ length: 5000 }, (_, index) => ({ row: 1 + index * 2, column: index % 4 }));
  await excelHost.apply(id, [{ type: 'mark', problems: cells, hints: [{ row: 2, column: 0 }] }]);
  const added = workbook.sheet(id).conditionalFormats.length - before.length;
  expect(added).toBeGreaterThan(1);
  expect(added).toBeLessThan(12);
  await excelHost.apply(id, [{ type: 'mark', problems: [], hints: [] }]);
  expect(workbook.sheet(id).conditionalFormats).toEqual(before);
});

test('the header stays where the person froze more than it', async () => {
  const { workbook, id } = await sheetWith([['a']]);
  workbook.freezeRows(id, 3, marta);
  await excelHost.apply(id, [{ type: 'keep-header-in-sight' }]);
  expect(workbook.sheet(id).frozenRows).toBe(3);
});

test('the decimal sign of the person is told from ExcelApi 1.11 on', async () => {
  const { id } = await sheetWith([['a']]);
  expect((await excelHost.readTable(id)).decimalSeparator).toBe('.');
});

test('a selection of whole columns and of areas that overlap is that of the list, and filtered rows of it are hidden', async () => {
  const { workbook, id } = await sheetWith([['First Name', 'Contact'], ...Array.from({ length: 6 }, (_, row) => [`Ann ${row}`, 'x'])]);
  workbook.filterRows(id, [{ first: 3, last: 4 }], marta);
  workbook.select(id, [wholeColumns(0, 2)], marta);
  expect(await excelHost.readSelection()).toMatchObject({ rows: [{ first: 0, last: 6 }], hiddenRows: [{ first: 3, last: 4 }], singleCell: false });
  workbook.select(id, [{ row: 1, column: 0, rowCount: 3, columnCount: 2 }, { row: 2, column: 1, rowCount: 3, columnCount: 1 }, cellArea({ row: 6, column: 0 })], marta);
  expect(await excelHost.readSelection()).toMatchObject({ rows: [{ first: 1, last: 4 }, { first: 6, last: 6 }] });
});

test('a workbook that only the person saves is told to be unsaved', async () => {
  const { workbook } = await sheetWith([['First Name']]);
  expect(await excelHost.isUnsaved?.()).toBe(false);
  workbook.savesItself = false;
  expect(await excelHost.isUnsaved?.()).toBe(true);
});

test('a chart that is selected says as little about rows as a single cell does', async () => {
  const { id, session } = await sheetWith([['First Name', 'Contact'], ['Ana', 'x']]);
  session.failNext({ code: 'InvalidSelection', message: 'The current selection is invalid for this operation.' });
  expect(await excelHost.readSelection()).toEqual({ sheetId: id, rows: [], hiddenRows: [], singleCell: true });
});

test('merged cells of a sheet are told, and more than Excel tells of are named', async () => {
  const { workbook, id, session } = await sheetWith([['First Name', 'Contact'], ['Ana', 'x'], ['Ben', 'y']]);
  const merged = { row: 1, column: 1, rowCount: 2, columnCount: 1 };
  workbook.merging.merge(id, merged, marta);
  expect(await excelHost.readTable(id)).toMatchObject({ mergedCells: [merged], rows: [['Ana', 'x'], ['Ben', '']] });
  for (let row = 3; row < 515; row++) workbook.merging.merge(id, { row, column: 0, rowCount: 1, columnCount: 2 }, marta);
  await expect(excelHost.readTable(id)).rejects.toEqual(new HostError('too-many-merged-cells'));
  workbook.merging.unmerge(id, { row: 0, column: 0, rowCount: 600, columnCount: 2 }, marta);
  session.failNext({ code: 'GeneralException', message: 'There was an internal error.' });
  await expect(excelHost.readTable(id)).rejects.toEqual(new HostError('host-failed'));
});

test('a list in an Excel table is read whole, and Confer’s columns become part of the table', async () => {
  const { workbook, id } = await sheetWith([['First Name', 'Contact'], ['Ana', 'x'], ['Ben', 'y']]);
  workbook.tables.add(id, { row: 0, column: 0, rowCount: 3, columnCount: 2 }, 'People', marta);
  workbook.write(id, { row: 3, column: 0 }, [['Cleo', 'z']], marta);
  const table = await excelHost.readTable(id);
  expect(table).toMatchObject({ rows: [['Ana', 'x'], ['Ben', 'y'], ['Cleo', 'z']], tables: [{ row: 0, column: 0, rowCount: 4, columnCount: 2 }] });
  const places = newReceiptColumns(table);
  await excelHost.apply(id, [...createReceiptColumns(places, 0, table.tables), ...keyActions(places, new Map([[1, 'key-ana'], [2, 'key-ben']]))]);
  expect(workbook.sheet(id).tables).toMatchObject([{ area: { rowCount: 4, columnCount: 7 } }]);
  expect((await excelHost.readTable(id)).headers).toEqual(['First Name', 'Contact', ...Object.values(receiptHeaders)]);
});

test('a table’s own Status keeps what it says: Excel numbers ours, and it is found under that title', async () => {
  const { workbook, id } = await sheetWith([['First Name', 'Status', 'Contact'], ['Ana', 'enrolled', 'x'], ['Ben', 'left', 'y']]);
  workbook.tables.add(id, { row: 0, column: 0, rowCount: 3, columnCount: 3 }, 'People', marta);
  const { headers, tables } = await excelHost.readTable(id);
  await excelHost.apply(id, createReceiptColumns(newReceiptColumns({ headers, rows: [] }), 0, tables));
  const now = await excelHost.readTable(id);
  const places = findReceiptColumns(now.headers, true);
  if (places.kind !== 'complete') throw new Error('Confer’s columns are not found again.');
  await excelHost.apply(id, keyActions(places.binding, new Map([[1, 'key-ana'], [2, 'key-ben']])));
  expect((await excelHost.readTable(id)).rows).toEqual([['Ana', 'enrolled', 'x', 'waiting', '', '', '', 'key-ana'], ['Ben', 'left', 'y', 'waiting', '', '', '', 'key-ben']]);
});

test('keys are not written over those of somebody who began to issue the same rows in that moment', async () => {
  const { workbook, id } = await sheetWith([['First Name', 'Contact'], ['Ana', 'x'], ['Ben', 'y'], ['Cleo', 'z']]);
  const places = newReceiptColumns(await excelHost.readTable(id));
  await excelHost.apply(id, [...createReceiptColumns(places), ...keyActions(places, new Map([[2, 'key-theirs']]))]);
  const claim = (keys: readonly (readonly [number, string])[]) => excelHost.apply(id, keyActions(places, new Map(keys)));
  await expect(claim([[1, 'key-ana'], [2, 'key-ben']])).rejects.toEqual(new HostError('cells-are-taken'));
  expect(workbook.sheet(id).value({ row: 1, column: places.key })).toBe('');
  await claim([[1, 'key-ana'], [2, 'key-theirs'], [3, 'key-cleo']]);
  expect((await excelHost.readTable(id)).rows.map((row) => row[places.key])).toEqual(['key-ana', 'key-theirs', 'key-cleo']);
});

test('a filter over the list takes in Confer’s columns, and lets pass what it let pass', async () => {
  const { workbook, id } = await sheetWith([['First Name', 'Result', 'Contact'], ['Ana', 'Pass', 'x'], ['Ben', 'Fail', 'y'], ['Cleo', 'Merit', 'z']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.autoFilter.apply(sheet.getRange('A1:C4'), 1, { filterOn: 'Values', values: ['Pass', 'Merit'] });
    await context.sync();
  });
  const table = await excelHost.readTable(id);
  expect(table.filter).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 3 });
  const places = newReceiptColumns(table);
  await excelHost.apply(id, [...createReceiptColumns(places, 0, table.tables), ...widenFilter(table, places), ...keyActions(places, new Map([[1, 'key-ana']]))]);
  expect(workbook.sheet(id)).toMatchObject({ filter: { area: { columnCount: 8 } }, rowsHiddenByFilter: [{ first: 2, last: 2 }] });
  expect(widenFilter(await excelHost.readTable(id), places)).toEqual([]);
});

test('a filter that Excel does not let be changed stays as it is, and what is written beside it is written', async () => {
  const { workbook, id, session } = await sheetWith([['First Name', 'Contact'], ['Ana', 'x']]);
  const filter = { area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, columns: [] };
  workbook.filterRows(id, [], marta, filter);
  session.failNext({ code: 'InvalidArgument', message: 'The argument is invalid or missing or has an incorrect format.' });
  await excelHost.apply(id, [{ type: 'widen-filter', columnCount: 1 }, { type: 'write', row: 1, column: 2, values: [['key-ana']] }]);
  expect([workbook.sheet(id).filter, workbook.sheet(id).value({ row: 1, column: 2 })]).toEqual([filter, 'key-ana']);
});

test.each([1900, 1904] as const)('a workbook that counts its days from %i is read so, in the request that asks for the rest', async (dateSystem) => {
  const { id } = await sheetWith([['a']], { workbook: new Workbook(undefined, undefined, dateSystem) });
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, 'sync');
  expect((await excelHost.readTable(id)).dateSystem).toBe(dateSystem);
  // One for what the sheet is, one for its cells, and the last one of Excel.run itself.
  expect(sync).toHaveBeenCalledTimes(3);
});

test('unlocked cells of a protected sheet take what Confer writes, and its marks are refused by name', async () => {
  const { workbook, id } = await sheetWith([['a', 'b']]);
  workbook.format(id, wholeColumns(1, 1), { locked: false }, marta);
  workbook.protect(id, marta);
  await excelHost.apply(id, [{ type: 'write', row: 1, column: 1, values: [['x']] }]);
  expect(workbook.sheet(id).value({ row: 1, column: 1 })).toBe('x');
  await expect(excelHost.apply(id, [{ type: 'mark', problems: [{ row: 1, column: 1 }], hints: [] }])).rejects.toEqual(new HostError('sheet-is-protected'));
});

test('one write that is larger than a request goes in parts', async () => {
  const { workbook, id } = await sheetWith([]);
  const values = Array.from({ length: 400 }, (_, index) => [`${index} ${'x'.repeat(20_000)}`]);
  await excelHost.apply(id, [{ type: 'write', row: 1, column: 0, values }]);
  expect(workbook.sheet(id).values({ row: 1, column: 0, rowCount: 400, columnCount: 1 })).toEqual(values);
});

test('a pane that opens while a cell is being edited listens from the end of the edit on', async () => {
  const { workbook, id } = await sheetWith([['a']]);
  workbook.beginEdit(id, { row: 1, column: 0 }, marta);
  let hear: (change: SheetChange) => void = () => undefined;
  const watching = excelHost.watch((change) => { hear(change); });
  workbook.endEdit(marta);
  await watching;
  const heard = new Promise<SheetChange>((resolve) => { hear = resolve; });
  workbook.write(id, { row: 2, column: 0 }, [['x']], marta);
  expect(await heard).toEqual({ what: 'cells', sheetId: id, rows: { first: 2, last: 2 } });
});

test('a few rows that do not fit into one answer are read in parts', async () => {
  const long = 'x'.repeat(32_767);
  const rows = Array.from({ length: 99 }, (_, index) => [`Ann ${index}`, long, long]);
  const { id } = await sheetWith([['First Name', 'Note', 'More'], ...rows]);
  expect(await excelHost.readRows(id, { first: 1, last: 99 })).toEqual({ headers: ['First Name', 'Note', 'More'], rowCount: 99, rows });
});

test('a row that is added holds text as text and days as days, as the row above it does', async () => {
  const { workbook, id } = await sheetWith([['Number', 'Day', 'Hours'], ['', '', 8]]);
  workbook.format(id, { row: 1, column: 0, rowCount: 1, columnCount: 1 }, { numberFormat: '@' }, marta);
  workbook.format(id, { row: 1, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: 'dd/mm/yyyy' }, marta);
  await excelHost.apply(id, [{ type: 'continue-formats', row: 2, columnCount: 3 }, { type: 'write', row: 2, column: 0, values: [['0042000', 46_329, 12]] }]);
  expect([0, 1, 2].map((column) => [workbook.sheet(id).value({ row: 2, column }), workbook.sheet(id).style({ row: 2, column }).numberFormat])).toEqual([['0042000', '@'], [46_329, 'dd/mm/yyyy'], [12, 'General']]);
});

describe('marks after a change in some rows', () => {
  const at = (row: number, column: number) => ({ row, column });
  const scattered = Array.from({ length: 3000 }, (_, index) => at(1 + index * 2, index % 4));
  const own = { formula: '=A1>5', fill: '#00FF00', fontColor: '#123456', bold: true, stopIfTrue: true };

  async function marked() {
    const world = await sheetWith([['a', 'b', 'c', 'd']]);
    const { workbook, id } = world;
    workbook.addConditionalFormat(id, [{ row: 0, column: 0, rowCount: 500, columnCount: 2 }], own, marta);
    workbook.format(id, cellArea(at(5, 1)), { fill: '#ABCDEF', bold: true }, marta);
    const mark = (problems: readonly CellPosition[], hints: readonly CellPosition[], changed?: readonly number[]) => excelHost.apply(id, [{ type: 'mark', problems, hints, ...(changed && { changed }) }]);
    await mark(scattered, []);
    const cellsOf = (fill: string) => workbook.sheet(id).conditionalFormats.filter((format) => format.fill === fill)
      .flatMap(({ areas }) => areas.flatMap((area) => Array.from({ length: area.rowCount }, (_, offset) => `${area.row + offset}:${area.column}`))).sort();
    return { ...world, mark, cellsOf, ids: () => workbook.sheet(id).conditionalFormats.map((format) => format.id) };
  }
  const keys = (cells: readonly CellPosition[]) => cells.map(({ row, column }) => `${row}:${column}`).sort();

  test('replace only formats that lie there, in one request', async () => {
    const { mark, cellsOf, ids, session } = await marked();
    const before = ids();
    const asked = jest.spyOn(session, 'executeRichApi');
    await mark([at(0, 3), ...scattered.slice(1)], [at(1, 1)], [0, 1]);
    // One for the work, one with which office.js gives back what it held.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3);
    expect(cellsOf('#FDE7E9')).toEqual(keys([at(0, 3), ...scattered.slice(1)]));
    expect(cellsOf('#FFF4CE')).toEqual(['1:1']);
    expect(ids().filter((id) => before.includes(id)).length).toBe(before.length - 1);
  });

  test('leave the person’s own formats as they were, byte for byte', async () => {
    const { mark, workbook, id } = await marked();
    const persons = () => JSON.stringify(workbook.toJSON().sheets.map((sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.filter(({ fill }) => fill === own.fill) })));
    const before = persons();
    await mark(scattered.slice(5), [at(5, 1)], [1, 3, 5, 7, 9]);
    await mark([], [], [1, 3, 5, 7, 9]);
    await mark([], []);
    expect(persons()).toBe(before);
    expect(workbook.sheet(id).conditionalFormats).toHaveLength(1);
  });

  test('write nothing when the marks are there already', async () => {
    const { mark, workbook, id } = await marked();
    const before = workbook.sheet(id).conditionalFormats;
    await mark(scattered, [], [1, 2, 3]);
    expect(workbook.sheet(id).conditionalFormats).toBe(before);
  });

  test.each<readonly [string, (workbook: Workbook, id: string) => void]>([
    ['a colleague’s pane has made them anew', (workbook, id) => {
      for (const { id: format, fill } of workbook.sheet(id).conditionalFormats) if (fill !== own.fill) workbook.removeConditionalFormat(id, format, marta);
      workbook.addConditionalFormat(id, [cellArea(at(7, 0)), cellArea(at(2, 2))], { ...own, formula: '=TRUE', fill: '#FDE7E9' }, marta);
    }],
    ['a marked cell was copied to a good one', (workbook, id) => {
      workbook.addConditionalFormat(id, [cellArea(at(2, 2))], { ...own, formula: '=TRUE', fill: '#FDE7E9' }, marta);
    }],
  ])('are all made anew when %s', async (_, happens) => {
    const { mark, cellsOf, workbook, id } = await marked();
    happens(workbook, id);
    await mark(scattered.slice(1), [], [1, 2]);
    expect(cellsOf('#FDE7E9')).toEqual(keys(scattered.slice(1)));
  });

  test('stay few formats after many keystrokes', async () => {
    const { mark, ids, cellsOf } = await marked();
    const before = ids().length;
    const more: CellPosition[] = [];
    for (let index = 0; index < 40; index++) {
      more.push(at(2 + index * 2, 3));
      await mark([...scattered, ...more], [], [2 + index * 2]);
    }
    expect(ids().length).toBeLessThanOrEqual(before + 1);
    expect(cellsOf('#FDE7E9')).toEqual(keys([...scattered, ...more]));
  });
});
