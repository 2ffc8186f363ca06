import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from '../../e2e/until';
import { foldersIn } from './folders';
import { IssuerProcess } from './issuer-process';

const repository = resolve(__dirname, '../../..');
const { issuerCommand: command, endWithParent } = foldersIn(repository);
const crashes: string[] = [];
let dataDirectory: string;

beforeEach(async () => { dataDirectory = await mkdtemp(join(tmpdir(), 'confer-issuer-')); });
afterEach(() => rm(dataDirectory, { recursive: true }));

const accessToken = 'a token that is long enough';
const options = () => ({ command, endWithParent, dataDirectory, publicUrl: 'http://localhost:3000', accessToken, providers: [], crashed: () => crashes.push('crash') });
/** The issuer writes its process into the lock of its data. */
const issuerPid = async (directory: string) => (JSON.parse(await readFile(join(directory, 'lock'), 'utf8')) as { pid: number }).pid;
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('the issuing service answers once it has started, is gone when it was killed, and comes back on the same data', async () => {
  const issuer = new IssuerProcess(options());
  const organisation = { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example/' };
  const ask = (url: string, init?: RequestInit) => fetch(`${url}/v1/organisation`, { ...init, headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' } });
  const first = await issuer.start();
  expect((await ask(first, { method: 'PUT', body: JSON.stringify(organisation) })).ok).toBe(true);
  await issuer.kill();
  expect(issuer.url).toBeUndefined();
  await expect(ask(first)).rejects.toThrow();
  expect(crashes).toEqual([]);
  expect(await (await ask(await issuer.start())).json()).toMatchObject({ name: 'Northmere University' });
  await issuer.stop();
});

test('an issuing service that ends by itself is noticed', async () => {
  const issuer = new IssuerProcess(options());
  await issuer.start();
  process.kill(await issuerPid(dataDirectory), 'SIGKILL');
  await until('the crash is noticed', () => crashes.length > 0);
  expect(issuer.url).toBeUndefined();
});

test('an issuing service that cannot start says why', async () => {
  await expect(new IssuerProcess({ ...options(), accessToken: 'short' }).start()).rejects.toThrow(/did not start.*at least 20 characters/s);
});

test('the issuing service ends with a workbench that is killed', async () => {
  const main = join(repository, 'workbench', 'dist', 'server', 'main.js');
  const workbench = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', CONFER_DATA_DIR: dataDirectory }, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(workbench.stdout), 'line');
  const pid = await issuerPid(join(dataDirectory, 'workbench'));
  expect(isRunning(pid)).toBe(true);
  workbench.kill('SIGKILL');
  await until('the issuing service is gone', () => !isRunning(pid));
});
