import type { Lists } from '../list/lists';
import type { TimedProcess } from '../timed-process';
import type { Timing, Turns } from '../timing';
import { startTimedProcess } from '../timed-process';
import { timingOf } from '../timing';

interface Named {
  readonly name: string;
}

const nameOn = ({ name }: Named, list: keyof Lists): string => (list === 'allBad' ? `${name}, every cell bad` : name);

/** A process in which one contender, or one floor, checks one list. */
export const startCheck = (contender: Named, list: keyof Lists, turns: Turns): Promise<TimedProcess> =>
  startTimedProcess(nameOn(contender, list), turns, 'timed-check.js', [contender.name, list]);

/** In a table, everybody has the plain name. */
export const timingOn = (list: keyof Lists, timings: readonly Timing[], contender: Named): Timing =>
  ({ ...timingOf(nameOn(contender, list), timings), name: contender.name });
