import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { Database } from './database/database';
import { openEmbeddedDatabase } from './database/embedded-database';
import { migrate } from './database/migrate';
import { temporaryDirectory } from './fixtures/temporary-directory';
import { openSigningKeys } from './signing/signing-key';

let directory: string;
let remove: () => Promise<void>;
beforeAll(async () => { ({ path: directory, remove } = await temporaryDirectory()); });
afterAll(() => remove());

/** Runs the built program, and gives what it said. */
async function keys(command: string, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), 'keys', command], { env: { CONFER_DATA_DIR: directory, ...variables } });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + error;
}

async function inData<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openEmbeddedDatabase(directory);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

test('the key of a stopped issuer gets another passphrase, and makes place for a new key', async () => {
  const keyPassphrase = 'correct horse battery';
  const { publicKeyMultibase } = await inData((database) => openSigningKeys(database, directory, {}));
  expect(await keys('passphrase', { CONFER_NEW_KEY_PASSPHRASE: keyPassphrase })).toContain('The signing key is encrypted anew.');
  expect(await keys('rotate')).toContain('The signing key does not open with this passphrase.');
  expect(await keys('rotate', { CONFER_KEY_PASSPHRASE: keyPassphrase })).toMatch(/^From its next start the issuer signs with the key z6Mk\w+\. What earlier keys signed stays valid\.\n$/);
  const { publicKeys } = await inData((database) => openSigningKeys(database, directory, { keyPassphrase }));
  expect(publicKeys).toEqual([expect.any(String), publicKeyMultibase]);
});
