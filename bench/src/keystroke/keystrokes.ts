import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alignedTable } from '../aligned-table';

/** From a keystroke to its mark, and what each part of the way takes, in milliseconds. */
export type KeystrokeTime = Readonly<Record<'total' | (typeof parts)[number], number>>;

const parts = ['grid', 'event', 'read', 'check', 'mark'] as const;

const words: Readonly<Record<keyof KeystrokeTime, string>> = {
  grid: 'until the grid hands over what was typed',
  event: 'until the pane hears of it',
  read: 'until the pane has the row',
  check: 'until it asks for the mark',
  mark: 'until the mark is in the grid',
  total: 'from the keystroke to its mark',
};

/** Has the workbench's browser test type into a list of 100,000 rows, and gives the time of each keystroke. */
export async function timeKeystrokes(): Promise<readonly KeystrokeTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'confer-keystrokes-'));
  try {
    const file = join(folder, 'times.json');
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    const child = spawn(process.execPath, [jest, '--selectProjects', 'node', '--', 'workbench/e2e/keystrokes'], {
      cwd: resolve(import.meta.dirname, '..', '..'), env: { ...process.env, KEYSTROKE_TIMES: file }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => { said += text.toString(); });
    const [status] = await once(child, 'close') as [number | null];
    if (status !== 0) throw new Error(`Keystrokes could not be timed:\n${said}`);
    return JSON.parse(await readFile(file, 'utf8')) as readonly KeystrokeTime[];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}

export function keystrokeTable(times: readonly KeystrokeTime[]): string {
  return alignedTable([
    ['A keystroke in 100,000 rows, in Chromium', 'median ms', 'p95 ms'],
    ...([...parts, 'total'] as const).map((part) => [words[part], ...[0.5, 0.95].map((share) => percentile(times.map((time) => time[part]), share).toFixed(1))]),
  ]);
}
