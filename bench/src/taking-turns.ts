/** What a timed process is told: to run so many times, or to prove that what it did was right. */
export type Order = { readonly runs: number } | 'verify';

/** What it says to every order, and before the first one when it is ready: milliseconds of each run. */
export type Answer = readonly number[];

/** Makes this process one that is timed. Whatever is thrown ends it, and the benchmark with it. */
export function takeTurns(timeOneRun: () => Promise<number>, verify: () => void): void {
  const obey = async (order: Order): Promise<Answer> => {
    const times: number[] = [];
    if (order === 'verify') verify();
    else while (times.length < order.runs) times.push(await timeOneRun());
    return times;
  };
  process.on('message', (message) => { void obey(message as Order).then(answer); });
  // Making the list is on nobody's bill.
  globalThis.gc?.();
  answer([]);
}

const answer = (times: Answer) => process.send?.(times);

export async function millisecondsOf(run: () => unknown): Promise<number> {
  collectYoungGarbage();
  const start = performance.now();
  const running = run();
  // Nobody waits who need not.
  if (running instanceof Promise) await running;
  return performance.now() - start;
}

/**
 * What the run before has left is not on the next one's bill. Only the young generation is collected: a full collection
 * would also throw away what the engine has learnt about the shapes of objects.
 */
function collectYoungGarbage(): void {
  globalThis.gc?.({ type: 'minor' });
}
