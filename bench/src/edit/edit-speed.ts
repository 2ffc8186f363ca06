import type { TimedProcess } from '../timed-process';
import type { Timing } from '../timing';
import { startTimedProcess } from '../timed-process';
import { timingOf } from '../timing';
import { editsInRun } from './edits';

const name = 'Edits';
const turns = { warmUps: 10, rounds: 8, runs: 2 };

export const startEdits = (): Promise<TimedProcess> => startTimedProcess(name, turns, 'timed-edits.js', []);

export interface EditSpeed {
  /** For one edit, in the best run. */
  readonly microseconds: number;
  /** For one of the very first edits. */
  readonly coldMicroseconds: number;
  readonly edits: number;
}

export function editSpeed(timings: readonly Timing[]): EditSpeed {
  const { best, cold } = timingOf(name, timings);
  return {
    microseconds: best * 1000 / editsInRun,
    coldMicroseconds: cold * 1000 / editsInRun,
    edits: (1 + turns.warmUps + turns.rounds * turns.runs) * editsInRun,
  };
}
