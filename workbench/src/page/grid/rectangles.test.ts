import fc from 'fast-check';
import { CellSet } from './rectangles';

const setOf = (cells: readonly (readonly [number, number])[]) => {
  const set = new CellSet();
  for (const [row, column] of cells) set.add({ row, column });
  return set;
};

test('a pasted block is one rectangle', () => {
  const block = Array.from({ length: 30 }, (_, index) => [5 + Math.floor(index / 3), 2 + (index % 3)] as const);
  expect(setOf(block).rectangles()).toEqual([{ row: 5, column: 2, rowCount: 10, columnCount: 3 }]);
});

test('rows that do not touch are rectangles of their own', () => {
  expect(setOf([[1, 0], [3, 0], [3, 1]]).rectangles()).toEqual([
    { row: 1, column: 0, rowCount: 1, columnCount: 1 },
    { row: 3, column: 0, rowCount: 1, columnCount: 2 },
  ]);
});

test('the rectangles hold every cell once, and no other', () => {
  const cell = fc.tuple(fc.nat(12), fc.nat(8));
  fc.assert(fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
    const covered = setOf(cells).rectangles().flatMap(({ row, column, rowCount, columnCount }) =>
      Array.from({ length: rowCount * columnCount }, (_, index) => `${row + Math.floor(index / columnCount)} ${column + (index % columnCount)}`));
    expect(covered.sort()).toEqual([...new Set(cells.map(([row, column]) => `${row} ${column}`))].sort());
  }));
});
