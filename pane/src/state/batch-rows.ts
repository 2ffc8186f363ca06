import type { RowRecord, TableSnapshot } from '@confer/core';
import type { PaneContext, PaneState } from './pane-state';
import { findReceiptColumns, readRecords, rowOfIndex, rowRanges } from '@confer/core';
import { peopleShown } from './choosing-people';
import { listIn } from './looking';
import { withSheet } from './obstacles';
import { changeReview } from './reviewing';

/** The rows, zero-based, of the sheet in front by their row keys, as the pane last read it. Without such keys it holds nobody who was issued. */
export function rowsInFront({ list, sheet }: Pick<PaneState, 'list' | 'sheet'>): ReadonlyMap<string, number> {
  return rowsByKey(list?.records ?? (sheet ? recordsOf(sheet) : []));
}

/** Selects the rows of those who are chosen; of everybody whom the open batch shows when nobody is, also of those who are not read yet. They are looked for now: rows may have moved. */
export async function selectRows(context: PaneContext): Promise<void> {
  const { batches: { open }, list, sheet } = context.store.get();
  const sheetId = list?.snapshot.sheetId ?? sheet?.sheetId;
  if (!open || sheetId === undefined) return;
  const keys = open.selected.size > 0 ? [...open.selected.keys()] : (await peopleShown(context, open))?.map(({ key }) => key);
  if (keys) await showRowsOf(context, sheetId, new Set(keys));
}

/** Selects the row of one person. */
export async function selectRow(context: PaneContext, key: string): Promise<void> {
  const { list, sheet } = context.store.get();
  const sheetId = list?.snapshot.sheetId ?? sheet?.sheetId;
  if (sheetId !== undefined) await showRowsOf(context, sheetId, new Set([key]));
}

const showRowsOf = (context: PaneContext, sheetId: string, keys: ReadonlySet<string>): Promise<void> => withSheet(context, async () => {
  const { host } = context.services;
  const note = context.store.get().notebook.sheets[sheetId];
  const sheet = await host.readTable(sheetId);
  const rows = [...rowsByKey(recordsOf(note ? listIn(note, sheet) : sheet))].filter(([key]) => keys.has(key)).map(([, row]) => row);
  if (rows.length === 0) return;
  await host.showRows(sheetId, rowRanges(rows.sort((a, b) => a - b)));
  // A review that is open meanwhile must not take them for the person's choice of what goes.
  changeReview(context, { shown: (await host.readSelection()).rows });
});

function recordsOf(sheet: TableSnapshot): readonly RowRecord[] {
  const places = findReceiptColumns(sheet.headers, false);
  return readRecords(sheet, places.kind === 'complete' ? places.binding : undefined);
}

const rowsByKey = (records: readonly RowRecord[]): ReadonlyMap<string, number> =>
  new Map(records.flatMap((record, index) => (record.kind === 'none' ? [] : [[record.key, rowOfIndex(index)] as const])));
