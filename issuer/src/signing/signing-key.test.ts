import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { openEmbeddedDatabase } from '../database/embedded-database';
import { migrate } from '../database/migrate';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { openSigningKeys, SigningKeyError } from './signing-key';

let directory: string;
let remove: () => Promise<void>;
let database: Database;

beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  database = await openEmbeddedDatabase(directory);
  await migrate(database);
});
afterAll(async () => {
  await database.close();
  await remove();
});
beforeEach(() => database.execute('DELETE FROM signing_keys'));

test('a key is made once, encrypted, with its passphrase in a file that only the owner reads', async () => {
  const made = await openSigningKeys(database, directory, undefined);
  const opened = await openSigningKeys(database, directory, undefined);
  expect(opened.publicKeyMultibase).toBe(made.publicKeyMultibase);
  expect(opened.privateKey.equals(made.privateKey)).toBe(true);

  const [stored] = await database.query<{ pem: string }>('SELECT private_key_pem AS pem FROM signing_keys');
  expect(stored?.pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  const file = join(directory, 'key-passphrase');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(40);
});

test('a key with a passphrase of the administrator’s opens with that one alone', async () => {
  await openSigningKeys(database, directory, 'correct horse battery');
  await openSigningKeys(database, directory, 'correct horse battery');
  for (const passphrase of ['another horse battery', undefined]) {
    await expect(openSigningKeys(database, directory, passphrase)).rejects.toThrow(SigningKeyError);
    await expect(openSigningKeys(database, directory, passphrase)).rejects.toThrow('Set CONFER_KEY_PASSPHRASE to the one that was set when the issuer was first started.');
  }
});

test('a passphrase that is gone is not replaced by another one', async () => {
  await openSigningKeys(database, directory, undefined);
  await rm(join(directory, 'key-passphrase'));
  await expect(openSigningKeys(database, directory, undefined)).rejects.toThrow('key-passphrase cannot be read. Put the file back, or set CONFER_KEY_PASSPHRASE.');
});
