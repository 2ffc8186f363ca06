import type { ConditionalFormat } from '../../workbook';
import { SheetMarks } from './sheet-marks';

const format = (over: Partial<ConditionalFormat>): ConditionalFormat => ({
  id: 'a', formula: '=TRUE', fill: '', fontColor: '', bold: null, stopIfTrue: false, areas: [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }], ...over,
});

test('a mark lies on its cells and nowhere else', () => {
  const marks = new SheetMarks([format({ fill: '#FDE7E9', fontColor: '#8A0F1A' })]);
  expect(marks.look({ row: 2, column: 2 })).toEqual({ fill: '#FDE7E9', fontColor: '#8A0F1A' });
  expect(marks.look({ row: 3, column: 2 })).toBeUndefined();
  expect(marks.look({ row: 2, column: 3 })).toBeUndefined();
});

test('the formula by which marks in Google Sheets are known again holds, too', () => {
  expect(new SheetMarks([format({ formula: '=N("Confer: problem")=0', fill: '#FDE7E9' })]).look({ row: 1, column: 1 })).toEqual({ fill: '#FDE7E9' });
});

test('where formats overlap, the first wins and the others fill in what it leaves open', () => {
  const marks = new SheetMarks([format({ fill: '#FDE7E9' }), format({ id: 'b', fill: '#FFF4CE', fontColor: '#6B4A00' })]);
  expect(marks.look({ row: 1, column: 1 })).toEqual({ fill: '#FDE7E9', fontColor: '#6B4A00' });
});

test('a format that stops the others hides them', () => {
  const marks = new SheetMarks([format({ fill: '#FDE7E9', stopIfTrue: true }), format({ id: 'b', fontColor: '#6B4A00' })]);
  expect(marks.look({ row: 1, column: 1 })).toEqual({ fill: '#FDE7E9' });
});

test('a whole column is marked from end to end', () => {
  const marks = new SheetMarks([format({ fill: '#FDE7E9', areas: [{ row: 0, column: 3, rowCount: 1_048_576, columnCount: 1 }] })]);
  expect(marks.look({ row: 900_000, column: 3 })).toEqual({ fill: '#FDE7E9' });
  expect(marks.look({ row: 900_000, column: 4 })).toBeUndefined();
});

test('a formula that would have to be calculated is not drawn', () => {
  expect(new SheetMarks([format({ formula: '=$B2=""', fill: '#FDE7E9' })]).look({ row: 1, column: 1 })).toBeUndefined();
});

test('a format that is named lies where it lay before, also when others have come or gone', () => {
  const before = new SheetMarks([format({ fill: '#FDE7E9' }), format({ id: 'b', fill: '#FFF4CE', areas: [{ row: 5, column: 0, rowCount: 1, columnCount: 1 }] })]);
  const marks = new SheetMarks([format({ id: 'c', fill: '#00FF00', areas: [{ row: 7, column: 0, rowCount: 1, columnCount: 1 }] }), 'b'], before);
  expect(marks.look({ row: 5, column: 0 })).toEqual({ fill: '#FFF4CE' });
  expect(marks.look({ row: 7, column: 0 })).toEqual({ fill: '#00FF00' });
  expect(marks.look({ row: 1, column: 1 })).toBeUndefined();
});
