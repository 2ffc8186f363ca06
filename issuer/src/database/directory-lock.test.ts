import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';
import { DirectoryLockedError, lockDirectory } from './directory-lock';

let directory: string;
let remove: () => Promise<void>;
beforeEach(async () => { ({ path: directory, remove } = await temporaryDirectory()); });
afterEach(() => remove());

const leaveLock = (holder: object | string): Promise<void> =>
  writeFile(join(directory, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));

async function withOtherProcess(work: (pid: number) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  try {
    await work(child.pid ?? 0);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

test('a directory that is none, or in which nothing can be written, is refused with what to do', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  for (const place of [file, join(file, 'below')]) {
    await expect(lockDirectory(place)).rejects.toThrow(`CONFER_DATA_DIR: Nothing can be written to ${place} (`);
  }
});

test('a directory is held until it is freed', async () => {
  const unlock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(DirectoryLockedError);
  await unlock();
  await (await lockDirectory(directory))();
  expect(await readdir(directory)).toEqual([]);
});

test('a directory that a living process holds is refused with what to do', async () => {
  await withOtherProcess(async (pid) => {
    await leaveLock({ id: 'other', pid, host: hostname() });
    await expect(lockDirectory(directory)).rejects.toThrow(
      `Another Confer issuer (process ${pid} on ${hostname()}) is using ${directory}. Stop it first, or give this one another CONFER_DATA_DIR.`);
  });
});

test('the lock of a process that was killed is taken over at once', async () => {
  let killed = 0;
  await withOtherProcess(async (pid) => { killed = pid; });
  await leaveLock({ id: 'killed', pid: killed, host: hostname() });
  await (await lockDirectory(directory))();
});

test('a killed process that nobody has buried holds nothing', async () => {
  // Elsewhere nothing tells a zombie from the living, and its lock is taken over a minute later.
  if (process.platform !== 'linux') return;
  const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60']);
  const [line] = await once(parent.stdout, 'data') as [Buffer];
  const pid = Number(line.toString());
  await until(async () => / Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8')));
  await leaveLock({ id: 'zombie', pid, host: hostname() });
  await (await lockDirectory(directory))();
  parent.kill();
  await once(parent, 'exit');
});

test('a lock with our own process id that we do not hold belongs to a predecessor in a container', async () => {
  await leaveLock({ id: 'predecessor', pid: process.pid, host: hostname() });
  await (await lockDirectory(directory))();
});

test.each([
  ['on another machine', { id: 'far', pid: 1, host: 'elsewhere' }],
  ['that was not written to its end', '{"id":'],
])('a lock %s counts while it shows signs of life', async (_, holder) => {
  await leaveLock(holder);
  await expect(lockDirectory(directory)).rejects.toThrow(DirectoryLockedError);
  const twoMinutesAgo = new Date(Date.now() - 120_000);
  await utimes(join(directory, 'lock'), twoMinutesAgo, twoMinutesAgo);
  await (await lockDirectory(directory))();
});

test('of many that find a dead lock one gets the directory', async () => {
  await leaveLock({ id: 'dead', pid: process.pid, host: hostname() });
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
  const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(winners).toHaveLength(1);
  expect(await readdir(directory)).toEqual(['lock']);
  await winners[0]?.();
});
