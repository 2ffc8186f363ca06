import { momentInWords, momentShort } from './moments';

const now = new Date(2026, 10, 20, 14, 52);

test('what happened today is known by its time, what happened earlier by its day', () => {
  expect(momentShort(new Date(2026, 10, 20, 14, 44).toISOString(), now, 'en-GB')).toBe('14:44');
  expect(momentShort(new Date(2026, 10, 19, 23, 59).toISOString(), now, 'en-GB')).toBe('19 Nov');
  expect(momentShort(new Date(2025, 10, 20, 14, 44).toISOString(), now, 'en-GB')).toBe('20 Nov 2025');
});

test('in words the day is whole', () => {
  expect(momentInWords(new Date(2026, 10, 13, 14, 44).toISOString(), 'en-GB')).toBe('13 November 2026 at 14:44');
});
