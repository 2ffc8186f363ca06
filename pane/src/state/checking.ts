import type { CellPosition, CellValue, ColumnKey, DateOrder, Finding, RowRange, SheetNote, TableSnapshot } from '@confer/core';
import type { AppliedFix, CheckedList, PaneContext } from './pane-state';
import type { RowsChange } from './looking';
import { dayOf, fixActions, formatDate, HostError, indexOfRow, isProblem, parseIsoDate, restoreHeaderActions, saveBinding } from '@confer/core';
import { beginLook, followChange, lookAt, rowsToRead } from './looking';
import { keepNote } from './notes';
import { withSheet } from './obstacles';

/** Rows that are checked before the pane is let live for a moment. */
export const rowsPerStep = 10_000;

const never = new AbortController().signal;

/**
 * Reads the whole sheet again, checks it, and puts the marks right. Throws `HostError`.
 *
 * @param cut ends it before anything is shown: then there is no list
 */
export async function checkSheet(context: PaneContext, sheetId: string, { marks = 'all', cut = never }: { readonly marks?: 'all' | 'others'; readonly cut?: AbortSignal } = {}): Promise<CheckedList | undefined> {
  const { services, store } = context;
  const note = store.get().notebook.sheets[sheetId];
  if (!note) return undefined;
  const readAt = performance.now();
  const looked = await lookInSteps(context, note, await services.host.readTable(sheetId), cut);
  if (!looked) return undefined;
  const { list: before } = store.get();
  await keepPlaces(context, looked);
  await keepTags(context, looked);
  const list = { ...looked, note: store.get().notebook.sheets[sheetId] ?? note, readAt };
  // Writing marks that are there already would only cost the person undo steps in older Excels.
  const isMarked = marks === 'others' && before !== undefined && marksOf(before) === marksOf(list);
  await show(context, list, isMarked ? [] : undefined);
  return list;
}

/** Looks again at the list without a word: when the spreadsheet does not answer now, the next change in it will tell. */
export async function lookAgain(context: PaneContext): Promise<void> {
  const { list } = context.store.get();
  try {
    if (list) await checkSheet(context, list.snapshot.sheetId, { marks: 'others' });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    context.store.set({ liveness: error.code === 'cell-is-being-edited' ? 'paused' : 'off' });
  }
}

async function lookInSteps({ services, store }: PaneContext, note: SheetNote, sheet: TableSnapshot, cut: AbortSignal): Promise<CheckedList | undefined> {
  const look = beginLook(note, sheet, services.now(), store.get().isLikelyPhone);
  const isFirst = store.get().list?.snapshot.sheetId !== sheet.sheetId;
  try {
    for (let checked = rowsPerStep; !cut.aborted && !look.step(rowsPerStep); checked += rowsPerStep) {
      if (isFirst) store.set({ checking: { definition: note.definition, sheetName: sheet.sheetName, rows: look.rowCount, checked } });
      await services.wait(0, cut);
    }
    return cut.aborted ? undefined : look.list();
  } finally {
    if (isFirst) store.set({ checking: undefined });
  }
}

/** Shows a list and its marks. The marks go first: the person looks at the sheet. */
async function show(context: PaneContext, list: CheckedList, changed?: readonly number[]): Promise<void> {
  const marked = changed?.length === 0 ? undefined : mark(context, list, changed);
  context.store.set({ list, liveness: 'on' });
  await marked;
}

/** Rows in which a change is marked by itself; with more of them, all marks are made anew. */
const mostRows = 100;

/** Reads the rows of a change again, and shows what it comes to. `undefined`: everything has to be read. Throws `HostError`. */
export async function checkRows(context: PaneContext, list: CheckedList, change: RowsChange, cut: AbortSignal = never): Promise<CheckedList | undefined> {
  const { services, store } = context;
  const { first, last } = change.rows;
  const isAsChecked = store.get().notebook.sheets[change.sheetId] === list.note && formatDate(dayOf(services.now())) === list.day;
  if (!isAsChecked || last - first >= rowsPerStep) return undefined;
  const part = await services.host.readRows(change.sheetId, rowsToRead(change));
  if (cut.aborted) return undefined;
  const now = followChange(list, change, part);
  if (!now) return undefined;
  const hasMoved = change.what !== 'cells' || now.snapshot.rows.length < list.snapshot.rows.length;
  const changed = new Set([...rowsWithOthers(list.check.findings, now.check.findings), ...rowNumbers(change.rows)]);
  // Marks go with rows that move, and are copied with cells: then only the changed rows themselves tell too little.
  await show(context, now, hasMoved || changed.size > mostRows ? undefined : [...changed]);
  return now;
}

const rowNumbers = ({ first, last }: RowRange): number[] => Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

/** Rows of which something else is found. Findings that have stayed are the same objects in the same order: most stand before the first change, or behind the last. */
function rowsWithOthers(before: readonly Finding[], now: readonly Finding[]): number[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const [were, are] = [before.slice(start, before.length - end), now.slice(start, now.length - end)];
  const [old, present] = [new Set(were), new Set(are)];
  return [...were.filter((finding) => !present.has(finding)), ...are.filter((finding) => !old.has(finding))].map(({ row }) => row);
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

/** Where the spreadsheet can, it keeps with each column what it carries: then it is known under any title. */
async function keepTags({ services }: PaneContext, { snapshot: { sheetId, tags }, binding, lost }: CheckedList): Promise<void> {
  if (!tags || lost.length > 0) return;
  const wanted = Object.entries(binding).flatMap(([tag, column]) => (column === undefined ? [] : [{ column, tag }])).sort((a, b) => a.column - b.column);
  const isKept = wanted.length === tags.length && wanted.every(({ column, tag }, at) => column === tags[at]?.column && tag === tags[at]?.tag);
  if (!isKept) await services.host.apply(sheetId, [{ type: 'tag-columns', tags: wanted }]);
}

async function mark({ services }: PaneContext, { snapshot, check, lost }: CheckedList, changed?: readonly number[]): Promise<void> {
  // With a header overwritten nobody knows what the cells are; marks would mislead.
  const findings = lost.length > 0 ? [] : check.findings;
  await services.host.apply(snapshot.sheetId, [{ type: 'mark', problems: findings.filter(isProblem), hints: findings.filter((finding) => !isProblem(finding)), ...(changed && { changed }) }]);
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
  if (!list || findings.length === 0) return;
  const { sheetId } = list.snapshot;
  const valueAt = await readCells(context, sheetId, findings);
  const valid = findings.filter((finding) => finding.fix !== undefined && valueAt(finding) === finding.value);
  await keepDateOrders(context, list, valid);
  await context.services.host.apply(sheetId, fixActions(valid));
  await checkCells(context, list, findings);
  context.store.set({ fixed: valid.length > 0 ? { findings: valid } : undefined });
});

/** The rows of cells, and all between them. */
function spanOf(cells: readonly CellPosition[]): RowRange {
  const rows = cells.map(({ row }) => row);
  return { first: rows.reduce((least, row) => Math.min(least, row), Infinity), last: rows.reduce((most, row) => Math.max(most, row), 0) };
}

/** What cells hold now. */
async function readCells({ services: { host } }: PaneContext, sheetId: string, cells: readonly CellPosition[]): Promise<(cell: CellPosition) => CellValue | undefined> {
  const { first, last } = spanOf(cells);
  const rows = last - first < rowsPerStep ? (await host.readRows(sheetId, { first, last })).rows : (await host.readTable(sheetId)).rows.slice(indexOfRow(first));
  return ({ row, column }) => rows[row - first]?.[column];
}

/** Looks at cells that Confer has written itself, of which no host tells. */
async function checkCells(context: PaneContext, list: CheckedList, cells: readonly CellPosition[]): Promise<void> {
  const { sheetId } = list.snapshot;
  // Another sheet may have come to the front meanwhile.
  const isStillShown = context.store.get().list === list;
  if (isStillShown && await checkRows(context, list, { what: 'cells', sheetId, rows: spanOf(cells) })) return;
  await checkSheet(context, sheetId);
}

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
  const valueAt = await readCells(context, sheetId, fixed.findings);
  const unchanged = fixed.findings.filter((finding) => valueAt(finding) === finding.fix);
  await context.services.host.apply(sheetId, fixActions(unchanged.map((finding) => ({ ...finding, fix: finding.value }))));
  context.store.set({ fixed: undefined });
  await checkCells(context, list, fixed.findings);
});

/** The way back is no longer offered, unless something else has been fixed meanwhile. */
export function forgetFixes({ store }: PaneContext, fixed: AppliedFix): void {
  if (store.get().fixed === fixed) store.set({ fixed: undefined });
}

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
