import type { BoundColumn } from '../check/bound-column';
import type { RowState } from '../check/found-rows';
import type { SheetSelection, TableSnapshot } from '../host/host';
import type { Holder } from '../providers/confer-holders';
import type { FieldValue, RowRequest } from '../providers/confer-messages';
import type { RowRecord } from './receipts';
import { rowOfIndex } from '../host/host';
import { isEmpty } from '../host/empty-cell';

/**
 * Why a chosen row is not issued. Each row stays for one reason, the first of these that holds. `held`: nothing stands beside the row, and
 * its person holds the credential all the same; `underWay`: or is about to get it, in a batch that is on its way.
 */
export type StayReason = 'issued' | 'copied' | 'problem' | 'hidden' | 'held' | 'underWay';

/** Who goes and who stays. Rows are zero-based sheet rows. */
export interface Plan {
  /** Sheet rows, zero-based, that will be issued, in sheet order. */
  readonly go: readonly number[];
  /** Those of them that were sent before and never answered. They are sent again under their old key. */
  readonly unsettled: readonly number[];
  readonly stay: Readonly<Record<StayReason, readonly number[]>>;
  /** `selection`: the rows the person selected; `sheet`: all of them, because no rows were selected. */
  readonly scope: 'selection' | 'sheet';
}

/**
 * Which rows of a checked sheet would be issued now, and why the others stay.
 *
 * @param includeHidden rows that a filter hides go, too; without it they stay, because what is not seen is easily not meant
 */
export function planRows(snapshot: TableSnapshot, states: readonly RowState[], records: readonly RowRecord[], selection: SheetSelection, includeHidden: boolean): Plan {
  const wholeSheet = selection.singleCell || selection.sheetId !== snapshot.sheetId;
  const within = (ranges: SheetSelection['rows'], row: number) => ranges.some(({ first, last }) => row >= first && row <= last);
  const go: number[] = [];
  const unsettled: number[] = [];
  const stay: Record<StayReason, number[]> = { issued: [], copied: [], problem: [], hidden: [], held: [], underWay: [] };
  snapshot.rows.forEach((_, index) => {
    const row = rowOfIndex(index);
    if (states[index] === 'blank' || !(wholeSheet || within(selection.rows, row))) return;
    const record = records[index];
    if (record?.kind === 'issued' || record?.kind === 'copied') stay[record.kind].push(row);
    else if (states[index] === 'problem') stay.problem.push(row);
    else if (!includeHidden && within(selection.hiddenRows, row)) stay.hidden.push(row);
    else {
      go.push(row);
      if (record?.kind === 'unsettled') unsettled.push(row);
    }
  });
  return { go, unsettled, stay, scope: wholeSheet ? 'sheet' : 'selection' };
}

/** Rows of a plan of which nobody knows by a key whether they were issued: the issuer is asked about their people. */
export function rowsWithoutKey({ go, unsettled }: Plan): readonly number[] {
  const keyed = new Set(unsettled);
  return go.filter((row) => !keyed.has(row));
}

/**
 * The plan when rows stay whose people hold the credential already. Rows with a key go as they would: they are issued once whatever happens.
 *
 * @param holders by their sheet rows
 */
export function keepHolders(plan: Plan, holders: ReadonlyMap<number, Holder>): Plan {
  const stays = rowsWithoutKey(plan).filter((row) => holders.has(row));
  if (stays.length === 0) return plan;
  const isIssued = (row: number) => holders.get(row)?.credential !== undefined;
  const staying = new Set(stays);
  return { ...plan, go: plan.go.filter((row) => !staying.has(row)), stay: { ...plan.stay, held: stays.filter(isIssued), underWay: stays.filter((row) => !isIssued(row)) } };
}

/**
 * What is sent for one row, in normal form. The row has no problem; an empty optional field is left out.
 *
 * @param batchIssueDate the day of issue, as `2026-11-20`, where the definition takes one for the whole batch
 */
export function rowRequestOf(bound: readonly BoundColumn[], row: TableSnapshot['rows'][number], key: string, batchIssueDate?: string): RowRequest {
  const recipient: { firstName?: string; lastName?: string; fullName?: string; contact: string } = { contact: '' };
  const fields: Record<string, FieldValue> = {};
  let issueDate = batchIssueDate;
  let expiry: string | undefined;
  for (const { column, index, rule } of bound) {
    const cell = row[index] ?? '';
    const value = isEmpty(cell) ? undefined : rule.read(cell);
    if (value === undefined) continue;
    switch (column.key) {
      case 'firstName':
      case 'lastName':
      case 'fullName':
      case 'contact': recipient[column.key] = String(value); break;
      case 'issueDate': issueDate = String(value); break;
      case 'expiry': expiry = String(value); break;
      default: fields[column.key.slice('field.'.length)] = value;
    }
  }
  return { key, recipient, ...(issueDate !== undefined && { issueDate }), ...(expiry !== undefined && { expiry }), fields };
}
