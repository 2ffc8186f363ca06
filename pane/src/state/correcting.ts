import type { SentRow } from '@confer/core';
import type { CorrectedPerson, Correcting, UncorrectedReason } from './correcting-state';
import type { CheckedList, PaneContext } from './pane-state';
import type { ChosenPerson } from './standing-state';
import { columnsOf, correctedValues, correctionOf, indexOfRow, namesOf, rowOfIndex } from '@confer/core';
import { turnTo } from './batches';
import { rowsToSend } from './bound-rows';
import { lookAgain } from './checking';
import { issueCorrections } from './issuing';
import { withSheet } from './obstacles';
import { sentRowsOf } from './sending';

/** Compares what was issued for people with what their rows say now. */
export async function askCorrecting(context: PaneContext, chosen: readonly ChosenPerson[], label: string): Promise<void> {
  const { store, services } = context;
  store.set({ batches: { ...store.get().batches, correcting: { chosen, go: undefined, stay: [], label, trouble: undefined } } });
  const [rows] = await Promise.all([sentRowsOf(context, chosen), lookAgain(context)]);
  if (store.get().batches.correcting?.chosen !== chosen) return;
  if (!rows.ok) return changeCorrecting(context, { trouble: rows.trouble });
  const sent = new Map(rows.value.map((row) => [row.key, row]));
  const { list } = store.get();
  const go: CorrectedPerson[] = [];
  const stay = new Map<UncorrectedReason, number>();
  for (const person of chosen) {
    const compared = compare(list, person, sent.get(person.key), services.now());
    if (typeof compared === 'string') stay.set(compared, (stay.get(compared) ?? 0) + 1);
    else go.push(compared);
  }
  changeCorrecting(context, { go, stay: [...stay].map(([reason, count]) => ({ reason, count })) });
}

function compare(list: CheckedList | undefined, person: ChosenPerson, sent: SentRow | undefined, now: Date): CorrectedPerson | UncorrectedReason {
  if (sent?.state !== 'issued') return 'notIssued';
  const index = list?.records.findIndex((record) => record.kind === 'issued' && record.key === person.key) ?? -1;
  if (!list || list.lost.length > 0 || index < 0) return 'notHere';
  const row = rowOfIndex(index);
  if (list.check.states[indexOfRow(row)] === 'problem') return 'problem';
  const [is] = rowsToSend(list, new Map([[row, person.key]]), now, sent.issueDate);
  if (is?.definition.id !== sent.definitionId) return 'notHere';
  const values = correctedValues(columnsOf(is.definition, namesOf(is.definition, is.request.recipient)), sent, is.request);
  if (values.length === 0) return 'unchanged';
  return values.every(({ column }) => column.key === 'contact') ? 'onlyAddress' : { ...person, row, definition: is.definition, values, request: correctionOf(is.request) };
}

export function changeCorrecting({ store }: PaneContext, changes: Partial<Correcting>): void {
  const { batches } = store.get();
  if (batches.correcting) store.set({ batches: { ...batches, correcting: { ...batches.correcting, ...changes } } });
}

/** Nothing is corrected. */
export function leaveCorrecting({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, correcting: undefined } });
}

/** A batch of this pane is on its way; corrections wait until it is through. */
export const isIssuing = ({ store }: PaneContext): boolean => store.get().running?.issuance.step !== undefined && store.get().running?.issuance.step !== 'settled';

/** Issues the corrected credentials, and follows them where every batch is followed. */
export async function correct(context: PaneContext): Promise<void> {
  const { list, batches: { correcting, open } } = context.store.get();
  const label = correcting?.label.trim() ?? '';
  if (!correcting?.go || !list || label === '' || isIssuing(context)) return;
  const { go } = correcting;
  leaveCorrecting(context);
  if (open) context.store.set({ batches: { ...context.store.get().batches, open: { ...open, selected: new Map() } } });
  await withSheet(context, () => issueCorrections(context, list, label, go));
  turnTo(context, 'issue');
}
