import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Answers by path: `/status/503`, `/never`, anything else with what was asked. */
const server = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const [, kind, detail] = request.url.split('/');
  if (kind === 'never') return;
  if (kind === 'moved') return response.writeHead(302, { location: '/arrived' }).end();
  if (kind === 'bytes') return response.end(Buffer.from([0, 127, 128, 255]));
  const { authorization = null, 'content-type': type = null } = request.headers;
  response.writeHead(kind === 'status' ? Number(detail) : 200, { 'x-seen': kind }).end(JSON.stringify({ method: request.method, path: request.url, authorization, type, body }));
}).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });
`;

/** A server in a thread of its own: this one answers nobody while a script waits for an answer. */
export async function startThreadedServer(): Promise<{ readonly url: string; readonly close: () => Promise<unknown> }> {
  const worker = new Worker(server, { eval: true });
  const [port] = await once(worker, 'message') as [number];
  return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}
