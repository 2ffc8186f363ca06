import type { Contender } from './contender';
import type { Floor } from './floors';
import type { GeneratedList } from '../list/generated-list';
import type { Timing, Turns } from '../timing';
import { timeInTurns } from '../timing';
import { assertSameCells } from './contender';

/** Times contenders and floors on one list. Who does not find exactly the bad cells has no time. */
export function timeContenders(list: GeneratedList, contenders: readonly Contender[], floors: readonly Floor[], turns: Turns): Timing[] {
  const checks = verified(list, contenders);
  return timeInTurns([...checks, ...floors.map(({ name, prepare }) => ({ name, ...prepare(list.rows) }))], turns);
}

/** Best times, in milliseconds, of one contender for two lists of the same length. */
export interface BothTimes {
  readonly name: string;
  readonly normal: number;
  readonly allBad: number;
  readonly allBadVsNormal: number;
}

export function timeOnBoth(normal: GeneratedList, allBad: GeneratedList, contenders: readonly Contender[], turns: Turns): BothTimes[] {
  const timings = timeInTurns([...verified(normal, contenders), ...verified(allBad, contenders)], turns);
  return contenders.map(({ name }, index) => {
    const ofNormal = timings[index]?.best ?? NaN;
    const ofAllBad = timings[contenders.length + index]?.best ?? NaN;
    return { name, normal: ofNormal, allBad: ofAllBad, allBadVsNormal: ofAllBad / ofNormal };
  });
}

function verified({ rows, badCells }: GeneratedList, contenders: readonly Contender[]) {
  return contenders.map(({ name, prepare }) => {
    const check = prepare(rows);
    check.run();
    assertSameCells(name, check.badCells(), badCells);
    return { name, run: check.run };
  });
}
