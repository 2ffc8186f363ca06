import * as fc from 'fast-check';
import { parseNumber } from './number';

test.each([
  ['12', 12], ['-3', -3], ['−3', -3], ['1,234', 1234], ['1 234.5', 1234.5], ['1\u00a0234', 1234], ['１２', 12], ["1'234", 1234], ['0.50', 0.5], ['+3', 3], ['＋３', 3], ['+ 3', 3], ['.5', 0.5], ['-.5', -0.5], ['+1,234.5', 1234.5],
])('%j is %d where the point is the decimal sign', (text, number) => {
  expect(parseNumber(text, '.')).toBe(number);
});

test.each([['12,5', 12.5], ['1.234', 1234], ['1.234,5', 1234.5], [',5', 0.5], ['+3', 3]])('%j is %d where the comma is the decimal sign', (text, number) => {
  expect(parseNumber(text, ',')).toBe(number);
});

test.each(['', '0x10', '1e3', '12,5', '1,23', '12 kg', '.', '--1', 'NaN', '5.', '+', '+-3', '+.', ',5', '1,234,.5'])('%j is no number', (text) => {
  expect(parseNumber(text, '.')).toBeUndefined();
});

test('every number that a sheet shows is read back', () => {
  fc.assert(fc.property(fc.integer(), (number) => parseNumber(String(number), '.') === number));
});
