import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { WebSocket } from 'ws';
import { foldersIn } from './folders';
import { createHttp } from './http';

const taskpane = '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>';

let app: FastifyInstance;
let folder: string;
let issuer: Server;
let issuerUrl: string | undefined;
let port: number;
const opened: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confer-http-'));
  await writeFile(join(folder, 'taskpane.html'), taskpane);
  await writeFile(join(folder, 'taskpane.js'), 'pane()');
  await writeFile(join(folder, 'workbench.html'), '<title>Confer workbench</title>');
  issuer = createServer(async (asked, answer) => {
    let size = 0;
    for await (const chunk of asked as AsyncIterable<Buffer>) size += chunk.length;
    answer.end(`${asked.method} ${asked.url} ${asked.headers.authorization} ${size} bytes`);
  }).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  app = await createHttp({
    folders: { ...foldersIn(resolve(__dirname, '../../..')), pane: folder, page: folder },
    accessToken: 'the token',
    issuerUrl: () => issuerUrl,
    sidebarPage: (id) => (id === 'open' ? '<p>sidebar</p>' : undefined),
    openPage: (socket) => opened.push(socket),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});

beforeEach(() => { issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`; });

afterAll(async () => {
  await app.close();
  issuer.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, init);

/** fetch does not let anybody choose the name of the host. */
async function statusUnder(headers: Record<string, string>, path = '/', method = 'GET'): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port, path, method, headers }).end();
  const [answer] = await once(asked, 'response') as [{ statusCode?: number; resume: () => void }];
  answer.resume();
  return answer.statusCode;
}

test('only this computer’s own names are answered, whatever leads to it', async () => {
  expect(await statusUnder({ host: `localhost:${port}` })).toBe(200);
  expect(await statusUnder({ host: `127.0.0.1:${port}` })).toBe(200);
  expect(await statusUnder({ host: `evil.example:${port}` })).toBe(403);
  expect(await statusUnder({ host: `localhost.evil.example:${port}` })).toBe(403);
});

test('a page of another origin gets neither the access token nor the line to the workbook', async () => {
  const host = `localhost:${port}`;
  for (const [origin, status] of [['https://evil.example', 403], ['null', 403], [`http://${host}`, 200]] as const) {
    expect(await statusUnder({ host, origin }, '/workbench/session', 'POST')).toBe(status);
  }
  const socket = new WebSocket(`ws://localhost:${port}/workbench/socket`, { origin: 'https://evil.example' });
  const [, answer] = await once(socket, 'unexpected-response') as [unknown, { statusCode: number }];
  expect(answer.statusCode).toBe(403);
  socket.on('error', () => { /* the answer above was the error */ });
  socket.terminate();
  expect(opened).toEqual([]);
});

test('the access token is given on demand and kept by nobody on the way', async () => {
  const answer = await get('/workbench/session', { method: 'POST', headers: { origin: `http://localhost:${port}` } });
  expect(await answer.json()).toEqual({ accessToken: 'the token' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('the page of the pane loads office.js from here, behind the native side, and nothing else of it changes', async () => {
  expect(await (await get('/excel/taskpane.html')).text())
    .toBe('<head><script src="/workbench/native-side.js"></script><script src="/office/office.js"></script></head>');
  expect(await (await get('/excel/taskpane.js')).text()).toBe('pane()');
});

test('nothing outside of the pane’s folder is served as a page of it', async () => {
  expect((await get('/excel/..%2f..%2f..%2fetc%2fhostname.html')).status).toBe(404);
  expect((await get('/excel/missing.html')).status).toBe(404);
});

test('office.js is found by the names that it asks for, whatever their case', async () => {
  expect((await get('/office/office.js')).status).toBe(200);
  expect((await get('/office/AgaveErrorUX/index.html')).status).toBe(200);
});

test('everything else is asked of the issuing service', async () => {
  const answer = await get('/v1/definitions?limit=3', { headers: { authorization: 'Bearer mine' } });
  expect(await answer.text()).toBe('GET /v1/definitions?limit=3 Bearer mine 0 bytes');
  const form = await get('/verify', { method: 'POST', headers: { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }, body: 'copy=1' });
  expect(await form.text()).toContain('POST /verify');
});

test('a request with 500 rows of full cells passes', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(16_000_000) });
  const answer = await get('/v1/batches/1/rows', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await answer.text()).toContain(`${body.length} bytes`);
});

test('while the issuing service is down, that is said in its own envelope', async () => {
  const envelope = { error: { code: 'service_unavailable', message: 'The issuing service is not running. Nothing is lost; try again when it is back.' } };
  issuerUrl = undefined;
  const down = await get('/v1/definitions');
  expect([down.status, await down.json()]).toEqual([503, envelope]);
  issuerUrl = 'http://127.0.0.1:1';
  const gone = await get('/v1/definitions');
  expect([gone.status, await gone.json()]).toEqual([503, envelope]);
});
