import { breakLines, clampLines } from './break-lines';

const widthOf = (line: string): number => [...line].length;

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['a Donaudampfschifffahrt b', 8, ['a', 'Donaudam', 'pfschiff', 'fahrt b']],
  ['', 5, []],
])('“%s” in lines of %d letters', (text, width, lines) => {
  expect([...breakLines(text, width, widthOf)]).toEqual(lines);
});

test('a script without spaces is parted between its words', () => {
  expect([...breakLines('ณัฐวุฒิศรีสุวรรณรัตน์', 14, widthOf)].join('')).toBe('ณัฐวุฒิศรีสุวรรณรัตน์');
});

test('what does not fit into the lines that there are is shown by an ellipsis', () => {
  expect(clampLines('one two three four five', 9, widthOf, 2)).toEqual(['one two', 'three…']);
  expect(clampLines('one two', 9, widthOf, 1)).toEqual(['one two']);
});
