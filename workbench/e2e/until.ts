import { setTimeout as delay } from 'node:timers/promises';

const askEvery = 20;
const giveUpAfter = 10_000;

/** Waits until something becomes true, and says what it was when that takes too long. */
export async function until<T>(what: string, read: () => T | undefined | Promise<T | undefined>, holds: (value: T) => boolean = Boolean): Promise<T> {
  const end = performance.now() + giveUpAfter;
  for (;;) {
    const value = await read();
    if (value !== undefined && holds(value)) return value;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}. At last it was ${JSON.stringify(value)}`);
    await delay(askEvery);
  }
}
