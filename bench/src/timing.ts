/** Something that is timed, and always does the same. */
export interface Task {
  readonly name: string;
  readonly turns: Turns;
  /** Gives how many milliseconds each of so many runs took. */
  readonly run: (times: number) => Promise<readonly number[]>;
}

/**
 * How often a task is run: warm-ups, then rounds in which everybody has one turn, and runs in a turn. The first run of a
 * turn finds its code and data in order again after the others.
 */
export interface Turns {
  readonly warmUps: number;
  readonly rounds: number;
  readonly runs: number;
}

/** Milliseconds. The best time is the one that the rest of the computer disturbed least. */
export interface Timing {
  readonly name: string;
  /** The very first run, before anything is compiled; it counts for neither of the others. */
  readonly cold: number;
  readonly best: number;
  readonly median: number;
}

/**
 * Times tasks in turns, so that a slow minute of the computer is slow for all; who comes first changes from round to round.
 * Each waits for the one before, and those that have had all their rounds sit out the rest.
 */
export async function timeInTurns(tasks: readonly Task[]): Promise<Timing[]> {
  const measured = tasks.map((task) => ({ task, cold: NaN, times: [] as number[] }));
  for (const each of measured) {
    [each.cold = NaN] = await each.task.run(1);
    await each.task.run(each.task.turns.warmUps);
  }
  const rounds = Math.max(...tasks.map(({ turns }) => turns.rounds));
  for (let round = 0; round < rounds; round++) {
    const first = round % measured.length;
    for (const { task, times } of [...measured.slice(first), ...measured.slice(0, first)]) {
      if (round < task.turns.rounds) times.push(...await task.run(task.turns.runs));
    }
  }
  return measured.map(({ task: { name }, cold, times }) => {
    const sorted = times.sort((a, b) => a - b);
    return { name, cold, best: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
  });
}

export function timingOf(name: string, timings: readonly Timing[]): Timing {
  const timing = timings.find((each) => each.name === name);
  if (!timing) throw new Error(`“${name}” was not timed.`);
  return timing;
}
