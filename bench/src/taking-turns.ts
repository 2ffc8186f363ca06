/** What a timed process is told: to run so many times, or to prove that what it did was right. */
export type Order = { readonly runs: number } | 'verify';

/** What it says to every order, and before the first one when it is ready: milliseconds of each run. */
export type Answer = readonly number[];

/** Makes this process one that is timed. Whatever is thrown ends it, and the benchmark with it. */
export function takeTurns(timeOneRun: () => number, verify: () => void): void {
  process.on('message', (message) => {
    const order = message as Order;
    if (order === 'verify') verify();
    answer(order === 'verify' ? [] : Array.from({ length: order.runs }, timeOneRun));
  });
  // Making the list is on nobody's bill.
  globalThis.gc?.();
  answer([]);
}

const answer = (times: Answer) => process.send?.(times);

export function millisecondsOf(run: () => unknown): number {
  collectYoungGarbage();
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * What the run before has left is not on the next one's bill. Only the young generation is collected: a full collection
 * would also throw away what the engine has learnt about the shapes of objects.
 */
function collectYoungGarbage(): void {
  globalThis.gc?.({ type: 'minor' });
}
