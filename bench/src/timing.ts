/** Something that is timed, and always does the same. */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds. The best time is the one that the rest of the computer disturbed least. */
export interface Timing {
  readonly name: string;
  readonly best: number;
  readonly median: number;
}

/**
 * How often a task is run: rounds in which everybody has one turn, and runs in a turn. The first run of a turn finds its
 * code and data in order again after the others.
 */
export interface Turns {
  readonly rounds: number;
  readonly runs: number;
}

/** Times tasks in turns, so that a slow minute of the computer is slow for all; who comes first changes from round to round. */
export function timeInTurns(tasks: readonly Task[], { rounds, runs }: Turns): Timing[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < tasks.length; turn++) {
      const index = (round + turn) % tasks.length;
      for (let run = 0; run < runs; run++) times[index]?.push(millisecondsOf(tasks[index]));
    }
  }
  return tasks.map(({ name }, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    return { name, best: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
  });
}

function millisecondsOf(task: Task | undefined): number {
  collectYoungGarbage();
  const start = performance.now();
  task?.run();
  return performance.now() - start;
}

/**
 * What the task before has left is not on the next one's bill. Only the young generation is collected: a full collection
 * would also throw away what the engine has learnt about the shapes of objects.
 */
function collectYoungGarbage(): void {
  globalThis.gc?.({ type: 'minor' });
}
