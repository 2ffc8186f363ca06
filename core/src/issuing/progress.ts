import type { Issuance } from './issuance';

/** What the pane shows of a batch on its way. */
export interface IssuanceProgress {
  /** Rows that were to go. `issued` + `waiting` + `failed` + `stopped`. */
  readonly total: number;
  readonly issued: number;
  readonly waiting: number;
  readonly failed: number;
  readonly stopped: number;
  /** Every row has come to its end; messages may still be on their way. */
  readonly ended: boolean;
}

/** How far a batch has come, of what the issuer counted and of what is known from receipts. */
export function progressOf({ rows, open, refused, refusedLate, answer, step, complete }: Issuance): IssuanceProgress {
  const counts = answer?.counts;
  const failed = refused.size;
  const total = Math.max(rows.length, (counts?.rows ?? 0) + failed - refusedLate);
  // Receipts may be further than the last count, and the count further than the receipts.
  const issued = Math.max(counts?.issued ?? 0, rows.length - open.size - failed);
  const stopped = answer?.status === 'stopped' || answer?.status === 'cancelled' ? total - issued - failed : Math.max(0, (counts?.stopped ?? 0) - refusedLate);
  return { total, issued, failed, stopped, waiting: total - issued - failed - stopped, ended: complete || step === 'settled' };
}
