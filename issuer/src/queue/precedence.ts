import { setTimeout as pause } from 'node:timers/promises';

/** Work of this process that other work makes way for. */
export interface Precedence {
  /** Says that this work goes first. */
  first<Result>(work: Promise<Result>): Promise<Result>;
  /** Waits until nothing goes first any more, and never longer than a moment: what makes way has to get on, too. */
  makeWay(): Promise<void>;
}

export function precedence(longestWaitMs: number): Precedence {
  const under = new Set<Promise<unknown>>();
  return {
    first(work) {
      under.add(work);
      const forget = (): void => { under.delete(work); };
      work.then(forget, forget);
      return work;
    },
    async makeWay() {
      const ending = new AbortController();
      const longest = pause(longestWaitMs, true, { signal: ending.signal }).catch(() => true);
      // While the one is finished, the next one may begin.
      while (under.size > 0 && !(await Promise.race([Promise.allSettled(under).then(() => false), longest])));
      ending.abort();
    },
  };
}
