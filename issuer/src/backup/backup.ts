import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { create, extract, list } from 'tar';
import { lockDirectory } from '../database/directory-lock';

/** A backup was not made, or not restored. The message is for the administrator as it is. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
  }
}

/** What a data directory consists of: the embedded database, and the secret of its signing key unless a setting holds that. */
const parts: readonly string[] = ['database', 'key-passphrase'];

/** Beside the database, and in no backup: another text after each restore, by which the issuer knows that it came from one. */
export const restoredFile = 'restored';

/**
 * Writes everything that an issuer keeps into one compressed file, which its owner alone may read. The file is there when it
 * is whole, and not before.
 *
 * @throws {DirectoryLockedError} when an issuer works in the directory: what changes meanwhile would not fit together
 * @throws {BackupError}
 */
export async function backUp(directory: string, file: string): Promise<void> {
  const present = await partsIn(directory);
  if (!present.includes('database')) throw new BackupError(`There is no database in ${directory}. Set CONFER_DATA_DIR to the directory of the issuer.`);
  const unlock = await lockDirectory(directory);
  const unfinished = join(dirname(resolve(file)), `.${basename(file)}.unfinished`);
  try {
    await create({ file: unfinished, cwd: directory, gzip: true, portable: true, mode: 0o600 }, [...present]);
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new BackupError(`The backup could not be written to ${file}. See that its folder is there and has room.`, { cause });
  } finally {
    await unlock();
  }
}

/**
 * Makes a data directory out of a backup. One that holds data already is left as it is.
 *
 * @throws {DirectoryLockedError}
 * @throws {SettingsError} when nothing can be written there
 * @throws {BackupError}
 */
export async function restore(directory: string, file: string): Promise<void> {
  const unlock = await lockDirectory(directory);
  const unfinished = join(directory, 'restore.unfinished');
  try {
    if ((await partsIn(directory)).length > 0) throw new BackupError(`There is data in ${directory} already. Move it away, or set CONFER_DATA_DIR to another directory.`);
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    // Read to its end before anything is written: a file that was cut off says so only there.
    await list({ file, strict: true }).catch((cause: unknown) => {
      throw new BackupError(`${file} cannot be read as a backup. Choose a file that “confer backup” has written.`, { cause });
    });
    await extract({ file, cwd: unfinished, strict: true }, [...parts]).catch((cause: unknown) => {
      throw new BackupError(`The backup could not be written to ${directory}. See that there is room.`, { cause });
    });
    const restored = await partsIn(unfinished);
    if (!restored.includes('database')) throw new BackupError(`${file} is no backup of an issuer: no database is in it.`);
    await writeFile(join(directory, restoredFile), randomUUID());
    // The database last: without it, a restore that was cut short can be begun again.
    for (const part of [...restored].reverse()) await rename(join(unfinished, part), join(directory, part));
  } finally {
    // What is being written when a restore fails comes to its end meanwhile.
    await rm(unfinished, { recursive: true, force: true, maxRetries: 10 });
    await unlock();
  }
}

async function partsIn(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((): string[] => []);
  return parts.filter((part) => names.includes(part));
}
