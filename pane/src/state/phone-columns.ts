import type { Column } from '@confer/core';
import type { PaneContext } from './pane-state';
import { loadPhoneNumbers } from './phone-numbers';

const mayHoldPhones = ({ rule }: Column): boolean => rule.type === 'phone' || rule.type === 'emailOrPhone';

/**
 * Loads what tells phone numbers apart once a list has a column for them, and then has the list looked at again. Nothing is
 * loaded for other lists. Gives the function that ends it.
 */
export function followPhoneColumns({ store }: PaneContext, lookAgain: () => void, load = loadPhoneNumbers): () => void {
  let asked = false;
  let ended = false;
  const look = async () => {
    const { list, isLikelyPhone } = store.get();
    if (asked || isLikelyPhone || !list?.columns.some(mayHoldPhones)) return;
    asked = true;
    const loaded = await load();
    if (!loaded || ended) return;
    store.set({ isLikelyPhone: loaded });
    lookAgain();
  };
  const stop = store.subscribe(() => { void look(); });
  void look();
  return () => {
    ended = true;
    stop();
  };
}
