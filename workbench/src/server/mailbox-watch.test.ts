import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../../e2e/until';
import { watchMailbox } from './mailbox-watch';

test('a message that arrives is told once, and an issuing service that is down tells nothing', async () => {
  let count = 2;
  let asked = 0;
  const issuer = createServer((_request, answer) => {
    asked += 1;
    answer.end(JSON.stringify({ count }));
  }).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  let url: string | undefined = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const told: number[] = [];
  const stop = watchMailbox(() => url, (number) => told.push(number));
  await until('it was asked twice', () => asked >= 2);
  count = 3;
  await until('the third message is told', () => told.includes(3));
  url = undefined;
  stop();
  issuer.close();
  expect(told).toEqual([2, 3]);
});
