import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Receipt } from '@confer/core';
import { backUp, restore } from '../backup/backup';
import { databaseSettings, openTestDatabase, withAdministrator } from '../fixtures/database';
import type { TestIssuer } from '../fixtures/issuer';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import type { SignedCredential } from '../signing/credential';
import { beginFreshList } from './fresh-list';

jest.setTimeout(180_000);

const run = promisify(execFile);

let directory: string;
let data: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  // A server has a database of this name.
  data = join(directory, `data-of-${basename(directory)}`);
});
afterEach(() => remove());

/** Of a stopped issuer, as an administrator makes it: of the embedded database with Confer's own command, of a server's with PostgreSQL's. */
async function makeBackup(): Promise<void> {
  const { databaseUrl } = await databaseSettings(data);
  if (databaseUrl === undefined) return backUp(data, join(directory, 'backup'));
  await run('pg_dump', ['--format=custom', `--file=${join(directory, 'backup')}`, databaseUrl]);
}

/** In place of what is there. */
async function restoreBackup(): Promise<void> {
  const { databaseUrl } = await databaseSettings(data);
  if (databaseUrl === undefined) {
    await rm(data, { recursive: true });
    return restore(data, join(directory, 'backup'));
  }
  await withAdministrator(async (administrator) => { await administrator.query(`DROP DATABASE ${administrator.escapeIdentifier(basename(data))}`); });
  await databaseSettings(data);
  await run('pg_restore', [`--dbname=${databaseUrl}`, join(directory, 'backup')]);
}

const placeOf = async ({ call }: TestIssuer, receipt: Receipt | undefined): Promise<string> => {
  const document = JSON.parse((await call('GET', `/c/${receipt?.publicId ?? ''}/credential.json`)).text) as SignedCredential;
  return document.credentialStatus?.[0].id ?? '';
};

test('what an issuer gives out after a restore has its place in a list of its own, each time', async () => {
  let testIssuer = await startTestIssuer(data);
  const restartWith = async (between: () => Promise<void>): Promise<void> => {
    await testIssuer.issuer.close();
    await between();
    testIssuer = await startTestIssuer(data);
  };
  await prepare(testIssuer);
  const [kept] = await issue(testIssuer, 'batch-kept', [rowOf(1)]);
  await restartWith(makeBackup);
  const [forgotten] = await issue(testIssuer, 'batch-forgotten', [rowOf(2)]);
  const places = [await placeOf(testIssuer, kept), await placeOf(testIssuer, forgotten)];
  expect(places).toEqual([0, 1].map((bit) => `http://localhost:3000/status/revocation-0#${bit}`));

  await restartWith(restoreBackup);
  expect((await testIssuer.call('GET', `/c/${forgotten?.publicId}`)).status).toBe(404);
  const [next] = await issue(testIssuer, 'batch-next', [rowOf(3)]);
  const fresh = await placeOf(testIssuer, next);
  expect(fresh).toMatch(/^http:\/\/localhost:3000\/status\/revocation-\d{8,10}#0$/);
  // It is revoked like all others, and in the old list is nobody who was not revoked there.
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [next?.credentialId], reason: 'mistake' });
  expect((await testIssuer.call('GET', `/c/${next?.publicId}`)).text).toContain('has been revoked');
  expect(await testIssuer.call('GET', new URL(fresh).pathname)).toMatchObject({ status: 200 });

  // Another start is no restore, and the same backup a second time is one.
  await restartWith(async () => undefined);
  const [same] = await issue(testIssuer, 'batch-same', [rowOf(4)]);
  expect(await placeOf(testIssuer, same)).toBe(fresh.replace('#0', '#1'));
  await restartWith(restoreBackup);
  const [again] = await issue(testIssuer, 'batch-again', [rowOf(5)]);
  const last = await placeOf(testIssuer, again);
  expect(new Set([...places, fresh, last]).size).toBe(4);
  expect(last).toMatch(/#0$/);
  await testIssuer.issuer.close();
});

test('a list that is begun when an administrator says so is behind all that were given, whatever the clock says', async () => {
  const testIssuer = await startTestIssuer(data);
  await prepare(testIssuer);
  const [first] = await issue(testIssuer, 'batch-first', [rowOf(1)]);
  expect(await placeOf(testIssuer, first)).toContain('revocation-0#0');
  await testIssuer.issuer.close();
  const database = await openTestDatabase(data);
  await beginFreshList(database, new Date('2020-01-01T00:00:00Z'));
  await database.close();
  const restarted = await startTestIssuer(data);
  const [second] = await issue(restarted, 'batch-second', [rowOf(2)]);
  expect(await placeOf(restarted, second)).toContain('revocation-1#0');
  await restarted.issuer.close();
});
