import * as fc from 'fast-check';
import { cleanLines, cleanText, foldText, hasInvisible, hasUnprintable, slips } from './text';

test.each([
  ['Amara\u00a0', 'Amara'],
  ['\u00a0 Osei', 'Osei'],
  ['\ufeffEsi', 'Esi'],
  ['Jean\u00a0Luc', 'Jean Luc'],
  ['Yaw\tOwusu', 'Yaw Owusu'],
  ['Zoe\u0308', 'Zoë'],
])('%j is cleaned to %j', (dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean);
});

test.each(['نرگس‌سادات', '山田　太郎', 'O’Connor', 'Jean‐Luc'])('%s has nothing invisible: joiners and ideographic blanks belong to names', (name) => {
  expect(hasInvisible(name)).toBe(false);
  expect(cleanText(name)).toBe(name.normalize('NFC'));
});

test('a text is invisible-free exactly when cleaning changes nothing but composition', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => hasInvisible(text) === (cleanText(text) !== text.normalize('NFC'))));
});

test('cleaning twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
});

test('line breaks stay in a text of several lines', () => {
  expect(cleanLines(' one \r\n\u00a0two\n')).toBe('one\ntwo');
});

test('halves of a character and control characters cannot be printed', () => {
  expect(['a\u0000', '\ud800', '\udc00x'].map(hasUnprintable)).toEqual([true, true, true]);
  expect(['é', '𝒳', 'line\nbreak'].map(hasUnprintable)).toEqual([false, false, false]);
});

test('folding forgets case, width and repeated blanks', () => {
  expect(foldText('  Ｍerit   WITH honours ')).toBe('merit with honours');
});

test.each([
  ['gmail.com', 'gmial.com', 1],
  ['distinction', 'distinctoin', 1],
  ['pass', 'pas', 1],
  ['pass', 'merit', 3],
  ['', '', 0],
])('from %j to %j it takes %i slips, counted up to two', (a, b, count) => {
  expect(slips(a, b, 2)).toBe(count);
});

test('slips are the same in both directions, and none for the same text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => slips(a, b, 8) === slips(b, a, 8) && (slips(a, b, 8) === 0) === (a === b)));
});
