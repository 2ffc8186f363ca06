import { sheetOf } from '../course.fixture';
import { mergedInList } from './merged-cells';

const none = { kind: 'none' } as const;
const area = (row: number, column: number, rowCount = 2, columnCount = 1) => ({ row, column, rowCount, columnCount });
const list = (mergedCells: readonly ReturnType<typeof area>[], headerRow = 0) => ({ ...sheetOf([]), headerRow, mergedCells });

test('merged cells count where the list carries something', () => {
  const [inField, inTitles, beside] = [area(3, 1), area(0, 0, 1, 2), area(3, 7)];
  expect(mergedInList(list([inField, inTitles, beside]), { firstName: 0, lastName: 1 }, none)).toEqual([inField, inTitles]);
});

test('merged cells count in Confer’s own columns', () => {
  const places = { kind: 'complete', binding: { status: 8, credential: 9, issuedOn: 10, delivery: 11, key: 12 } } as const;
  expect(mergedInList(list([area(3, 12)]), { firstName: 0 }, places)).toEqual([area(3, 12)]);
});

test('a title over the whole list, above its header row, is no part of it', () => {
  expect(mergedInList(list([area(0, 0, 1, 8)], 2), { firstName: 0 }, none)).toEqual([]);
  expect(mergedInList(list([area(1, 0, 2, 1)], 2), { firstName: 0 }, none)).toEqual([area(1, 0, 2, 1)]);
});

test('a host that cannot tell has told of none', () => {
  expect(mergedInList(sheetOf([]), { firstName: 0 }, none)).toEqual([]);
});
