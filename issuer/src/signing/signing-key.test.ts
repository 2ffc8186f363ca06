import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { openEmbeddedDatabase } from '../database/embedded-database';
import { migrate } from '../database/migrate';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { changeKeySecret, openSigningKeys, rotateSigningKey } from './signing-key';
import { SigningKeyError } from './signing-key-error';

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
beforeEach(async () => {
  await database.execute('DELETE FROM signing_keys');
  await rm(join(directory, 'key-passphrase'), { force: true });
});

const mine = { keyPassphrase: 'correct horse battery' };
const stored = () => database.query<{ key: string | null }>('SELECT private_key AS key FROM signing_keys ORDER BY created_at');

test('a key is made once, encrypted, with its passphrase in a file that only the owner reads', async () => {
  const made = await openSigningKeys(database, directory, {});
  const opened = await openSigningKeys(database, directory, {});
  expect(opened.publicKeyMultibase).toBe(made.publicKeyMultibase);
  expect(opened.privateKey.equals(made.privateKey)).toBe(true);

  const [row] = await stored();
  expect(row?.key).toMatch(/^eyJ[\w-]+(\.[\w-]+){4}$/);
  const file = join(directory, 'key-passphrase');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(40);
});

test('processes that start at once for the first time have one key', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openSigningKeys(database, directory, {})));
  expect(new Set(opened.map(({ publicKeyMultibase }) => publicKeyMultibase)).size).toBe(1);
  expect(await stored()).toHaveLength(1);
});

test('a key with a passphrase of the administrator’s opens with that one alone, and guessing it takes long', async () => {
  await openSigningKeys(database, directory, mine);
  await openSigningKeys(database, directory, mine);
  await expect(openSigningKeys(database, directory, { keyPassphrase: 'another horse battery' })).rejects.toThrow(SigningKeyError);
  await expect(openSigningKeys(database, directory, { keyPassphrase: 'another horse battery' })).rejects.toThrow('Set CONFER_KEY_PASSPHRASE, or CONFER_KEY_FILE, to the one that it was encrypted with.');
  await expect(openSigningKeys(database, directory, {})).rejects.toThrow('key-passphrase cannot be read.');
  const [header = ''] = (await stored())[0]?.key?.split('.') ?? [];
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 220_000 });
});

test('the passphrase may stand in a file of its own', async () => {
  const keyFile = join(directory, 'mounted-secret');
  await writeFile(keyFile, 'correct horse battery\n');
  const made = await openSigningKeys(database, directory, { keyFile });
  expect((await openSigningKeys(database, directory, mine)).publicKeyMultibase).toBe(made.publicKeyMultibase);
  await writeFile(keyFile, 'short\n');
  await expect(openSigningKeys(database, directory, { keyFile })).rejects.toThrow('mounted-secret has to hold a passphrase of at least 12 characters.');
  await expect(openSigningKeys(database, directory, { keyFile: join(directory, 'nowhere') })).rejects.toThrow('nowhere cannot be read. Correct CONFER_KEY_FILE, or put the file there.');
});

test('a passphrase that is gone is not replaced by another one', async () => {
  await openSigningKeys(database, directory, {});
  await rm(join(directory, 'key-passphrase'));
  await expect(openSigningKeys(database, directory, {})).rejects.toThrow('key-passphrase cannot be read. Put the file back, or set CONFER_KEY_PASSPHRASE.');
});

test('a key as it was kept at first still opens', async () => {
  const made = await openSigningKeys(database, directory, mine);
  await database.query('UPDATE signing_keys SET private_key = $1', [made.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: mine.keyPassphrase })]);
  expect((await openSigningKeys(database, directory, mine)).privateKey.equals(made.privateKey)).toBe(true);
});

test('a key that is not the published one never signs', async () => {
  await openSigningKeys(database, directory, mine);
  const { privateKey } = generateKeyPairSync('ed25519');
  await database.query('UPDATE signing_keys SET private_key = $1', [privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: mine.keyPassphrase })]);
  await expect(openSigningKeys(database, directory, mine)).rejects.toThrow('The signing key is not the one that the issuer has published');
});

test('after a rotation a new key signs, and of the earlier one only the public half is left', async () => {
  const before = await openSigningKeys(database, directory, mine);
  await expect(rotateSigningKey(database, directory, { keyPassphrase: 'another horse battery' })).rejects.toThrow(SigningKeyError);
  const after = await rotateSigningKey(database, directory, mine);
  expect(after.publicKeys).toEqual([after.publicKeyMultibase, before.publicKeyMultibase]);
  expect((await openSigningKeys(database, directory, mine)).privateKey.equals(after.privateKey)).toBe(true);
  expect((await stored()).map(({ key }) => key === null)).toEqual([true, false]);
});

test('another passphrase takes the place of the first, and the key stays', async () => {
  const made = await openSigningKeys(database, directory, {});
  await changeKeySecret(database, directory, {}, mine);
  expect((await openSigningKeys(database, directory, mine)).publicKeyMultibase).toBe(made.publicKeyMultibase);
  await expect(openSigningKeys(database, directory, {})).rejects.toThrow(SigningKeyError);
});
