import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../issuer/bin/confer.js');
const token = 'a-token-of-the-benchmark';

/** The built issuer in a process of its own. */
export interface ServedIssuer {
  /** Milliseconds from the start of the process until it listened. */
  readonly start: number;
  readonly call: <Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Body>;
  /** Milliseconds of the longest time since the last call of this in which it answered nobody. */
  readonly longestPause: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * @param directory where its embedded database is, or will be
 * @param mailServer where its messages go; left out, into its own mailbox
 */
export async function serveIssuer(directory: string, mailServer?: string): Promise<ServedIssuer> {
  if (!existsSync(join(import.meta.dirname, '../../issuer/dist/cli.js'))) throw new Error('The issuer is not built. Run “npm run build” first.');
  const begun = performance.now();
  const child = fork(program, ['serve'], {
    execArgv: ['--import', join(import.meta.dirname, 'tell-pauses.js')], silent: true,
    env: { ...process.env, PORT: '0', CONFER_DATA_DIR: directory, CONFER_PUBLIC_URL: 'http://localhost:3000', CONFER_ADMIN_TOKEN: token, ...(mailServer !== undefined && { SMTP_URL: mailServer }) },
  });
  const address = await listening(child.stdout);
  const start = performance.now() - begun;
  return {
    start,
    async call<Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
      const response = await fetch(address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return await response.json() as Body;
    },
    async longestPause() {
      child.send('pauses');
      const [pause] = await once(child, 'message') as [number];
      return pause;
    },
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function listening(output: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of output ?? []) {
    text += String(chunk);
    const [, address] = /listening at (http:\S+?)\.\n/.exec(text) ?? [];
    if (address !== undefined) {
      output?.resume();
      return address;
    }
  }
  throw new Error(`The issuer did not start: ${text}`);
}
