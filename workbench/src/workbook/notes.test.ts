import { type Patch, patchesOf } from './patch';
import { Workbook } from './workbook';

const marta = { kind: 'person', person: 'marta' } as const;

function noted(): { workbook: Workbook; id: string; drawn: Patch[] } {
  const workbook = new Workbook();
  const id = workbook.sheets[0]?.id ?? '';
  workbook.write(id, { row: 0, column: 0 }, [['b', 'x'], ['a', 'y']], marta);
  workbook.annotate(id, { row: 0, column: 1 }, [['of b'], ['']], marta);
  const drawn: Patch[] = [];
  workbook.listen((event) => drawn.push(...patchesOf(workbook, event).filter(({ type }) => type === 'notes')));
  return { workbook, id, drawn };
}

test('notes go with their cells when rows are sorted, or rows and columns come and go', () => {
  const { workbook, id } = noted();
  workbook.reorderRows(id, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, [1, 0], marta);
  workbook.insertColumns(id, 0, 1, marta);
  workbook.deleteRows(id, 0, 1, marta);
  expect(workbook.sheet(id).notes).toEqual([{ row: 0, column: 2, text: 'of b' }]);
});

test('whoever draws the workbook is told of all notes when one changes or moves, and of none where there are none', () => {
  const { workbook, id, drawn } = noted();
  workbook.insertRows(id, 0, 1, marta);
  workbook.annotate(id, { row: 1, column: 1 }, [['']], marta);
  workbook.insertRows(id, 0, 1, marta);
  expect(drawn).toEqual([{ type: 'notes', sheetId: id, notes: [{ row: 1, column: 1, text: 'of b' }] }, { type: 'notes', sheetId: id, notes: [] }]);
});

test('a workbook that is kept and opened again has its notes', () => {
  const { workbook, id } = noted();
  const again = Workbook.fromJSON(workbook.toJSON());
  expect(again.sheet(id).noteTexts({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toEqual([['', 'of b'], ['', '']]);
});
