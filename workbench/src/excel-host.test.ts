import { describeHost } from '@confer/core/host-contract';
import { HostError } from '@confer/core';
import { excelHost } from '@confer/excel-addin';
import { closeExcel, hostWorldOf, marta, openExcel, sheetWith } from './excel-desk.fixture';
import { cellArea } from './workbook';

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
