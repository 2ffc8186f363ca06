import type { Timing } from '../timing';
import { alignedTable } from '../aligned-table';
import { columnNames } from '../list/list';
import { rowCount } from '../list/lists';

const cells = rowCount * columnNames.length;

/** Times of one list. The last columns say how many times as long as the floor, and as Confer, each of them takes. */
export function speedTable(title: string, timings: readonly Timing[], confer: Timing, floor: Timing): string {
  return alignedTable([
    [title, 'best ms', 'median ms', 'cold ms', 'M cells/s', '/ floor', '/ Confer'],
    ...timings.map(({ name, best, median, cold }) => [
      name, best.toFixed(1), median.toFixed(1), cold.toFixed(1), (cells / best / 1000).toFixed(1), (best / floor.best).toFixed(2), (best / confer.best).toFixed(2),
    ]),
  ]);
}

/** Times of one contender for two lists of the same length. */
export interface BothTimings {
  readonly normal: Timing;
  readonly allBad: Timing;
}

export const allBadVsNormal = ({ normal, allBad }: BothTimings): number => allBad.best / normal.best;

export function bothTable(title: string, timings: readonly BothTimings[]): string {
  return alignedTable([
    [title, 'normal ms', 'all bad ms', 'cold ms', 'all bad / normal'],
    ...timings.map(({ normal, allBad }) =>
      [normal.name, normal.best.toFixed(1), allBad.best.toFixed(1), allBad.cold.toFixed(1), allBadVsNormal({ normal, allBad }).toFixed(2)]),
  ]);
}
