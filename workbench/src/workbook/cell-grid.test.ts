import fc from 'fast-check';
import { boundingArea, cellArea } from './area';
import { CellGrid } from './cell-grid';

const place = fc.nat(5);
const act = fc.oneof(
  fc.tuple(place, place, fc.constantFrom('a', 'b', '')).map(([row, column, text]) => (grid: CellGrid) => { grid.set(row, column, text); }),
  fc.tuple(place, place).map(([row, column]) => (grid: CellGrid) => { grid.clear({ row, column, rowCount: 2, columnCount: 3 }); }),
  fc.tuple(fc.constantFrom('rows' as const, 'columns' as const), fc.constantFrom('insert' as const, 'delete' as const), place)
    .map(([axis, kind, first]) => (grid: CellGrid) => { grid.shift({ axis, kind, first, count: 2 }); }),
  place.map((row) => (grid: CellGrid) => { grid.reorderRows({ row, column: 0, rowCount: 3, columnCount: 4 }, [2, 0, 1]); }),
);

test('what is used is known after every change, whether or not somebody asked before', () => {
  fc.assert(fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 15 }), (acts) => {
    const grid = new CellGrid();
    for (const [perform, isAsked] of acts) {
      perform(grid);
      if (isAsked) grid.usedArea();
    }
    const filled = grid.rows().flatMap((cells, row) => cells.flatMap((content, column) => content === '' ? [] : [cellArea({ row, column })]));
    const [first, ...others] = filled;
    expect(grid.usedArea()).toEqual(first && boundingArea([first, ...others]));
  }));
});
