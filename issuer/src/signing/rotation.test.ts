import type { Receipt } from '@confer/core';
import { openEmbeddedDatabase } from '../database/embedded-database';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { TestIssuer } from '../fixtures/issuer';
import type { MailServer } from '../fixtures/mail-server';
import { startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import type { SignedCredential } from './credential';
import { rotateSigningKey } from './signing-key';

const publicUrl = 'https://issue.northmere.example';

let directory: string;
let remove: () => Promise<void>;
let mail: MailServer;
let testIssuer: TestIssuer;
let before: Receipt;
beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  mail = await startMailServer();
  testIssuer = await startTestIssuer(directory, { publicUrl, smtpUrl: mail.url });
  await prepare(testIssuer);
  [before] = await issue(testIssuer, 'batch-before', [rowOf(1)]) as [Receipt];
  await testIssuer.issuer.close();

  const database = await openEmbeddedDatabase(directory);
  await rotateSigningKey(database, directory, {});
  await database.close();
  testIssuer = await startTestIssuer(directory, { publicUrl, smtpUrl: mail.url });
  // An issuer starts twice, and issues in between.
}, 60_000);
afterAll(async () => {
  await testIssuer.issuer.close();
  await mail.close();
  await remove();
});

const open = (path: string) => testIssuer.call('GET', path, undefined, { authorization: '' });
const documentOf = async <Document>(path: string): Promise<Document> => JSON.parse((await open(path)).text) as Document;

test('what an earlier key signed stays genuine, and all that is signed from now on has the new one', async () => {
  const [after] = await issue(testIssuer, 'batch-after', [rowOf(2)]) as [Receipt];
  const methods: string[] = [];
  for (const { publicId } of [before, after]) {
    expect((await open(`/c/${publicId}`)).text).toContain('This credential is genuine');
    methods.push((await documentOf<SignedCredential>(`/c/${publicId}/credential.json`)).proof.verificationMethod);
  }
  expect(methods[0]).not.toBe(methods[1]);
  expect((await documentOf<SignedCredential>('/status/revocation-0')).proof.verificationMethod).toBe(methods[1]);
  expect((await documentOf<{ assertionMethod: string[] }>('/.well-known/did.json')).assertionMethod.sort()).toEqual(methods.sort());
});
