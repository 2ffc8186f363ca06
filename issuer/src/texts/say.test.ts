import { english } from './en';
import type { TextKey } from './say';
import { say, sayWith } from './say';

test('every text of the catalogue can be filled in', () => {
  const day = new Date('2026-11-20T23:30:00Z');
  const values = { day, moment: day, count: 2, version: 1, next: 2 };
  for (const [key, text] of Object.entries(english)) {
    const names = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
    const filled = say(key as TextKey, { ...Object.fromEntries(names.map((name) => [name, `‹${name}›`])), ...values });
    expect(filled).not.toMatch(/[{}]/);
  }
});

test('days are written out, and are those of UTC', () => {
  expect(say('day', { day: new Date('2026-11-20T23:59:59Z') })).toBe('20 November 2026');
  expect(say('check.when', { moment: new Date('2026-11-20T05:02:00Z') })).toBe('Checked on 20 November 2026 at 05:02 UTC. Reload the page to check again.');
});

test('values are never read as part of the text', () => {
  expect(say('mail.greeting', { recipient: '{organisation} <b>' })).toBe('Dear {organisation} <b>,');
});

test('markup stands between pieces of plain text', () => {
  const markup = { bold: 'Ethics' };
  expect(sayWith('mail.body.issued', { organisation: 'A < B', title: markup })).toEqual([
    'A < B has issued your certificate for ', markup, '. It is digitally signed, so anyone you show it to can check that it is genuine.',
  ]);
});
