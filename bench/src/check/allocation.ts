import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { usual } from './contenders';

/** Megabytes; much more than any check allocates. */
const youngGeneration = 1024;

/** Megabytes that one check of the list allocates, measured in a process of its own. */
export async function megabytesAllocated(contender: keyof typeof usual): Promise<number> {
  const options = ['--expose-gc', `--min-semi-space-size=${youngGeneration}`, `--max-semi-space-size=${youngGeneration}`];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, join(import.meta.dirname, 'allocated.js'), contender]);
  return Number(stdout) / 2 ** 20;
}
