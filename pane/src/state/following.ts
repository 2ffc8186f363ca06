import type { PaneContext } from './pane-state';
import { HostError } from '@confer/core';
import { followChanges } from './live-checking';

/** Milliseconds until a spreadsheet is asked again in which a cell is being edited. */
const editPatience = 1000;

/**
 * Follows the person as soon as it can be: Excel lets nobody listen while a cell is being edited, and a pane may be opened just
 * then. Gives the function that ends it.
 */
export async function followWhenPossible(context: PaneContext): Promise<() => void> {
  try {
    return await followChanges(context);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'cell-is-being-edited') throw error;
    await context.services.wait(editPatience, new AbortController().signal);
    return followWhenPossible(context);
  }
}
