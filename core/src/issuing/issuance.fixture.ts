import type { RowRequest } from '../providers/confer-messages';
import type { Effect, Issuance, IssuanceEvent } from './issuance';
import type { RowNews } from './row-news';
import type { SimulatedIssuer } from './simulated-issuer.fixture';
import { advance, effectOf } from './issuance';

export const batch = { key: 'batch-0001', label: 'Ethics, autumn 2026', definitionId: 'research-ethics', definitionVersion: 1 };
export const rowsOf = (count: number): RowRequest[] => Array.from({ length: count }, (_, index) => ({ key: `row-${String(index).padStart(5, '0')}`, recipient: { contact: 'a@northmere.example' }, fields: {} }));

/** The sheet, as far as an issuance sees it: keys that were written, and what became of them. */
export class Sheet {
  readonly keys = new Set<string>();
  readonly issued = new Set<string>();
  readonly refused = new Map<string, string>();
  readonly cancelled = new Set<string>();
  readonly held = new Set<string>();
  write({ receipts, refusals, released, cancelled = [], held }: RowNews): void {
    for (const key of held?.keys ?? []) this.held.add(key);
    for (const { key } of receipts) this.issued.add(key);
    for (const { key, message, keepsKey } of refusals) { this.refused.set(key, message); if (!keepsKey) this.keys.delete(key); }
    for (const key of [...released, ...cancelled]) this.keys.delete(key);
    for (const key of cancelled) this.cancelled.add(key);
  }
  unsettled = (rows: readonly RowRequest[]) => rows.filter(({ key }) => this.keys.has(key) && !this.issued.has(key));
}

function eventOf(effect: Effect, issuance: Issuance, issuer: SimulatedIssuer, sheet: Sheet): IssuanceEvent {
  switch (effect.type) {
    case 'write-keys': for (const { key } of issuance.rows) sheet.keys.add(key); return { type: 'done' };
    case 'write-news': sheet.write(effect.news); return { type: 'done' };
    case 'request': return { type: 'answered', answer: issuer.answer(effect.request) };
    case 'wait':
    case 'wait-for-person': return { type: 'try-again' };
    case 'none': throw new Error('nothing to do');
  }
}

/** Runs until nothing is to be done, or until `steps` effects are done. */
export function run(issuance: Issuance, issuer: SimulatedIssuer, sheet: Sheet, steps = 10_000): Issuance {
  let state = issuance;
  for (let step = 0; step < steps && effectOf(state).type !== 'none'; step++) state = advance(state, eventOf(effectOf(state), state, issuer, sheet));
  return state;
}
