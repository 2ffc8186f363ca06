import Fastify from 'fastify';
import type { Problem } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { limitRate, signIns } from './rate-limit';

const testIssuer = issuerOfFile();

test('the ways to sign in, which are open to everybody, cannot be asked for without end', async () => {
  const ask = () => testIssuer.call<Problem>('GET', '/v1/sign-in', undefined, { authorization: '' });
  const statuses: number[] = [];
  for (let asked = 0; asked < signIns.max; asked += 50) statuses.push(...(await Promise.all(Array.from({ length: 50 }, ask))).map(({ status }) => status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  const { status, headers, body } = await ask();
  expect([status, body.error.code]).toEqual([429, 'rate_limited']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  // Whoever is signed in goes on.
  expect((await testIssuer.call('GET', '/v1/me')).status).toBe(200);
});

test('a flood is refused before anybody is asked who they are', async () => {
  const app = Fastify();
  await limitRate(app, { max: 2, timeWindow: 60_000 });
  let asked = 0;
  app.addHook('onRequest', async () => { asked += 1; });
  app.get('/', async () => 'answer');
  const address = await app.listen({ port: 0 });
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push((await fetch(address)).status);
  expect(answers).toEqual([200, 200, 429, 429]);
  expect(asked).toBe(2);
  await app.close();
});
