import { course } from './course.fixture';
import { emptyNotebook, formatNotebook, parseNotebook } from './notebook';

test('a notebook is read as it was written, without pictures', () => {
  const note = { definition: { ...course, achievement: { ...course.achievement, image: 'data:image/png;base64,AAAA' } }, binding: { titles: ['Name', 'No.', 'E-mail'], columns: [{ key: 'contact' as const, index: 2 }] }, headerRow: 2, dateOrders: { 'field.completedOn': 'dayFirst' as const }, receipts: true };
  const text = formatNotebook({ version: 1, sheets: { 'sheet-1': note } });
  expect(text).not.toContain('base64');
  expect(parseNotebook(text).sheets['sheet-1']).toEqual({ ...note, definition: course });
});

test.each([undefined, '', 'not json', '{"version":2}', '{"version":1,"sheets":{"a":{"definition":{}}}}'])('%j counts as a lost notebook', (text) => {
  expect(parseNotebook(text)).toEqual(emptyNotebook);
});
