import { alignedTable } from '../aligned-table';
import { measureInBrowser } from '../measure-in-browser';

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

/** Types into a list of 100,000 rows in the workbench, and gives the time of each keystroke. */
export const timeKeystrokes = (repository: string): readonly KeystrokeTime[] => measureInBrowser(repository, 'keystrokes') as readonly KeystrokeTime[];

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
