import { setTimeout as delay } from 'node:timers/promises';

const askEvery = 20;
const usualPatience = 10_000;

/** Waits until something becomes true, and says what it was when that takes too long: by default longer than anything that nobody signs or sends for. */
export async function until<T>(what: string, read: () => T | undefined | Promise<T | undefined>, holds: (value: T) => boolean = Boolean, patience = usualPatience): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await read();
    if (value !== undefined && holds(value)) return value;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}. At last it was ${JSON.stringify(value)}`);
    await delay(askEvery);
  }
}
