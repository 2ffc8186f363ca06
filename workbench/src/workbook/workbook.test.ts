import fc from 'fast-check';
import type { CellContent } from './cell-content';
import type { ConditionalFormatRule } from './conditional-format';
import type { Origin } from './origin';
import type { Validation } from './validation';
import { Workbook } from './workbook';
import type { WorkbookEvent } from './workbook-event';
import { maxRows, wholeColumns, wholeRows } from './area';

const marta: Origin = { kind: 'person', person: 'marta' };
const addIn: Origin = { kind: 'add-in', person: 'marta' };
const a1 = { row: 0, column: 0 };
const mark: ConditionalFormatRule = { formula: '=TRUE', fill: '#FDE7E9', fontColor: '', bold: null, stopIfTrue: false };
const choice: Validation = {
  rule: { type: 'list', source: ['Pass', 'Merit'], dropDown: true },
  ignoreBlanks: true,
  prompt: { shown: true, title: 'Result', text: 'Pass or Merit' },
  alert: { shown: false, style: 'stop', title: '', text: '' },
};

function start(rows: readonly (readonly CellContent[])[] = []): { workbook: Workbook; id: string; events: WorkbookEvent[] } {
  const workbook = new Workbook();
  const id = workbook.sheets[0]?.id ?? '';
  if (rows.length > 0) workbook.write(id, a1, rows, marta);
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => events.push(event));
  return { workbook, id, events };
}

const typed = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((text) => ({ typed: text })));

describe('cells', () => {
  test('a paste is one event, whatever its size', () => {
    const { workbook, id, events } = start();
    workbook.write(id, { row: 1, column: 2 }, typed([['a', '1'], ['b', '2']]), marta);
    expect(events).toEqual([{ type: 'cells-written', sheetId: id, area: { row: 1, column: 2, rowCount: 2, columnCount: 2 }, origin: marta }]);
    expect(workbook.sheet(id).contents({ row: 1, column: 2, rowCount: 2, columnCount: 2 })).toEqual([['a', 1], ['b', 2]]);
  });

  test('an event of one cell tells what it held and holds', () => {
    const { workbook, id, events } = start([['old']]);
    workbook.write(id, a1, typed([['=1+1']]), marta);
    expect(events).toEqual([expect.objectContaining({ single: { before: 'old', after: { error: '#NAME?' } } })]);
  });

  test('typed text takes on a format, which is told apart from the value', () => {
    const { workbook, id, events } = start();
    workbook.write(id, a1, typed([['50%', 'x']]), marta);
    expect(workbook.sheet(id).style(a1).numberFormat).toBe('0%');
    expect(events.map(({ type }) => type)).toEqual(['cells-written', 'formatted']);
  });

  test('a column of text keeps leading zeros', () => {
    const { workbook, id } = start();
    workbook.format(id, wholeColumns(0, 1), { numberFormat: '@' }, addIn);
    workbook.write(id, { row: 1, column: 0 }, typed([['007', '007']]), marta);
    expect(workbook.sheet(id).contents({ row: 1, column: 0, rowCount: 1, columnCount: 2 })).toEqual([['007', 7]]);
  });

  test('null leaves a cell alone and an empty text empties it', () => {
    const { workbook, id } = start([['a', 'b']]);
    workbook.write(id, a1, [[null, '']], addIn);
    expect(workbook.sheet(id).usedArea('values')).toEqual({ ...a1, rowCount: 1, columnCount: 1 });
  });

  test('what is refused changes nothing and says why', () => {
    const { workbook, id, events } = start([['kept']]);
    const tries: [string, () => void][] = [
      ['wrong-shape', () => { workbook.write(id, a1, [['a'], ['b', 'c']], marta); }],
      ['wrong-shape', () => { workbook.reorderRows(id, { ...a1, rowCount: 2, columnCount: 1 }, [0, 0], marta); }],
      ['text-too-long', () => { workbook.write(id, a1, [['x'.repeat(32_768)]], marta); }],
      ['outside-the-sheet', () => { workbook.write(id, { row: maxRows - 1, column: 0 }, [['a'], ['b']], marta); }],
      ['cells-would-fall-off', () => { workbook.insertRows(id, 0, maxRows, marta); }],
      ['outside-the-sheet', () => { workbook.freezeRows(id, -1, marta); }],
      ['sheet-not-found', () => { workbook.write('nowhere', a1, [['a']], marta); }],
    ];
    for (const [code, attempt] of tries) expect(attempt).toThrow(expect.objectContaining({ code }));
    expect(events).toEqual([]);
    expect(workbook.sheet(id).value(a1)).toBe('kept');
  });

  test('a text of 32,767 characters is kept', () => {
    const { workbook, id } = start([['x'.repeat(32_767)]]);
    expect(workbook.sheet(id).value(a1)).toHaveLength(32_767);
  });

  test('clearing contents keeps the look, clearing everything keeps nothing', () => {
    const { workbook, id } = start([['a']]);
    const area = { ...a1, rowCount: 1, columnCount: 1 };
    workbook.format(id, area, { bold: true }, marta);
    workbook.addConditionalFormat(id, [area], mark, addIn);
    workbook.validate(id, area, choice, addIn);
    workbook.clear(id, area, 'contents', marta);
    expect(workbook.sheet(id).style(a1).bold).toBe(true);
    workbook.clear(id, area, 'all', marta);
    const sheet = workbook.sheet(id);
    expect([sheet.styles(), sheet.conditionalFormats, sheet.validations()]).toEqual([[], [], []]);
  });
});

describe('rows and columns', () => {
  const value = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant({ error: '#N/A' as const }));
  const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

  test('rows that are inserted and deleted again leave everything as it was', () => {
    fc.assert(fc.property(table, fc.nat(8), fc.integer({ min: 1, max: 3 }), (rows, first, count) => {
      const { workbook, id } = start(rows);
      workbook.format(id, { row: 1, column: 0, rowCount: 3, columnCount: 2 }, { fill: '#FFFF00' }, marta);
      workbook.addConditionalFormat(id, [{ row: 2, column: 1, rowCount: 2, columnCount: 1 }, wholeColumns(3, 1)], mark, addIn);
      workbook.validate(id, { row: 1, column: 2, rowCount: 5, columnCount: 1 }, choice, addIn);
      workbook.hideRows(id, { first: 2, last: 3 }, true, marta);
      const before = workbook.toJSON();
      workbook.insertRows(id, first, count, marta);
      workbook.deleteRows(id, first, count, marta);
      expect(workbook.toJSON()).toEqual(before);
    }));
  });

  test('columns that are inserted and deleted again leave everything as it was', () => {
    fc.assert(fc.property(table, fc.nat(5), fc.integer({ min: 1, max: 3 }), (rows, first, count) => {
      const { workbook, id } = start(rows);
      workbook.addConditionalFormat(id, [{ row: 2, column: 1, rowCount: 2, columnCount: 2 }, wholeRows(3, 1)], mark, addIn);
      workbook.hideColumns(id, { first: 2, last: 2 }, true, marta);
      workbook.setColumnWidth(id, { first: 1, last: 3 }, 90, marta);
      const before = workbook.toJSON();
      workbook.insertColumns(id, first, count, marta);
      workbook.deleteColumns(id, first, count, marta);
      expect(workbook.toJSON()).toEqual(before);
    }));
  });

  test('marks, drop-downs and hidden rows move with their rows', () => {
    const { workbook, id } = start([['h'], ['a'], ['b']]);
    workbook.addConditionalFormat(id, [{ row: 2, column: 0, rowCount: 1, columnCount: 1 }], mark, addIn);
    workbook.validate(id, { row: 1, column: 0, rowCount: 2, columnCount: 1 }, choice, addIn);
    workbook.filterRows(id, [{ first: 2, last: 2 }], marta);
    workbook.insertRows(id, 2, 1, marta);
    const sheet = workbook.sheet(id);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ row: 3, column: 0, rowCount: 1, columnCount: 1 }]);
    expect(sheet.validations()).toEqual([{ area: { row: 1, column: 0, rowCount: 3, columnCount: 1 }, validation: choice }]);
    expect(sheet.rowsHiddenByFilter).toEqual([{ first: 3, last: 3 }]);
  });

  test('a new row looks like the one above it', () => {
    const { workbook, id } = start([['h'], ['a']]);
    workbook.format(id, wholeRows(0, 1), { bold: true }, marta);
    workbook.insertRows(id, 1, 1, marta);
    expect([0, 1, 2].map((row) => workbook.sheet(id).style({ row, column: 0 }).bold)).toEqual([true, true, false]);
  });

  test('sorting keeps every row whole, with its looks, and leaves marks where they are', () => {
    const permutation = fc.integer({ min: 1, max: 6 }).chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }));
    fc.assert(fc.property(permutation, (order) => {
      const { workbook, id } = start(order.map((_, row) => [`name ${row}`, row]));
      workbook.format(id, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, { fill: '#FFFF00' }, marta);
      workbook.addConditionalFormat(id, [{ ...a1, rowCount: 1, columnCount: 1 }], mark, addIn);
      workbook.reorderRows(id, { ...a1, rowCount: order.length, columnCount: 2 }, order, marta);
      const sheet = workbook.sheet(id);
      expect(sheet.contents({ ...a1, rowCount: order.length, columnCount: 2 })).toEqual(order.map((from) => [`name ${from}`, from]));
      expect(order.map((_, row) => sheet.style({ row, column: 1 }).fill !== '')).toEqual(order.map((from) => from === 0));
      expect(sheet.conditionalFormats[0]?.areas).toEqual([{ ...a1, rowCount: 1, columnCount: 1 }]);
    }));
  });

  test('rows hidden by hand stay hidden when a filter goes', () => {
    const { workbook, id } = start();
    workbook.hideRows(id, { first: 1, last: 1 }, true, marta);
    workbook.filterRows(id, [{ first: 1, last: 4 }], marta);
    workbook.filterRows(id, undefined, marta);
    const sheet = workbook.sheet(id);
    expect([1, 2].map((row) => sheet.isRowHidden(row))).toEqual([true, false]);
    expect(sheet.rowsHiddenByFilter).toBeUndefined();
  });
});

describe('what is used', () => {
  test.each([wholeColumns(4, 1), wholeRows(9, 1)])('formats of whole columns and rows do not count, those of cells do', (whole) => {
    const { workbook, id } = start([['a', 'b']]);
    workbook.format(id, whole, { numberFormat: '@' }, addIn);
    expect(workbook.sheet(id).usedArea('values-and-formats')).toEqual({ ...a1, rowCount: 1, columnCount: 2 });
    workbook.format(id, { row: 3, column: 3, rowCount: 1, columnCount: 1 }, { bold: true }, addIn);
    expect(workbook.sheet(id).usedArea('values-and-formats')).toEqual({ ...a1, rowCount: 4, columnCount: 4 });
    expect(workbook.sheet(id).usedArea('values')).toEqual({ ...a1, rowCount: 1, columnCount: 2 });
  });

  test('a whole column stays one when rows come and go', () => {
    const { workbook, id } = start([['a'], ['b']]);
    workbook.format(id, wholeColumns(0, 1), { numberFormat: '@' }, addIn);
    workbook.deleteRows(id, 0, 1, marta);
    expect(workbook.sheet(id).usedArea('values-and-formats')).toEqual({ ...a1, rowCount: 1, columnCount: 1 });
    workbook.insertRows(id, 0, 1, marta);
    expect(workbook.sheet(id).styles()).toEqual([expect.objectContaining({ area: wholeColumns(0, 1) })]);
  });

  test('a column formatted from its second row down is used down to the last row, as in Excel', () => {
    const { workbook, id } = start([['a']]);
    workbook.format(id, { row: 1, column: 0, rowCount: maxRows - 1, columnCount: 1 }, { numberFormat: '@' }, addIn);
    expect(workbook.sheet(id).usedArea('values-and-formats')?.rowCount).toBe(maxRows);
  });

  test('an empty sheet uses nothing', () => {
    const { workbook, id } = start([['a']]);
    workbook.clear(id, wholeColumns(0, 1), 'contents', marta);
    expect(workbook.sheet(id).usedArea('values-and-formats')).toBeUndefined();
  });
});

describe('marks', () => {
  test('a new conditional format wins, and a changed one keeps its place', () => {
    const { workbook, id } = start();
    const area = { ...a1, rowCount: 2, columnCount: 2 };
    const first = workbook.addConditionalFormat(id, [area], mark, marta);
    const second = workbook.addConditionalFormat(id, [area], mark, addIn);
    workbook.changeConditionalFormat(id, first.id, { fill: '#FFFFFF' }, addIn);
    expect(workbook.sheet(id).conditionalFormats.map((format) => [format.id, format.fill])).toEqual([[second.id, '#FDE7E9'], [first.id, '#FFFFFF']]);
    workbook.removeConditionalFormat(id, second.id, addIn);
    expect(workbook.sheet(id).conditionalFormats).toHaveLength(1);
  });

  test('taking marks from some cells leaves them on the others', () => {
    const { workbook, id } = start();
    workbook.addConditionalFormat(id, [{ ...a1, rowCount: 3, columnCount: 1 }], mark, addIn);
    workbook.clearConditionalFormats(id, [{ row: 1, column: 0, rowCount: 1, columnCount: 1 }], addIn);
    expect(workbook.sheet(id).conditionalFormats[0]?.areas).toEqual([
      { ...a1, rowCount: 1, columnCount: 1 }, { row: 2, column: 0, rowCount: 1, columnCount: 1 },
    ]);
  });

  test('a protected sheet refuses changes until it is free again', () => {
    const { workbook, id } = start([['a']]);
    workbook.protect(id, marta);
    expect(() => { workbook.write(id, a1, [['b']], addIn); }).toThrow(expect.objectContaining({ code: 'sheet-is-protected' }));
    expect(() => { workbook.addConditionalFormat(id, [{ ...a1, rowCount: 1, columnCount: 1 }], mark, addIn); }).toThrow();
    workbook.unprotect(id, marta);
    workbook.write(id, a1, [['b']], addIn);
    expect(workbook.sheet(id).value(a1)).toBe('b');
  });
});

describe('sheets and persons', () => {
  test('sheets are named like no other, and found by name in any case', () => {
    const { workbook } = start();
    const added = workbook.addSheet(undefined, marta);
    expect(added.name).toBe('Sheet2');
    expect(workbook.findSheet('SHEET2')?.id).toBe(added.id);
    for (const name of ['sheet1', '', 'a/b', 'x'.repeat(32), "'quoted'"]) {
      expect(() => { workbook.renameSheet(added.id, name, marta); }).toThrow(expect.objectContaining({ code: 'sheet-name-is-wrong' }));
    }
    workbook.renameSheet(added.id, 'SHEET2', marta);
    expect(added.name).toBe('SHEET2');
  });

  test('each person has a sheet, a selection and a cell of their own', () => {
    const { workbook, id, events } = start();
    const other = workbook.addSheet('Other', marta);
    const areas = [{ row: 2, column: 0, rowCount: 1, columnCount: 3 }];
    workbook.select(other.id, areas, marta);
    workbook.beginEdit(other.id, a1, marta);
    expect(workbook.person('marta')).toEqual({ sheetId: other.id, selection: areas, editing: { sheetId: other.id, position: a1 } });
    expect(workbook.person('ana')).toEqual({ sheetId: id, selection: [{ ...a1, rowCount: 1, columnCount: 1 }], editing: undefined });
    workbook.leave(marta);
    expect(workbook.person('marta').sheetId).toBe(id);
    expect(events.map(({ type }) => type)).toEqual(['sheet-added', 'sheet-activated', 'selected', 'edit-begun', 'edit-ended']);
  });

  test('whoever looks at a sheet that goes looks at its neighbour, and the last sheet stays', () => {
    const { workbook, id } = start();
    const other = workbook.addSheet('Other', marta);
    workbook.activate(other.id, marta);
    workbook.removeSheet(other.id, marta);
    expect(workbook.person('marta').sheetId).toBe(id);
    expect(() => { workbook.removeSheet(id, marta); }).toThrow(expect.objectContaining({ code: 'last-sheet' }));
  });
});

test('a workbook read from its JSON is the same workbook', () => {
  const { workbook, id } = start([['h', 'n'], ['a', 1], ['', { error: '#N/A' }], [{ formula: '=A1' }, true]]);
  workbook.format(id, wholeColumns(1, 1), { numberFormat: '0.00' }, marta);
  workbook.format(id, wholeRows(0, 1), { bold: true, fill: '#DDEBF7' }, marta);
  workbook.addConditionalFormat(id, [{ ...a1, rowCount: 3, columnCount: 1 }], mark, addIn);
  workbook.validate(id, { row: 1, column: 1, rowCount: maxRows - 1, columnCount: 1 }, choice, addIn);
  workbook.hideRows(id, { first: 1, last: 1 }, true, marta);
  workbook.filterRows(id, [], marta);
  workbook.hideColumns(id, { first: 5, last: 6 }, true, addIn);
  workbook.setColumnWidth(id, { first: 0, last: 0 }, 120, marta);
  workbook.freezeRows(id, 1, addIn);
  workbook.addSheet('Second', marta);
  workbook.protect(id, marta);
  workbook.metadata.xmlParts.set('{1}', '<a/>');
  workbook.metadata.settings.set('key', { part: '{1}' });
  workbook.metadata.documentSettings.set('key', '"text"');
  const json: unknown = JSON.parse(JSON.stringify(workbook));
  expect(Workbook.fromJSON(workbook.toJSON()).toJSON()).toEqual(json);
});
