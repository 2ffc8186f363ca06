import type { HttpAnswer } from '@confer/core';
import { dialogSession } from './dialog-session';
import { messageIn } from './dialog-message';

const tokens = { token: 'first', expiresIn: 3600, refreshToken: 'refresh 1' };
const renewed = (number: number): HttpAnswer => ({ status: 200, body: { token: `renewed ${number}`, expiresIn: 3600, refreshToken: `refresh ${number + 1}` } });

/** A session with a clock that tests turn, and an issuer that answers as told. */
function desk(answer: (number: number) => HttpAnswer | undefined) {
  const clock = { now: 0 };
  const sent: unknown[] = [];
  const session = dialogSession('northmere-login', tokens, ({ path, body }) => Promise.resolve(answer(sent.push([path, body]))), () => clock.now);
  return { clock, sent, session };
}

test('a token is used until a minute before its end, and then renewed with the newest refresh token', async () => {
  const { clock, sent, session } = desk(renewed);
  clock.now = 3_539_999;
  expect(await session.token()).toBe('first');
  clock.now = 3_540_000;
  expect(await session.token()).toBe('renewed 1');
  clock.now = 7_140_000;
  expect(await session.token()).toBe('renewed 2');
  expect(sent).toEqual([['/v1/sign-in/northmere-login/token', { refreshToken: 'refresh 1' }], ['/v1/sign-in/northmere-login/token', { refreshToken: 'refresh 2' }]]);
});

test('requests at the same time share one renewal, because a refresh token is good for one use', async () => {
  const { clock, sent, session } = desk(renewed);
  clock.now = 3_600_000;
  expect(await Promise.all([session.token(), session.token()])).toEqual(['renewed 1', 'renewed 1']);
  expect(sent).toHaveLength(1);
});

test('a session that the provider has ended stays ended, and is not asked about again', async () => {
  const { clock, sent, session } = desk(() => ({ status: 403, body: { error: { code: 'sign_in_refused', message: 'No.' } } }));
  clock.now = 3_600_000;
  expect(await session.token()).toBeUndefined();
  expect(await session.token()).toBeUndefined();
  expect(sent).toHaveLength(1);
});

test.each([[undefined], [{ status: 503, body: undefined }]])('while nobody answers (%#), the old token is used and nothing is lost', async (silence) => {
  const { clock, session } = desk((number) => number === 1 ? silence : renewed(number));
  clock.now = 3_600_000;
  expect(await session.token()).toBe('first');
  expect(await session.token()).toBe('renewed 2');
});

test.each(['', 'null', '{}', '"cancelled"', '{"type":"signed-in"}', '{"type":"signed-in","tokens":{"token":1,"expiresIn":1}}', '{"type":"other"}'])('%s is no message of the dialog', (text) => {
  expect(messageIn(text)).toBeUndefined();
});
