import type { Receipt } from '../providers/confer-messages';

/** What is known of rows, by row key. */
export interface RowNews {
  readonly receipts: readonly Receipt[];
  /** Rows that the issuer did not take, with the reason in one sentence. They are fresh rows again, unless something may stand under their key. */
  readonly refusals: readonly { readonly key: string; readonly message: string; readonly keepsKey: boolean }[];
  /** Rows that were stopped before their turn. They are fresh rows again. */
  readonly released: readonly string[];
  /** Rows that were stopped, and that may have been sent before: they stay unsettled. */
  readonly unsettled: readonly string[];
  /** Rows of a batch that was cancelled. They are fresh rows again, and say what became of them. */
  readonly cancelled?: readonly string[];
  /** Rows that wait in a held batch for its time, as `2026-11-20T15:10:00Z`. */
  readonly held?: { readonly keys: readonly string[]; readonly until: string };
}
