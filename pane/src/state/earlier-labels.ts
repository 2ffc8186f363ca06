import type { PaneContext } from './pane-state';
import { answers, requests } from '@confer/core';
import { ask } from './connecting';

/** Milliseconds in which further letters join one question. */
const typing = 250;
/** Labels that are offered at once. */
const mostLabels = 5;

/** What is known of labels that were used before. */
export interface EarlierLabels {
  /** Those that hold what was typed, the latest first. */
  readonly labels: readonly string[];
  /** When exactly this label was last used, as an ISO instant. */
  readonly usedAt: string | undefined;
}

/**
 * Asks for earlier labels once the person has stopped typing. They are a help and no more, so no answer means none.
 *
 * @returns `undefined` when the person has typed on
 */
export async function findEarlierLabels(context: PaneContext, typed: string, ended: AbortSignal): Promise<EarlierLabels | undefined> {
  const label = typed.trim();
  await context.services.wait(typing, ended);
  if (ended.aborted) return undefined;
  const found = await ask(context, requests.batchesOfLabel(label.slice(0, longestSearch)), answers.batches);
  if (ended.aborted) return undefined;
  const batches = found.ok ? found.value : [];
  return {
    labels: [...new Set(batches.map((batch) => batch.label))].slice(0, mostLabels),
    usedAt: batches.find((batch) => batch.label.toLocaleLowerCase() === label.toLocaleLowerCase())?.createdAt,
  };
}

/** The issuer looks for labels of no more characters. */
const longestSearch = 200;
