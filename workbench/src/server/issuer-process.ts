import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port';

export interface IssuerProcessOptions {
  /** The built command line: `issuer/dist/cli.js`. */
  readonly command: string;
  /** The built script that ends the issuer with the workbench. */
  readonly endWithParent: string;
  readonly dataDirectory: string;
  /** The origin in links and mails: the workbench's own. */
  readonly publicUrl: string;
  readonly accessToken: string;
  /** Where people sign in, as `OIDC_PROVIDERS` says it. */
  readonly providers: readonly object[];
  /** It ended, and nobody here had asked for that. */
  readonly crashed: () => void;
}

const askEvery = 50;
/** One that ends instead is noticed at once; so long (ms) takes a start on a machine where twenty others are at work. */
const startWithin = 120_000;

/** The issuing service as a process of its own, so that it can be stopped, killed and started again under the open page. */
export class IssuerProcess {
  readonly #options: IssuerProcessOptions;
  #child: ChildProcess | undefined;
  #starting: Promise<string> | undefined;
  #url: string | undefined;

  constructor(options: IssuerProcessOptions) {
    this.#options = options;
  }

  /** Where it listens; `undefined` while it is not running. */
  get url(): string | undefined {
    return this.#url;
  }

  /** Gives where it listens, when it answers there. Throws with what it said last when it ends before. */
  async start(): Promise<string> {
    if (this.#url !== undefined) return this.#url;
    this.#starting ??= this.#launch().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** Ends it in good order. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it at once, as a crash does. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #launch(): Promise<string> {
    const { command, endWithParent, dataDirectory, publicUrl, accessToken, providers, crashed } = this.#options;
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', pathToFileURL(endWithParent).href, command, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        PORT: String(port),
        CONFER_DATA_DIR: dataDirectory,
        CONFER_PUBLIC_URL: publicUrl,
        CONFER_ADMIN_TOKEN: accessToken,
        OIDC_PROVIDERS: JSON.stringify(providers),
      },
    });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child !== child) return;
      const wasRunning = this.#url !== undefined;
      this.#child = undefined;
      this.#url = undefined;
      if (wasRunning) crashed();
    });
    const url = `http://127.0.0.1:${port}`;
    await answering(url, child);
    this.#url = url;
    return url;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    this.#url = undefined;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const said = lastWordsOf(child);
  const giveUpAt = Date.now() + startWithin;
  // A signal for each question: hundreds of them on one would look like a leak to Node.
  const isReady = () => fetch(`${url}/readyz`, { signal: AbortSignal.timeout(Math.max(giveUpAt - Date.now(), 1)) }).then(({ ok }) => ok, () => false);
  while (!(await isReady())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The issuing service did not start. It said:\n${said()}`);
    if (Date.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`The issuing service did not answer within ${startWithin / 1000} s. It said:\n${said()}`);
    }
    await delay(askEvery);
  }
}

/** Keeps the end of what a process writes, and so lets it write on. */
function lastWordsOf(child: ChildProcess): () => string {
  let words = '';
  const keep = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => words;
}
