import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Makes many small commits into few: what is asked for in one turn of the event loop, or while another commit runs, is
 * committed together. Each caller waits until its own item is committed, and learns what came of the commit, or that it failed.
 */
export function groupCommit<Item, Result>(commit: (items: readonly Item[]) => Promise<Result>): (item: Item) => Promise<Result> {
  let running: Promise<unknown> = Promise.resolve();
  let gathering: { readonly items: Item[]; readonly committed: Promise<Result> } | undefined;
  return (item) => {
    gathering ??= gather();
    gathering.items.push(item);
    return gathering.committed;
  };

  function gather(): { items: Item[]; committed: Promise<Result> } {
    const items: Item[] = [];
    const committed = Promise.all([running, nextTurn()]).then(() => {
      gathering = undefined;
      return commit(items);
    });
    running = committed.catch(() => undefined);
    return { items, committed };
  }
}
