import type { ChildProcess } from 'node:child_process';
import type { Answer, Order } from './taking-turns';
import type { Task, Turns } from './timing';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A task with a process of its own, where nobody else leaves garbage or teaches the engine other shapes of objects. */
export interface TimedProcess extends Task {
  /** Ends the process. @throws when what it did was wrong */
  readonly finish: () => Promise<void>;
}

const started: ChildProcess[] = [];
// Nobody goes on working for a benchmark that has failed.
process.once('exit', () => { for (const child of started) child.kill(); });

/** Starts a script beside this one, with the same options of Node, and waits until it is ready to run. */
export async function startTimedProcess(name: string, turns: Turns, script: string, words: readonly string[]): Promise<TimedProcess> {
  const child = fork(join(import.meta.dirname, script), words);
  started.push(child);
  const gone = once(child, 'exit').then((): never => { throw new Error(`“${name}” has ended without an answer; why stands above.`); });
  // It may go after its last answer.
  gone.catch(() => undefined);

  const answer = async (): Promise<Answer> => {
    const [times] = await Promise.race([once(child, 'message'), gone]) as [Answer];
    return times;
  };
  const ask = (order: Order): Promise<Answer> => {
    const answered = answer();
    child.send(order);
    return answered;
  };

  await answer();
  return {
    name,
    turns,
    run: (runs) => ask({ runs }),
    async finish() {
      await ask('verify');
      child.disconnect();
    },
  };
}
