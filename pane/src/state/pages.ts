import type { Outcome } from '@confer/core';

/** Items of a list, from its beginning, and the cursor of what is behind them. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Most items that every list gives in one answer. */
const largestPage = 100;

/**
 * Reads a list from its beginning until there are as many items as wanted, or no more.
 *
 * @param usual items of one page; more are asked for at once where more are wanted
 */
export async function readPages<Item>(wanted: number, usual: number, ask: (limit: number, cursor: string | undefined) => Promise<Outcome<Pages<Item>>>): Promise<Outcome<Pages<Item>>> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await ask(Math.max(usual, Math.min(largestPage, wanted - items.length)), cursor);
    if (!page.ok) return page;
    items.push(...page.value.items);
    const { next } = page.value;
    if (next === null || items.length >= wanted) return { ok: true, value: { items, next } };
    cursor = next;
  }
}
