import fc from 'fast-check';
import { unstorableText } from './stored-text';

test.each([
  ['a\u0000b', ''],
  ['half \ud800', ''],
  [{ rows: [{ fields: { note: '\udc00' } }] }, 'rows.0.fields.note'],
  [{ fine: 1, ['\u0000']: 2 }, ''],
])('text that cannot be stored is found where it is (%#)', (value, place) => {
  expect(unstorableText(value)).toBe(place);
});

test('whatever well-formed JSON without NUL holds can be stored', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => unstorableText(value) === undefined));
});
