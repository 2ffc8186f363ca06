import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { kill, startService } from './fixtures/service';
import { temporaryDirectory } from './fixtures/temporary-directory';
import { emptyDatabaseFolder } from './folders';

let directory: string;
let remove: () => Promise<void>;
beforeAll(async () => { ({ path: directory, remove } = await temporaryDirectory()); });
afterAll(() => remove());

test('the first start makes the administrator’s token and shows it once; a signal ends the service in order', async () => {
  const first = startService(directory, { CONFER_ADMIN_TOKEN: '' });
  const address = await first.address;
  const [, shown = ''] = /Access token of the administrator, shown this once: (\S+)/.exec(first.output()) ?? [];
  expect((await fetch(`${address}/v1/definitions`, { headers: { authorization: `Bearer ${shown}` } })).status).toBe(200);
  expect(first.output()).toContain('That survives any crash of this program, but not of the power: make backups.');
  expect(first.output()).toContain('http://localhost:3000/mailbox');
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const second = startService(directory, { CONFER_ADMIN_TOKEN: '' });
  await second.address;
  expect(second.output()).not.toContain('Access token');
  second.process.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('whoever runs the program may read what it brings, and nobody else what it keeps', async () => {
  const brought = await readdir(emptyDatabaseFolder, { recursive: true, withFileTypes: true });
  const modes = await Promise.all(brought.map(async (file) => [file.name, ((await stat(join(file.parentPath, file.name))).mode & 0o777).toString(8)]));
  expect(modes.filter(([, mode]) => mode !== '755' && mode !== '644')).toEqual([]);
  expect((await stat(join(directory, 'database'))).mode & 0o777).toBe(0o700);
});

test('a second process on the same directory is refused in one sentence, and a killed one leaves the way free', async () => {
  const holder = startService(directory);
  await holder.address;
  const refused = startService(directory);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toMatch(/^Another Confer issuer \(process \d+ on \S+\) is using \S+\. Stop it first, or give this one another CONFER_DATA_DIR\.\n$/);
  await kill(holder);
  const next = startService(directory);
  await next.address;
  await kill(next);
});

test('a port that is taken is refused in one sentence', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const service = startService(directory, { PORT: String(port) });
  expect(await service.ended).toBe(1);
  expect(service.output()).toContain(`PORT: Another program listens at ${port}. Stop it first, or set another port.\n`);
  other.close();
});

test.each([
  [{ CONFER_KEY_PASSPHRASE: 'not the right one' }, 'The signing key does not open with this passphrase. Set CONFER_KEY_PASSPHRASE, or CONFER_KEY_FILE, to the one that it was encrypted with.\n'],
  [{ CONFER_PUBLIC_URL: 'https://issue.example.org' }, 'SMTP_URL: It has to be set, because the development mailbox is for localhost alone and CONFER_PUBLIC_URL is another address.\n'],
  [{ HOST: '203.0.113.5', SMTP_URL: 'smtp://mail.example' }, 'HOST: 203.0.113.5 is no address of this machine. Leave it out, or set one that is.\n'],
  [{ CONFER_DATA_DIR: process.execPath }, `CONFER_DATA_DIR: Nothing can be written to ${process.execPath} (EEXIST). It has to be a directory with room, and belong to the user who runs the issuer.\n`],
  [{ PORT: 'many' }, 'PORT: It has to be a number.\n'],
])('what cannot start says why in one sentence (%#)', async (variables, sentence) => {
  const service = startService(directory, variables);
  expect(await service.ended).toBe(1);
  expect(service.output()).toBe(sentence);
});
