/** Chance that can be repeated: the same seed gives the same choices. */
export interface SeededRandom {
  /** From 0, below `count`. */
  readonly below: (count: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  readonly chance: (probability: number) => boolean;
}

/** Mulberry32, which is in the public domain: small, and good enough to choose test data. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0], chance: (probability) => next() < probability };
}
