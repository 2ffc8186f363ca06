import type { Task, Turns } from '../timing';
import { timeInTurns, timingOf } from '../timing';
import { createTwoSigners } from './credentials';

export interface SignSpeed {
  /** Credentials signed in a second, on one thread. */
  readonly confer: number;
  readonly library: number;
}

/** Credentials of one run: as many as take some tens of milliseconds. */
const ofConfer = 2_000;
const ofLibrary = 100;
const turns: Turns = { warmUps: 2, rounds: 5, runs: 2 };

/** Signs the same kind of credential by Confer and by the reference library, in turns, and checks one of each. */
export async function signSpeed(): Promise<SignSpeed> {
  const { credentials, confer, library, verify } = await createTwoSigners(ofConfer);
  const [first] = credentials;
  if (first) for (const signed of [await confer(first), await confer(first), await library(first)]) await verify(signed);
  const task = (name: string, sign: (credential: (typeof credentials)[number]) => Promise<object>, count: number): Task => ({
    name,
    turns,
    async run(times) {
      const measured: number[] = [];
      for (let time = 0; time < times; time++) {
        const start = performance.now();
        for (const credential of credentials.slice(0, count)) await sign(credential);
        measured.push(performance.now() - start);
      }
      return measured;
    },
  });
  const timings = await timeInTurns([task('Confer', confer, ofConfer), task('library', library, ofLibrary)]);
  return { confer: ofConfer / timingOf('Confer', timings).best * 1000, library: ofLibrary / timingOf('library', timings).best * 1000 };
}
