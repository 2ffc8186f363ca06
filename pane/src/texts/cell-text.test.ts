import { cellText } from './cell-text';

test('a number is shown with the decimal sign of the reader, and never grouped', () => {
  expect(['en', 'de', 'es', 'fr'].map((language) => cellText(1234567.25, language))).toEqual(['1234567.25', '1234567,25', '1234567,25', '1234567,25']);
  expect(cellText(0.1, 'de')).toBe('0,1');
});

test('everything else is shown as it is', () => {
  expect(cellText('72.5', 'de')).toBe('72.5');
  expect(cellText(true, 'de')).toBe('true');
});
