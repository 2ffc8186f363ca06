import type { HostWorld } from '@confer/core/host-contract';
import type { ExcelWorld, ExcelWorldOptions } from './office-host/excel-world';
import type { CellPosition } from '@confer/core';
import type { Workbook } from './workbook';
import { HostError } from '@confer/core';
import { describeHost } from '@confer/core/host-contract';
import { excelHost } from '@confer/excel-addin';
import { createExcelWorld } from './office-host/excel-world';
import { cellArea, wholeRows } from './workbook';

/** Confer's Excel host through the unmodified office.js, on a fresh emulated Excel for each test. */
async function openExcel(options?: ExcelWorldOptions): Promise<ExcelWorld> {
  const world = await createExcelWorld(options);
  Object.assign(globalThis, { Excel: world.Excel, Office: world.Office, OfficeExtension: world.OfficeExtension });
  return world;
}

afterEach(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name);
});

const marta = { kind: 'person', person: 'marta' } as const;

async function hostWorld(): Promise<HostWorld> {
  const { workbook } = await openExcel();
  const [{ id } = { id: '' }] = workbook.sheets;
  return {
    host: excelHost,
    edit: (at, values) => { workbook.write(id, at, values, marta); },
    insertRows: (row, count) => { workbook.insertRows(id, row, count, marta); },
    deleteRows: (row, count) => { workbook.deleteRows(id, row, count, marta); },
    selectRows: (rows) => { workbook.select(id, rows.map(({ first, last }) => wholeRows(first, last - first + 1)), marta); },
    hideRows: (rows) => { workbook.filterRows(id, [rows], marta); },
    fill: (at, fill) => { workbook.format(id, cellArea(at), { fill }, marta); },
    look(at) {
      const sheet = workbook.sheet(id);
      const marks = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => at.row >= area.row && at.row < area.row + area.rowCount && at.column >= area.column && at.column < area.column + area.columnCount));
      const value = sheet.value(at);
      return { value: typeof value === 'object' ? value.error : value, fill: sheet.style(at).fill, mark: marks[0] && (marks[0].fill === '#FDE7E9' ? 'problem' : 'hint') };
    },
    isColumnHidden: (column) => workbook.sheet(id).isColumnHidden(column),
    isHeaderInSight: () => workbook.sheet(id).frozenRows === 1,
    choicesOf(column) {
      const rule = workbook.sheet(id).validation({ row: 1, column })?.rule;
      return rule?.type === 'list' && Array.isArray(rule.source) ? rule.source : [];
    },
  };
}

describeHost('Excel', hostWorld);

async function sheetWith(values: readonly (readonly (string | number)[])[], options?: ExcelWorldOptions) {
  const world = await openExcel(options);
  const [{ id } = { id: '' }] = world.workbook.sheets;
  if (values.length > 0) world.workbook.write(id, { row: 0, column: 0 }, values, marta);
  return { ...world, id };
}

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

test('a few rows that do not fit into one answer are read in parts', async () => {
  const long = 'x'.repeat(32_767);
  const rows = Array.from({ length: 99 }, (_, index) => [`Ann ${index}`, long, long]);
  const { id } = await sheetWith([['First Name', 'Note', 'More'], ...rows]);
  expect(await excelHost.readRows(id, { first: 1, last: 99 })).toEqual({ headers: ['First Name', 'Note', 'More'], rowCount: 99, rows });
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

test('what is newer than the Excel of the person would be noticed', async () => {
  const { OfficeExtension } = await sheetWith([], { excelApi: '1.9' });
  (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
  await expect(Excel.run(async (context) => {
    context.application.cultureInfo.load({ name: true });
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});

describe.each(['1.9', '1.14', '1.15'])('in an Excel with ExcelApi %s', (excelApi) => {
  test('nothing newer is called unguarded', async () => {
    const { OfficeExtension, workbook, id } = await sheetWith([['First Name', 'Contact'], ['Ana', 'a@northmere.example']], { excelApi });
    // Microsoft's own check of requirement sets, which production leaves off.
    (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
    const stop = await excelHost.watch(() => undefined);
    expect((await excelHost.readTable(id)).rows).toHaveLength(1);
    await excelHost.apply(id, [
      { type: 'format-column', column: 0, format: 'text' }, { type: 'offer-choices', column: 1, choices: ['a'] }, { type: 'describe-column', column: 1, title: 't', text: 'x' },
      { type: 'style-header', firstColumn: 0, columnCount: 2 }, { type: 'keep-header-in-sight' }, { type: 'hide-column', column: 3 }, { type: 'mark', problems: [{ row: 1, column: 0 }], hints: [] },
    ]);
    await excelHost.showRows(id, [{ first: 1, last: 1 }, { first: 3, last: 4 }]);
    expect(await excelHost.readSelection()).toMatchObject({ rows: [{ first: 1, last: 1 }] });
    await excelHost.show(id, { row: 1, column: 1 });
    await excelHost.writeNotebook('note');
    expect(await excelHost.readNotebook()).toBe('note');
    expect(workbook.sheet(id).isColumnHidden(3)).toBe(true);
    stop();
  });
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
