import type { Origin } from './origin';
import type { Validation } from './validation';
import { Workbook } from './workbook';
import type { WorkbookEvent } from './workbook-event';
import { cellArea, wholeColumns } from './area';

const marta: Origin = { kind: 'person', person: 'marta' };
const a1 = { row: 0, column: 0 };
const choice: Validation = {
  rule: { type: 'list', source: ['Pass', 'Merit'], dropDown: true },
  ignoreBlanks: true,
  prompt: { shown: true, title: 'Result', text: 'Pass or Merit' },
  alert: { shown: false, style: 'stop', title: '', text: '' },
};

/** `Name`, `Result` and two people, as a table. */
function start() {
  const workbook = new Workbook();
  const id = workbook.sheets[0]?.id ?? '';
  workbook.write(id, a1, [['Name', 'Result'], ['Ana', 'Pass'], ['Ben', 'Merit']], marta);
  const table = workbook.tables.add(id, { ...a1, rowCount: 3, columnCount: 2 }, 'People', marta);
  const sheet = workbook.sheet(id);
  const size = () => sheet.tables.map(({ area }) => [area.row, area.column, area.rowCount, area.columnCount]);
  return { workbook, id, sheet, table, size };
}

test('titles of a table are texts, none empty, no two alike', () => {
  const { workbook, id, sheet } = start();
  workbook.write(id, a1, [['Result', 2026]], marta);
  expect(sheet.values({ ...a1, rowCount: 1, columnCount: 2 })).toEqual([['Result', '2026']]);
  workbook.write(id, { row: 0, column: 1 }, [['result']], marta);
  workbook.write(id, a1, [[''], ['x']], marta);
  expect(sheet.values({ ...a1, rowCount: 1, columnCount: 2 })).toEqual([['Column1', 'result2']]);
});

test('a table takes in what is written or pasted below it, and new rows look and help as the last one does', () => {
  const { workbook, id, sheet, size } = start();
  workbook.format(id, cellArea({ row: 2, column: 0 }), { numberFormat: '@', bold: true }, marta);
  workbook.validate(id, { row: 1, column: 1, rowCount: 2, columnCount: 1 }, choice, marta);
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => events.push(event));
  workbook.write(id, { row: 3, column: 0 }, [['Cleo', 'Pass'], ['Dele', 'Merit']], marta);
  expect(size()).toEqual([[0, 0, 5, 2]]);
  expect(sheet.style({ row: 4, column: 0 })).toMatchObject({ numberFormat: '@', bold: true });
  expect(sheet.validation({ row: 4, column: 1 })).toEqual(choice);
  expect(events.filter(({ type }) => type === 'cells-written')).toHaveLength(1);
});

test('a data validation below a table keeps it from growing', () => {
  const { workbook, id, size } = start();
  workbook.validate(id, { ...wholeColumns(1, 1), row: 1, rowCount: 1000 }, choice, marta);
  workbook.write(id, { row: 3, column: 0 }, [['Cleo', 'Pass']], marta);
  expect(size()).toEqual([[0, 0, 3, 2]]);
});

test('a table takes in a column that is written beside it, with a title of its own', () => {
  const { workbook, id, sheet, size } = start();
  workbook.write(id, { row: 1, column: 2 }, [['x']], marta);
  expect(size()).toEqual([[0, 0, 3, 3]]);
  expect(sheet.value({ row: 0, column: 2 })).toBe('Column3');
  workbook.write(id, { row: 7, column: 0 }, [['far away']], marta);
  expect(size()).toEqual([[0, 0, 3, 3]]);
});

test('rows and columns that come and go move and resize a table; its header goes only with all of it', () => {
  const { workbook, id, size } = start();
  workbook.insertRows(id, 0, 1, marta);
  workbook.insertRows(id, 2, 2, marta);
  expect(size()).toEqual([[1, 0, 5, 2]]);
  workbook.deleteRows(id, 2, 4, marta);
  expect(size()).toEqual([[1, 0, 2, 2]]);
  expect(() => { workbook.deleteRows(id, 0, 2, marta); }).toThrow(expect.objectContaining({ code: 'table-needs-its-header' }));
  workbook.deleteColumns(id, 0, 1, marta);
  expect(size()).toEqual([[1, 0, 2, 1]]);
  workbook.deleteRows(id, 0, 4, marta);
  expect(size()).toEqual([]);
});

test('a column that comes into a table has a title of its own', () => {
  const { workbook, id, sheet, size } = start();
  workbook.insertColumns(id, 1, 1, marta);
  expect(size()).toEqual([[0, 0, 3, 3]]);
  expect(sheet.values({ ...a1, rowCount: 1, columnCount: 3 })).toEqual([['Name', 'Column2', 'Result']]);
});

test('tables neither overlap each other nor merged cells', () => {
  const { workbook, id, table } = start();
  expect(() => { workbook.tables.add(id, { row: 2, column: 1, rowCount: 3, columnCount: 3 }, 'Others', marta); }).toThrow(expect.objectContaining({ code: 'cells-are-merged' }));
  workbook.merging.merge(id, { row: 4, column: 0, rowCount: 1, columnCount: 2 }, marta);
  expect(() => { workbook.tables.resize(id, table.id, { ...table.area, rowCount: 6 }, marta); }).toThrow(expect.objectContaining({ code: 'cells-are-merged' }));
});
