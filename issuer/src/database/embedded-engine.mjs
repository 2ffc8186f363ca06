import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/**
 * The embedded database engine, on a thread of its own: it computes while it answers, and the program has to answer others
 * meanwhile. It is told bytes of PostgreSQL's protocol and tells those of its answer
 * (https://www.postgresql.org/docs/current/protocol.html); `null` ends it.
 */
const engine = await PGlite.create(workerData);
let last = Promise.resolve();

parentPort.on('message', (request) => {
  last = last.then(() => answer(request));
});

async function answer(request) {
  if (request === null) {
    await engine.close();
    parentPort.close();
    return;
  }
  const bytes = await engine.execProtocolRaw(request);
  // The engine uses the memory of its answers again.
  parentPort.postMessage(bytes.slice());
}

parentPort.postMessage(new Uint8Array());
