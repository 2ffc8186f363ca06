import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Makes many small commits into few: what is asked for in one turn of the event loop, or while another commit runs, is
 * committed together. Each caller waits until its own item is committed, and learns when that failed.
 */
export function groupCommit<Item>(commit: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let gathering: { readonly items: Item[]; readonly committed: Promise<void> } | undefined;
  return (item) => {
    gathering ??= gather();
    gathering.items.push(item);
    return gathering.committed;
  };

  function gather(): { items: Item[]; committed: Promise<void> } {
    const items: Item[] = [];
    const committed = Promise.all([running, nextTurn()]).then(() => {
      gathering = undefined;
      return commit(items);
    });
    running = committed.catch(() => undefined);
    return { items, committed };
  }
}
