import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { SettingsError } from '../settings';

/** Another process works in the directory: two at once would destroy the database. */
export class DirectoryLockedError extends Error {
  constructor(directory: string, { pid, host }: Holder) {
    super(`Another Confer issuer (process ${pid} on ${host}) is using ${directory}. Stop it first, or give this one another CONFER_DATA_DIR.`);
    this.name = 'DirectoryLockedError';
  }
}

const holderSchema = z.object({ id: z.string(), pid: z.int(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** What a lock says that was not written to its end: its holder is writing it now, or the power failed then. */
const unknownHolder: Holder = { id: '', pid: 0, host: '' };

const beatEveryMs = 5_000;
/** Older than this, a sign of life no longer counts, whatever the process id says: ids are used again, in containers always. */
const deadAfterMs = 60_000;
/** While somebody else removes a dead lock. */
const lookAgainAfterMs = 10;

const heldByThisProcess = new Set<string>();

/**
 * Takes the directory for this process, makes it where it is not there yet, and gives the function that frees it. The lock of a process that was killed is
 * taken over: at once when this machine can tell that it is gone, else when it has shown no sign of life for a minute.
 *
 * @throws {DirectoryLockedError}
 * @throws {SettingsError} when nothing can be written there
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'lock');
  const own: Holder = { id: randomUUID(), pid: process.pid, host: hostname() };
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch(unusable(directory));
  while (!(await create(path, own).catch(unusable(directory)))) {
    const holder = await read(path);
    if (!holder) continue;
    if (await isAlive(path, holder)) throw new DirectoryLockedError(directory, holder);
    await clear(path, holder, own);
  }
  heldByThisProcess.add(own.id);
  const beat = setInterval(() => void showLife(path, own, directory), beatEveryMs);
  beat.unref();
  return async () => {
    clearInterval(beat);
    heldByThisProcess.delete(own.id);
    if ((await read(path))?.id === own.id) await rm(path);
  };
}

/** For whoever set it to know, in one sentence: it belongs to another user, is no directory, or its disk is full. */
const unusable = (directory: string) => ({ code = '' }: NodeJS.ErrnoException): never => {
  throw new SettingsError(`CONFER_DATA_DIR: Nothing can be written to ${directory} (${code}). It has to be a directory with room, and belong to the user who runs the issuer.`);
};

async function create(path: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function read(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return unknownHolder;
  }
}

async function isAlive(path: string, { id, pid, host }: Holder): Promise<boolean> {
  if (heldByThisProcess.has(id)) return true;
  // In a container every process has the same id: our own id in a lock that is not ours is that of a predecessor.
  if (host === hostname() && (pid === process.pid || !(await isRunning(pid)))) return false;
  return isRecent(path);
}

async function isRecent(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    return Date.now() - mtimeMs < deadAfterMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
  return !(await isZombie(pid));
}

/** A killed process answers signals until its parent asks for its end, which in many containers nobody ever does. */
async function isZombie(pid: number): Promise<boolean> {
  try {
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the state follows the name, which stands in parentheses.
    return / [ZX] /.test((await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\)/s, ''));
  } catch (error) {
    // No such file: the process is gone by now, or the system has no such files.
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder, and only that one. Of many who find it one looks again and removes it, behind a second
 * lock: without that one, who has looked long ago could remove the lock of whoever has taken the directory over since.
 */
async function clear(path: string, dead: Holder, own: Holder): Promise<void> {
  const turn = `${path}.takeover`;
  if (!(await create(turn, own))) {
    await pause(lookAgainAfterMs);
    if (!(await isRecent(turn))) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await read(path))?.id === dead.id) await rm(path, { force: true });
  } finally {
    await rm(turn);
  }
}

/** Ends the process, by throwing where nobody catches, when the lock was taken away: to go on would destroy the new holder's database. */
async function showLife(path: string, own: Holder, directory: string): Promise<void> {
  const holder = await read(path);
  if (holder?.id !== own.id) throw new Error(`The lock of ${directory} was taken by another process, so this one stops.`);
  const now = new Date();
  await utimes(path, now, now);
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
