import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { embeddedEngineFile } from '../folders';

/** The embedded engine on its thread, as the driver sees it: a connection to a server. */
export interface EmbeddedEngine {
  /** One at a time: the engine has one session. */
  connect(): Duplex;
  close(): Promise<void>;
}

/**
 * Bytes that a function of the engine has run through before it is compiled once more, to run faster: ten times as many as
 * by default. At a start most functions run a little, and compiling them takes both cores of a small machine for a second.
 */
setFlagsFromString('--wasm-tiering-budget=20000000');

/** Starts the engine on the files of a directory, which it makes when there are none. */
export async function startEmbeddedEngine(directory: string): Promise<EmbeddedEngine> {
  const thread = new Worker(embeddedEngineFile, { workerData: directory });
  const ended = once(thread, 'exit');
  // Rejects with what the thread threw.
  await once(thread, 'message');
  return {
    connect: () => new EngineStream(thread),
    async close() {
      thread.postMessage(null);
      await ended;
    },
  };
}

/** What the driver asks of a socket (https://node-postgres.com/apis/client), over messages to the thread. */
class EngineStream extends Duplex {
  readonly #thread: Worker;

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
    thread.on('message', this.#receive);
    thread.on('error', this.#fail);
  }

  readonly #receive = (bytes: Uint8Array): void => { this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)); };
  readonly #fail = (error: Error): void => { this.destroy(error); };

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this { return this; }

  ref(): this {
    this.#thread.ref();
    return this;
  }

  override _read(): void {
    // What the engine answers comes when it comes.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk }], done);
  }

  /** The driver writes a query in parts, which are one question to the engine. */
  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: () => void): void {
    // A copy that is handed over: the memory of a chunk is the driver's, and holds more than the chunk.
    const bytes = new Uint8Array(chunks.reduce((length, { chunk }) => length + chunk.length, 0));
    let end = 0;
    for (const { chunk } of chunks) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    this.#thread.postMessage(bytes, [bytes.buffer]);
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#thread.off('message', this.#receive);
    this.#thread.off('error', this.#fail);
    done(error);
  }
}
