import type { Timing } from '../timing';
import type { BothTimes } from './speed';
import { alignedTable } from '../aligned-table';
import { columnNames } from '../list/list';
import { rowCount } from '../list/lists';

const cells = rowCount * columnNames.length;

/** Times of one list. The last columns say how many times as long as the floor, and as Confer, each of them takes. */
export function speedTable(title: string, timings: readonly Timing[], confer: Timing, floor: Timing): string {
  return alignedTable([
    [title, 'best ms', 'median ms', 'M cells/s', '/ floor', '/ Confer'],
    ...timings.map(({ name, best, median }) =>
      [name, best.toFixed(1), median.toFixed(1), (cells / best / 1000).toFixed(1), (best / floor.best).toFixed(2), (best / confer.best).toFixed(2)]),
  ]);
}

export function bothTable(title: string, times: readonly BothTimes[]): string {
  return alignedTable([
    [title, 'normal ms', 'all bad ms', 'all bad / normal'],
    ...times.map(({ name, normal, allBad, allBadVsNormal }) => [name, normal.toFixed(1), allBad.toFixed(1), allBadVsNormal.toFixed(2)]),
  ]);
}
