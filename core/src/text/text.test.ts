import * as fc from 'fast-check';
import { cleanLines, cleanText, foldText, hasLoneSurrogate, isOneSlip, looksEmpty, slips } from './text';
import { holdsInvisible, holdsUnprintable, isComposed, isPlainName, isPlainText, lookAt } from './plain-text';

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
  expect(cleanText(name)).toBe(name.normalize('NFC'));
});

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\u200b', '\u200d', '\u0301', '\u202e', '\n', '\ud800', 'é', '陳') }));

test('one look at the characters of a text never misses what the regular expressions find', () => {
  fc.assert(fc.property(anyText, (text) => {
    const look = lookAt(text);
    if (!holdsInvisible(look)) expect(cleanText(text)).toBe(text.normalize('NFC'));
    if (isComposed(look)) expect(text.normalize('NFC')).toBe(text);
    expect(looksEmpty(text)).toBe(cleanText(text) === '');
    if (isPlainText(text) || isPlainName(text)) expect([cleanText(text), holdsUnprintable(look), hasLoneSurrogate(text)]).toEqual([text, false, false]);
  }), { numRuns: 2000 });
});

test('two texts are one slip apart exactly when counting slips says so', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(fc.property(short, short, (a, b) => { expect(isOneSlip(a, b)).toBe(slips(a, b, 1) === 1); }), { numRuns: 2000 });
});
test('cleaning twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
});

test('line breaks stay in a text of several lines', () => {
  expect(cleanLines(' one \r\n\u00a0two\n')).toBe('one\ntwo');
});

test('halves of a character and control characters cannot be printed', () => {
  expect(['\ud800', '\udc00x', 'x\ud800'].map(hasLoneSurrogate)).toEqual([true, true, true]);
  expect(['é', '𝒳', 'line\nbreak'].map(hasLoneSurrogate)).toEqual([false, false, false]);
  expect(['a\u0000', '\u009f', 'line\nbreak', 'é'].map((text) => holdsUnprintable(lookAt(text)))).toEqual([true, true, false, false]);
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
