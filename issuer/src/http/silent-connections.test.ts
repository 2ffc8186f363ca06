import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { until } from '../fixtures/until';
import { createApp } from './app';

test('a connection on which nothing was asked does not keep the service from ending', async () => {
  const app = createApp(false);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const arrived = once(app.server, 'connection');
  const client = connect(port, '127.0.0.1');
  await arrived;
  await Promise.all([app.close(), once(client, 'close')]);
});

test('a request at work is answered before the service ends', async () => {
  const app = createApp(false);
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    app.get('/slow', () => {
      resolve();
      return new Promise<string>((give) => { answer = () => { give('done'); }; });
    });
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const answered = fetch(`${address}/slow`).then((response) => response.text());
  await asked;
  const closed = app.close();
  answer();
  expect(await answered).toBe('done');
  await closed;
});

test('a connection that is kept for the next request does not keep the service from ending, when its answer ends meanwhile', async () => {
  const app = createApp(false);
  const events = new PassThrough();
  app.get('/events', (_request, reply) => reply.send(events));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  events.write('begun');
  const answer = await fetch(`${address}/events`);
  const closed = app.close();
  await until(() => !app.server.listening);
  events.end(' and ended');
  expect(await answer.text()).toBe('begun and ended');
  await closed;
});
