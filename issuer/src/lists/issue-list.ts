import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BatchRequest, Effect, Hold, Issuance, IssuanceEvent, Plan, ReceiptBinding, RowRequest } from '@confer/core';
import { advance, createReceiptColumns, effectOf, indexOfRow, keyActions, newReceiptColumns, newsActions, planRows, readRecords, recordOfRow, rowRequestOf, startIssuance } from '@confer/core';
import type { IssuerClient } from './issuer-client';
import { wordsFor } from './issuer-client';
import { ListError } from './list-error';
import type { ListFile } from './list-file';
import type { ReadList } from './read-list';

/** What goes, under which keys. */
export interface PreparedBatch {
  readonly plan: Plan;
  readonly rows: readonly RowRequest[];
  readonly places: ReceiptBinding;
  /** Keys by their rows, zero-based. */
  readonly keys: ReadonlyMap<number, string>;
  /** Keys that stood in the list before. */
  readonly earlier: readonly string[];
}

/**
 * Chooses the rows that go: those without a problem that were not issued yet, and no hidden ones.
 *
 * @param issueDate for a definition that takes one day of issue for the whole batch
 * @throws {ListError} when nobody could tell any more who has a credential already
 */
export function prepareBatch({ snapshot, places, check, bound }: ReadList, { hiddenRows }: ListFile, issueDate: string | undefined): PreparedBatch {
  if (places.kind === 'damaged') throw new ListError(`The list was issued before, and these columns of Confer are gone: ${places.missing.join(', ')}. Put them back, or use a copy of the file that has them.`);
  const binding = places.kind === 'complete' ? places.binding : newReceiptColumns(snapshot);
  const records = readRecords(snapshot, places.kind === 'complete' ? binding : undefined);
  const plan = planRows(snapshot, check.states, records, { sheetId: snapshot.sheetId, rows: [], hiddenRows, singleCell: true }, false);
  const keys = new Map(plan.go.map((row) => {
    const record = recordOfRow(records, row);
    return [row, record.kind === 'unsettled' ? record.key : randomUUID()] as const;
  }));
  const earlier = plan.unsettled.flatMap((row) => keys.get(row) ?? []);
  const rows = [...keys].map(([row, key]) => rowRequestOf(bound, snapshot.rows[indexOfRow(row)] ?? [], key, issueDate));
  return { plan, rows, places: binding, keys, earlier };
}

/** How an issuance ended, and what the issuer did not take. */
export interface IssuedList {
  readonly issuance: Issuance;
  readonly refusals: readonly { readonly row: number; readonly message: string }[];
}

/** Tries of an issuer that does not answer, before the person is told. What was written into the file lets it go on later. */
const mostAttempts = 3;

/**
 * Issues what was prepared. Row keys are in the file before anything is sent, and receipts as soon as they are known, so that
 * running it again goes on wherever it was cut off.
 *
 * @throws {ListError} when it cannot go on
 */
export async function issueList(client: IssuerClient, url: string, file: ListFile, list: ReadList, batch: BatchRequest, prepared: PreparedBatch, hold: Hold | undefined): Promise<IssuedList> {
  const { places, keys, rows, earlier } = prepared;
  const rowOfKey = new Map([...keys].map(([row, key]) => [key, row]));
  const refusals: { row: number; message: string }[] = [];
  let issuance = startIssuance(batch, rows, earlier, hold);
  for (let effect = effectOf(issuance); !isOver(issuance, effect); effect = effectOf(issuance)) issuance = advance(issuance, await perform(effect));
  return { issuance, refusals };

  async function perform(effect: Effect): Promise<IssuanceEvent> {
    switch (effect.type) {
      case 'write-keys':
        if (list.places.kind === 'none') file.apply(createReceiptColumns(places, list.snapshot.headerRow));
        file.apply(keyActions(places, keys));
        await file.save();
        return { type: 'done' };
      case 'write-news':
        for (const { key, message } of effect.news.refusals) refusals.push({ row: rowOfKey.get(key) ?? 0, message });
        file.apply(newsActions(file.snapshot(), places, effect.news));
        await file.save();
        return { type: 'done' };
      case 'request': {
        const answer = await client.send(effect.request);
        return answer ? { type: 'answered', answer } : { type: 'unanswered' };
      }
      case 'wait':
        if (issuance.attempts > mostAttempts) throw new ListError(wordsFor({ kind: 'unreachable' }, url));
        await pause(effect.milliseconds);
        return { type: 'try-again' };
      case 'wait-for-person': {
        const { trouble } = issuance;
        throw new ListError(trouble && trouble.kind !== 'sheet' ? wordsFor(trouble, url) : 'The file cannot be written.');
      }
      case 'none': return { type: 'done' };
    }
  }
}

/** Nothing is left to do, or nothing that anybody should wait for at a command line: the time of a held batch, or a slow mail server. */
function isOver({ answer, complete, trouble }: Issuance, { type }: Effect): boolean {
  if (type === 'none') return true;
  return type === 'wait' && !trouble && (answer?.status === 'held' || (complete && answer?.counts.queued === 0));
}
