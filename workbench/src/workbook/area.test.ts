import fc from 'fast-check';
import { type Area, intersection, isOnSheet, maxRows, shiftArea, wholeColumns, withoutArea } from './area';

const area = fc.record({
  row: fc.nat(8), column: fc.nat(8), rowCount: fc.integer({ min: 1, max: 5 }), columnCount: fc.integer({ min: 1, max: 5 }),
});
const cells = ({ row, column, rowCount, columnCount }: Area) =>
  Array.from({ length: rowCount * columnCount }, (_, index) => `${row + Math.floor(index / columnCount)},${column + (index % columnCount)}`);

test('what is left without a hole is every cell that is not in it, once', () => {
  fc.assert(fc.property(area, area, (whole, hole) => {
    const holes = new Set(cells(hole));
    expect(withoutArea(whole, hole).flatMap(cells).sort()).toEqual(cells(whole).filter((cell) => !holes.has(cell)).sort());
  }));
});

test('the intersection is every cell that both hold', () => {
  fc.assert(fc.property(area, area, (one, other) => {
    const both = intersection(one, other);
    expect((both ? cells(both) : []).sort()).toEqual(cells(one).filter((cell) => cells(other).includes(cell)).sort());
  }));
});

test('rows that come in and go again leave an area as it was', () => {
  fc.assert(fc.property(area, fc.nat(12), fc.integer({ min: 1, max: 4 }), fc.constantFrom('rows' as const, 'columns' as const), (before, first, count, axis) => {
    const grown = shiftArea(before, { axis, kind: 'insert', first, count });
    expect(grown && shiftArea(grown, { axis, kind: 'delete', first, count })).toEqual(before);
  }));
});

test('an area grows with rows that come into it, moves with rows above it, and goes with its last row', () => {
  const marked = { row: 4, column: 1, rowCount: 2, columnCount: 1 };
  expect(shiftArea(marked, { axis: 'rows', kind: 'insert', first: 5, count: 3 })).toEqual({ ...marked, rowCount: 5 });
  expect(shiftArea(marked, { axis: 'rows', kind: 'insert', first: 4, count: 3 })).toEqual({ ...marked, row: 7 });
  expect(shiftArea(marked, { axis: 'rows', kind: 'delete', first: 3, count: 2 })).toEqual({ ...marked, row: 3, rowCount: 1 });
  expect(shiftArea(marked, { axis: 'rows', kind: 'delete', first: 4, count: 2 })).toBeUndefined();
});

test('a whole column stays a whole column', () => {
  expect(shiftArea(wholeColumns(2, 1), { axis: 'rows', kind: 'delete', first: 0, count: 5 })).toEqual(wholeColumns(2, 1));
});

test('no cell lies outside a sheet', () => {
  expect(isOnSheet({ row: maxRows, column: 0, rowCount: 1, columnCount: 1 })).toBe(false);
  expect(isOnSheet({ row: 0, column: 0, rowCount: 0, columnCount: 1 })).toBe(false);
  expect(isOnSheet({ row: -1, column: 0, rowCount: 1, columnCount: 1 })).toBe(false);
  expect(isOnSheet(wholeColumns(0, 1))).toBe(true);
});
