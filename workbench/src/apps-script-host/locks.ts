import type { Clock } from './clock';

/** Who keeps others from doing the same at the same time. Executions never overlap here, so that the other one is played. */
export class Locks {
  readonly #clock: Clock;
  readonly #heldUntil = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Another execution holds the lock for so long. */
  holdElsewhere(name: string, milliseconds: number): void {
    this.#heldUntil.set(name, this.#clock.now() + milliseconds);
  }

  /** Waits until the lock is free, at most so long. Gives whether it is. */
  waitFor(name: string, milliseconds: number): boolean {
    const left = (this.#heldUntil.get(name) ?? 0) - this.#clock.now();
    this.#clock.wait(Math.max(0, Math.min(left, milliseconds)));
    return left <= milliseconds;
  }
}
