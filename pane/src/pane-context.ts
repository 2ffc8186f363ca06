import type { PaneContext, PaneState } from './state/pane-state';
import { createContext, useContext, useSyncExternalStore } from 'react';

const Context = createContext<PaneContext | undefined>(undefined);
export const PaneProvider = Context.Provider;

/** The pane's logic, for the actions of a screen. */
export function usePane(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error('A screen is shown outside the pane.');
  return context;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}
