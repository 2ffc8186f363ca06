import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HttpAnswer, HttpRequest } from './script-host';

/** In a thread of its own, because the one that asks stands still meanwhile. */
const worker = `
const { parentPort } = require('node:worker_threads');
const ask = async ({ url, method, headers, body, followRedirects, timeout }) => {
  try {
    const response = await fetch(url, {
      method, headers, redirect: followRedirects ? 'follow' : 'manual', signal: AbortSignal.timeout(timeout),
      body: Array.isArray(body) ? Uint8Array.from(body) : body,
    });
    return { status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) };
  } catch (failure) {
    return { failure: String(failure.cause?.code ?? failure.name) };
  }
};
parentPort.on('message', async ({ requests, port, done }) => {
  port.postMessage(await Promise.all(requests.map(ask)));
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
`;

let thread: Worker | undefined;

/**
 * Sends requests over real HTTP and stands still until all are answered, as `UrlFetchApp` does. What is asked has to live in
 * another process or thread: this one answers nobody meanwhile.
 */
export function blockingFetchAll(requests: readonly HttpRequest[]): readonly HttpAnswer[] {
  thread ??= startThread();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  thread.postMessage({ requests, port: port2, done }, [port2]);
  Atomics.wait(done, 0, 0);
  const received = receiveMessageOnPort(port1) as { message: readonly HttpAnswer[] } | undefined;
  port1.close();
  if (received === undefined) throw new Error('The thread that asks over HTTP gave no answer.');
  return received.message;
}

function startThread(): Worker {
  const started = new Worker(worker, { eval: true });
  // It has nothing to say by itself, and must keep no process alive.
  started.unref();
  return started;
}
