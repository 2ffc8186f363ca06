import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { backUp, BackupError, restore } from './backup';

jest.setTimeout(60_000);

let directory: string;
let remove: () => Promise<void>;
beforeAll(async () => { ({ path: directory, remove } = await temporaryDirectory()); });
afterAll(() => remove());

const place = (name: string): string => join(directory, name);

test('what an issuer keeps is restored elsewhere: credentials stay genuine, and the same key signs on', async () => {
  const first = await startTestIssuer(place('first'));
  await prepare(first);
  const [receipt] = await issue(first, 'batch-before', [rowOf(1)]);
  await expect(backUp(place('first'), place('backup'))).rejects.toThrow('Stop it first');
  await first.issuer.close();

  await backUp(place('first'), place('backup'));
  expect((await stat(place('backup'))).mode & 0o777).toBe(0o600);
  await restore(place('second'), place('backup'));

  const second = await startTestIssuer(place('second'));
  expect((await second.call('GET', `/c/${receipt?.publicId}`)).text).toContain('This credential is genuine');
  const [next] = await issue(second, 'batch-after', [rowOf(2)]);
  const issuerOf = async (publicId = ''): Promise<string> => (JSON.parse((await second.call('GET', `/c/${publicId}/credential.json`)).text) as { issuer: { id: string } }).issuer.id;
  expect(await issuerOf(next?.publicId)).toBe(await issuerOf(receipt?.publicId));
  await second.issuer.close();
});

test('a restore never touches data that is there', async () => {
  const before = await readFile(place('second/key-passphrase'), 'utf8');
  await expect(restore(place('second'), place('backup'))).rejects.toThrow(BackupError);
  await expect(restore(place('second'), place('backup'))).rejects.toThrow('There is data in');
  expect(await readFile(place('second/key-passphrase'), 'utf8')).toBe(before);
});

test('what is no backup is refused, and leaves nothing behind', async () => {
  await writeFile(place('letter'), 'Dear registrar');
  await expect(restore(place('third'), place('letter'))).rejects.toThrow('cannot be read as a backup');
  const whole = await readFile(place('backup'));
  await writeFile(place('cut-off'), whole.subarray(0, whole.length / 2));
  await expect(restore(place('third'), place('cut-off'))).rejects.toThrow('cannot be read as a backup');
  await expect(restore(place('third'), place('nowhere'))).rejects.toThrow('cannot be read as a backup');
  expect(await readdir(place('third'))).toEqual([]);
  await expect(backUp(place('third'), place('empty'))).rejects.toThrow('There is no database in');
  await expect(backUp(place('first'), place('no/such/folder'))).rejects.toThrow('could not be written');
  expect((await readdir(directory)).sort()).toEqual(['backup', 'cut-off', 'first', 'letter', 'second', 'third']);
});
