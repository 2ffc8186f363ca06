import { openEmbeddedDatabase } from '../database/embedded-database';
import { migrate } from '../database/migrate';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { ensureAdministrator, ownerOf } from './access-tokens';

test('the administrator’s token is shown once, stored as a hash alone, and replaced by the one that is set', async () => {
  const directory = await temporaryDirectory();
  const database = await openEmbeddedDatabase(directory.path);
  await migrate(database);

  const made = await ensureAdministrator(database, undefined) ?? '';
  expect(made).toMatch(/^confer_[\w-]{43}$/);
  expect(await ownerOf(database, made)).toEqual({ name: 'administrator', role: 'admin' });
  expect(await ownerOf(database, `${made}x`)).toBeUndefined();
  expect(await ensureAdministrator(database, undefined)).toBeUndefined();
  expect(JSON.stringify(await database.query('SELECT name, encode(hash, \'escape\') AS hash FROM access_tokens'))).not.toContain(made);

  expect(await ensureAdministrator(database, 'the-token-that-was-set')).toBeUndefined();
  expect(await ownerOf(database, 'the-token-that-was-set')).toEqual({ name: 'administrator', role: 'admin' });
  expect(await ownerOf(database, made)).toBeUndefined();

  await database.close();
  await directory.remove();
});
