import { course } from './course.fixture';
import { emptyNotebook, formatNotebook, parseNotebook, withNote } from './notebook';

test('a notebook is read as it was written, without pictures', () => {
  const note = { definition: { ...course, achievement: { ...course.achievement, image: 'data:image/png;base64,AAAA' } }, binding: { titles: ['Name', 'No.', 'E-mail'], columns: [{ key: 'contact' as const, index: 2 }] }, headerRow: 2, dateOrders: { 'field.completedOn': 'dayFirst' as const }, receipts: true };
  const text = formatNotebook({ version: 1, sheets: { 'sheet-1': note } });
  expect(text).not.toContain('base64');
  expect(parseNotebook(text).sheets['sheet-1']).toEqual({ ...note, definition: course });
});

test.each([undefined, '', 'not json', '{"version":2}', '{"version":1,"sheets":{"a":{"definition":{}}}}'])('%j counts as a lost notebook', (text) => {
  expect(parseNotebook(text)).toEqual(emptyNotebook);
});

describe('a note that is kept while somebody else keeps notes in the same workbook', () => {
  const note = { definition: course, binding: { titles: ['Name'], columns: [] }, dateOrders: {}, receipts: false };
  const running = { key: 'key-000001', label: 'Ethics', definitionId: course.id, definitionVersion: 1 };
  const notebook = (sheets: Parameters<typeof withNote>[0]['sheets']) => ({ version: 1 as const, sheets });
  const known = notebook({ a: note, b: note });

  test('leaves the notes of other sheets as they are now', () => {
    const there = notebook({ a: note, b: { ...note, receipts: true, running }, c: note });
    expect(withNote(known, there, 'a', { ...note, lastLabel: 'x' })).toEqual(notebook({ ...there.sheets, a: { ...note, lastLabel: 'x' } }));
  });

  test('takes out of the same sheet’s note nothing that it does not change', () => {
    const there = notebook({ a: { ...note, receipts: true, running } });
    expect(withNote(known, there, 'a', { ...note, dateOrders: { 'field.completedOn': 'dayFirst' } }).sheets['a']).toEqual({ ...note, receipts: true, running, dateOrders: { 'field.completedOn': 'dayFirst' } });
    expect(withNote(notebook({ a: { ...note, running } }), there, 'a', note).sheets['a']).toEqual({ ...note, receipts: true });
  });

  test('is the very same one when nobody else has changed it, with its pictures', () => {
    const pictured = { ...note, definition: { ...course, achievement: { ...course.achievement, image: 'data:image/png;base64,AAAA' } } };
    const before = notebook({ a: pictured });
    const next = { ...pictured, lastLabel: 'x' };
    expect(withNote(before, parseNotebook(formatNotebook(before)), 'a', next).sheets['a']).toBe(next);
  });

  test('of a sheet that it did not know remembers that there are receipts', () => {
    expect(withNote(emptyNotebook, notebook({ a: { ...note, receipts: true } }), 'a', note).sheets['a']).toEqual({ ...note, receipts: true });
  });

  test('puts back what the workbook has lost', () => {
    expect(withNote(known, emptyNotebook, 'a', { ...note, lastLabel: 'x' })).toEqual(notebook({ a: { ...note, lastLabel: 'x' }, b: note }));
  });
});
