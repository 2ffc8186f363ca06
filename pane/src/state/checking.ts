import type { CellPosition, ColumnKey, DateOrder, Finding, SheetNote, TableSnapshot } from '@confer/core';
import type { CheckedList, PaneContext } from './pane-state';
import type { IsLikelyPhone } from './phone-numbers';
import { checkTable, columnsOf, dayOf, findReceiptColumns, findSavedHeaderRow, fixActions, HostError, indexOfRow, isProblem, namesOf, parseIsoDate, readRecords, restoreBinding, restoreHeaderActions, saveBinding, takeHeaderRow } from '@confer/core';
import { keepNote } from './notes';
import { withSheet } from './obstacles';

/** A sheet as the host read it, with its titles where the list has them. */
export const listIn = ({ binding, headerRow = 0 }: SheetNote, sheet: TableSnapshot): TableSnapshot => takeHeaderRow(sheet, findSavedHeaderRow(binding, headerRow, sheet));

/** What a sheet says under a note, right now. Pure but for the day. */
export function lookAt(note: SheetNote, sheet: TableSnapshot, now: Date, isLikelyPhone?: IsLikelyPhone): CheckedList {
  const snapshot = listIn(note, sheet);
  const columns = columnsOf(note.definition, namesOf(note.definition, Object.fromEntries(note.binding.columns.map(({ key, index }) => [key, index]))));
  const { binding, lost } = restoreBinding(note.binding, snapshot.headers, columns);
  const places = findReceiptColumns(snapshot.headers, note.receipts);
  return {
    note, columns, snapshot, binding, lost, places,
    check: checkTable(columns, binding, snapshot, dayOf(now), note.dateOrders, isLikelyPhone),
    records: readRecords(snapshot, places.kind === 'complete' ? places.binding : undefined),
  };
}

/** Reads the whole sheet again, checks it, and puts the marks right. Throws `HostError`. */
export async function checkSheet(context: PaneContext, sheetId: string, always = true): Promise<CheckedList | undefined> {
  const { services, store } = context;
  const note = store.get().notebook.sheets[sheetId];
  if (!note) return undefined;
  const before = store.get().list;
  const looked = lookAt(note, await services.host.readTable(sheetId), services.now(), store.get().isLikelyPhone);
  await keepPlaces(context, looked);
  const list = { ...looked, note: store.get().notebook.sheets[sheetId] ?? note };
  store.set({ list, liveness: 'on' });
  // Writing marks that are there already would only cost the person undo steps in older Excels.
  if (always || before === undefined || marksOf(before) !== marksOf(list)) await mark(context, list);
  return list;
}

/**
 * Keeps where titles stand now, so that the next change is told from what is so today. With a title gone, what was so before
 * is still needed.
 */
async function keepPlaces(context: PaneContext, { note: seen, snapshot: { sheetId, headers, headerRow }, binding, lost }: CheckedList): Promise<void> {
  const note = context.store.get().notebook.sheets[sheetId];
  // Another look may have kept something meanwhile; then that one knows better.
  if (lost.length > 0 || !note || note.binding !== seen.binding) return;
  const { headerRow: before, ...rest } = note;
  const places = saveBinding(binding, headers);
  if (headerRow === before && JSON.stringify(places) === JSON.stringify(note.binding)) return;
  await keepNote(context, sheetId, { ...rest, binding: places, ...(headerRow !== undefined && { headerRow }) });
}

async function mark({ services }: PaneContext, { snapshot, check, lost }: CheckedList): Promise<void> {
  const cells = (wanted: (finding: Finding) => boolean): CellPosition[] => check.findings.filter(wanted).map(({ row, column }) => ({ row, column }));
  // With a header overwritten nobody knows what the cells are; marks would mislead.
  const findings = lost.length > 0 ? { problems: [], hints: [] } : { problems: cells(isProblem), hints: cells((finding) => !isProblem(finding)) };
  await services.host.apply(snapshot.sheetId, [{ type: 'mark', ...findings }]);
}

const marksOf = ({ snapshot, check, lost }: CheckedList): string =>
  `${snapshot.sheetId}/${lost.length}/${check.findings.map(({ row, column, severity }) => `${row}:${column}:${severity === 'error' ? 'p' : 'h'}`).join()}`;

/** *Check all*: everything is read and marked anew. */
export const checkAll = (context: PaneContext): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (list) await checkSheet(context, list.snapshot.sheetId);
});

/** The answer to a question about a column. It is kept in the workbook and holds for every date of the column. */
export const answerDateOrder = (context: PaneContext, key: ColumnKey, order: DateOrder | undefined): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  const { sheetId } = list.snapshot;
  const { [key]: earlier, ...others } = list.note.dateOrders;
  await keepNote(context, sheetId, { ...list.note, dateOrders: order ? { ...others, [key]: order } : others });
  await checkSheet(context, sheetId);
});

/**
 * Writes the offered values into cells that still hold what the finding saw. The order of day and month in their columns is kept
 * first: a cell that proved it proves nothing once it is fixed, and nobody is asked what was settled.
 */
export const applyFixes = (context: PaneContext, findings: readonly Finding[]): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  const { sheetId } = list.snapshot;
  const now = await context.services.host.readTable(sheetId);
  const valid = findings.filter(({ row, column, value, fix }) => fix !== undefined && now.rows[indexOfRow(row)]?.[column] === value);
  await keepDateOrders(context, list, valid);
  await context.services.host.apply(sheetId, fixActions(valid));
  await checkSheet(context, sheetId);
  context.store.set({ fixed: { findings: valid } });
});

async function keepDateOrders(context: PaneContext, { note, columns, binding, check, snapshot: { sheetId } }: CheckedList, fixed: readonly Finding[]): Promise<void> {
  const places = new Set(fixed.filter(({ fix }) => typeof fix === 'string' && parseIsoDate(fix)).map(({ column }) => column));
  const proven = columns.flatMap(({ key }) => {
    const place = binding[key];
    const order = check.orders[key];
    return place !== undefined && places.has(place) && order !== undefined && note.dateOrders[key] === undefined ? [[key, order] as const] : [];
  });
  if (proven.length > 0) await keepNote(context, sheetId, { ...note, dateOrders: { ...note.dateOrders, ...Object.fromEntries(proven) } });
}

/** Takes the last fixes back, in cells that still hold what was written. */
export const undoFixes = (context: PaneContext): Promise<void> => withSheet(context, async () => {
  const { list, fixed } = context.store.get();
  if (!list || !fixed) return;
  const { sheetId } = list.snapshot;
  const now = await context.services.host.readTable(sheetId);
  const unchanged = fixed.findings.filter(({ row, column, fix }) => now.rows[indexOfRow(row)]?.[column] === fix);
  await context.services.host.apply(sheetId, fixActions(unchanged.map((finding) => ({ ...finding, fix: finding.value }))));
  context.store.set({ fixed: undefined });
  await checkSheet(context, sheetId);
});

/** Puts titles back that somebody wrote over. */
export const restoreHeaders = (context: PaneContext): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  const { host, now } = context.services;
  const { sheetId } = list.snapshot;
  // Columns may have moved since the last look, and a title belongs where its column is now.
  const { lost, snapshot } = lookAt(list.note, await host.readTable(sheetId), now());
  await host.apply(sheetId, restoreHeaderActions(lost, snapshot.headerRow));
  await checkSheet(context, sheetId);
});

/** Takes the new titles for those that are gone: the person says that they are the same columns. */
export const takeNewTitles = (context: PaneContext): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  const { note, snapshot, binding, lost } = list;
  const renamed = Object.fromEntries(lost.flatMap(({ key, renamedTo }) => (renamedTo ? [[key, renamedTo.index]] : [])));
  await keepNote(context, snapshot.sheetId, { ...note, binding: saveBinding({ ...binding, ...renamed }, snapshot.headers) });
  await checkSheet(context, snapshot.sheetId);
});

/** Takes the person to a cell. */
export const goTo = (context: PaneContext, position: CellPosition): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (list) await context.services.host.show(list.snapshot.sheetId, position);
});

/** Looks again after a change; silent while a cell is being edited, because the next change tells of its end. */
export async function recheck(context: PaneContext, always: boolean): Promise<void> {
  const { list } = context.store.get();
  if (!list) return;
  try {
    await checkSheet(context, list.snapshot.sheetId, always);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    context.store.set({ liveness: error.code === 'cell-is-being-edited' ? 'paused' : 'off' });
  }
}
