import { freeSheetName } from './sheet-name';

test('a sheet is called as wanted when it can be', () => {
  expect(freeSheetName('Research Ethics Training', ['Sheet1'])).toBe('Research Ethics Training');
});

test('signs that no sheet name has become spaces, and apostrophes at the ends go', () => {
  expect(freeSheetName("'Ethics: part 1/2 [draft]'", [])).toBe('Ethics part 1 2 draft');
  expect(freeSheetName('???', [])).toBe('Sheet');
});

test('a name that is taken gets a number, whatever its case', () => {
  expect(freeSheetName('Ethics', ['ethics', 'ETHICS 2'])).toBe('Ethics 3');
  expect(freeSheetName('History', [])).toBe('History 2');
});

test('a long name is cut between characters, and keeps room for its number', () => {
  const long = `${'a'.repeat(30)}😀b`;
  expect(freeSheetName(long, [])).toBe('a'.repeat(30));
  expect(freeSheetName(long, ['a'.repeat(30)])).toBe(`${'a'.repeat(29)} 2`);
});
