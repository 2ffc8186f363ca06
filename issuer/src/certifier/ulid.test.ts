import fc from 'fast-check';
import { ulidOf, uuidOf } from './ulid';

test('an id stands for one UUID, in the form that ULIDs have', () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => {
    const id = ulidOf(uuid);
    return /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id) && uuidOf(id) === uuid;
  }));
});

test('ids are in the order of their UUIDs', () => {
  fc.assert(fc.property(fc.uuid(), fc.uuid(), (one, other) => (one < other) === (ulidOf(one) < ulidOf(other))));
});

test.each(['', '01hz2f0c9ryvzajg20jqh9taa', '01hz2f0c9ryvzajg20jqh9taabb', '81hz2f0c9ryvzajg20jqh9taab', '01hz2f0c9ryvzajg20jqh9tail', '01HZ2F0C9RYVZAJG20JQH9TAAB', '0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c'])('“%s” is no id', (text) => {
  expect(uuidOf(text)).toBeUndefined();
});
