import { IntlMessageFormat } from 'intl-messageformat';
import { everyText } from './every-text.fixture';
import { createSay } from './say';

const english = everyText.en;

test('every text is in message format', () => {
  for (const text of Object.values(english)) expect(() => new IntlMessageFormat(text, 'en')).not.toThrow();
});

test('a number never stands alone, and one is not many', () => {
  const say = createSay('en-GB', english);
  expect(say('check.ready', { ready: 236, rows: 248 })).toBe('236 of 248 rows are ready');
  expect(say('check.ready', { ready: 0, rows: 1 })).toBe('0 of 1 row is ready');
  expect(say('review.issue', { count: 1 })).toBe('Issue 1 credential');
  expect(say('review.issue', { count: 10_000 })).toBe('Issue 10,000 credentials');
});

test('values are inserted as they are, whatever signs they hold', () => {
  expect(createSay('en', english)('start.none', { text: '{lab} <b>' })).toBe('No definition holds “{lab} <b>”');
});

test('nothing is said that the pane has been told not to say', () => {
  const words = /please|successfully|oops|invalid|!/i;
  for (const text of Object.values(english)) expect(text).not.toMatch(words);
});
