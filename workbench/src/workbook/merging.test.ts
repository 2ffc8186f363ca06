import type { Origin } from './origin';
import { Workbook } from './workbook';

const marta: Origin = { kind: 'person', person: 'marta' };
const a1 = { row: 0, column: 0 };

function start() {
  const workbook = new Workbook();
  const id = workbook.sheets[0]?.id ?? '';
  workbook.write(id, a1, [['Name', 'Result'], ['Ana', 'Pass'], ['Ben', 'Merit'], ['Cleo', 'Pass']], marta);
  const results = { row: 1, column: 1, rowCount: 2, columnCount: 1 };
  workbook.merging.merge(id, results, marta);
  return { workbook, id, results, sheet: workbook.sheet(id) };
}

test('merged cells keep the value of the top left one, and take no other', () => {
  const { workbook, id, sheet } = start();
  expect(sheet.values({ row: 1, column: 1, rowCount: 3, columnCount: 1 })).toEqual([['Pass'], [''], ['Pass']]);
  workbook.write(id, { row: 1, column: 1 }, [['A'], ['B'], ['C']], marta);
  expect(sheet.values({ row: 1, column: 1, rowCount: 3, columnCount: 1 })).toEqual([['A'], [''], ['C']]);
});

test('rows that come into merged cells make them grow, and one cell that is left is merged no more', () => {
  const { workbook, id, sheet, results } = start();
  workbook.insertRows(id, 2, 3, marta);
  expect(sheet.mergedAreas).toEqual([{ ...results, rowCount: 5 }]);
  workbook.insertRows(id, 0, 1, marta);
  expect(sheet.mergedAreas).toEqual([{ ...results, row: 2, rowCount: 5 }]);
  workbook.deleteRows(id, 3, 4, marta);
  expect(sheet.mergedAreas).toEqual([]);
});

test('rows with merged cells are not sorted, and cells of a table are not merged', () => {
  const { workbook, id } = start();
  expect(() => { workbook.reorderRows(id, { row: 1, column: 0, rowCount: 3, columnCount: 2 }, [2, 1, 0], marta); }).toThrow(expect.objectContaining({ code: 'cells-are-merged' }));
  workbook.merging.unmerge(id, { row: 0, column: 0, rowCount: 9, columnCount: 9 }, marta);
  workbook.reorderRows(id, { row: 1, column: 0, rowCount: 3, columnCount: 2 }, [2, 1, 0], marta);
  workbook.tables.add(id, { ...a1, rowCount: 4, columnCount: 2 }, 'People', marta);
  expect(() => { workbook.merging.merge(id, { row: 1, column: 0, rowCount: 2, columnCount: 1 }, marta); }).toThrow(expect.objectContaining({ code: 'cells-are-merged' }));
});

test('merged cells come back from JSON', () => {
  const { workbook, sheet } = start();
  expect(Workbook.fromJSON(workbook.toJSON()).sheets[0]?.mergedAreas).toEqual(sheet.mergedAreas);
});
