import type { ColumnKey, Definition, HeaderFinding, HeaderRepair, Names, SavedBinding, SeveralNote, TableSnapshot } from '@confer/core';
import type { MappingLine, PaneContext, PreparedDefinition, Preparation } from './pane-state';
import { checkHeaders, columnsOf, HostError, isBlankHeader, repairActions, takeHeaderRow } from '@confer/core';
import { checkSheet } from './checking';
import { columnsApart, mappingOf, namesInSheet, preparationOf } from './choosing';
import { keepNote } from './notes';
import { withSheet } from './obstacles';

/** A preparation for titles of which some have changed, of whichever of its definitions. */
export function prepareAgain(preparation: Preparation, before: TableSnapshot, sheet: TableSnapshot): Preparation {
  const { several } = preparation;
  const again = <Part extends PreparedDefinition>(part: Part): Part => ({ ...part, mapping: mapAgain(part, before, sheet, several?.idHeader) });
  return { ...again(preparation), ...(several && { several: { ...several, parts: several.parts.map(again) } }) };
}

/** The mapping for titles of which some have changed. What was found or chosen under a title that still stands where it was stays. */
function mapAgain({ columns, mapping }: Pick<Preparation, 'columns' | 'mapping'>, before: TableSnapshot, sheet: TableSnapshot, idHeader: string | undefined): readonly MappingLine[] {
  const stays = ({ index }: MappingLine) => index !== undefined && before.headers[index] === sheet.headers[index];
  const kept = new Map(mapping.filter(stays).map((line) => [line.column.key, line]));
  const taken = new Set([...kept.values()].map(({ index }) => index));
  return mappingOf(columns, sheet, idHeader).map((line): MappingLine => kept.get(line.column.key) ?? (line.index !== undefined && taken.has(line.index) ? { column: line.column, index: undefined, certainty: 'certain' } : line));
}

/** What there is to say about the titles, as the mapping stands. */
export function headerFindings({ mapping, several }: Preparation, sheet: TableSnapshot): readonly HeaderFinding[] {
  const own = columnsApart(sheet, several?.idHeader);
  const lines = [...mapping, ...(several?.parts.flatMap((part) => part.mapping) ?? [])];
  const used = new Set([...own, ...lines.flatMap(({ index, rivals = [] }) => [index, ...rivals])]);
  const unused = sheet.headers.flatMap((header, index) => (isBlankHeader(header) || used.has(index) ? [] : [index]));
  return checkHeaders({ matches: mapping, unused }, sheet, own);
}

export function chooseWay({ store }: PaneContext, way: Preparation['way']): void {
  const { preparation } = store.get();
  if (!preparation) return;
  const { several, ...rest } = preparation;
  // Definitions that were chosen for a header row mean nothing to a list that names none.
  const isNamed = several && (way === 'header' || store.get().sheet?.headers.includes(several.idHeader));
  store.set({ preparation: { ...(isNamed ? preparation : rest), way } });
}

/** Says whether the list holds full names, or first and last names. Nothing is split or joined. */
export function chooseNames({ store }: PaneContext, names: Names): void {
  const { preparation, sheet } = store.get();
  if (!preparation || !sheet) return;
  const chosen = { ...preparation, names, columns: columnsOf(preparation.definition, names) };
  store.set({ preparation: { ...chosen, mapping: mapAgain(chosen, sheet, sheet, preparation.several?.idHeader) } });
}

/** Says which sheet column carries a column, or that none does. A sheet column carries one thing: it leaves the other line. */
export function mapColumn({ store }: PaneContext, key: ColumnKey, index: number | undefined): void {
  const { preparation } = store.get();
  if (!preparation) return;
  const mapping = preparation.mapping.map((line): MappingLine => {
    if (line.column.key === key) return { column: line.column, index, certainty: 'certain' };
    return line.index !== undefined && line.index === index ? { column: line.column, index: undefined, certainty: 'certain' } : line;
  });
  store.set({ preparation: { ...preparation, mapping } });
}

/** Lines that wait for a word of the person: a title that may mean it, or several. */
export const doubtfulLines = ({ mapping }: Pick<Preparation, 'mapping'>): readonly MappingLine[] => mapping.filter(({ certainty }) => certainty === 'doubtful');
export const missingLines = ({ mapping }: Pick<Preparation, 'mapping'>): readonly MappingLine[] => mapping.filter(({ column, index }) => column.required && index === undefined);

/** Carries out what a finding about the titles offers, in the sheet or in how it is read. */
export const repairHeaders = (context: PaneContext, repair: HeaderRepair): Promise<void> => withSheet(context, async () => {
  const { preparation, sheet: before } = context.store.get();
  if (!preparation || !before) return;
  const { host } = context.services;
  if (repair.kind === 'take-header-row') {
    const sheet = takeHeaderRow(await host.readTable(before.sheetId), repair.row);
    context.store.set({ sheet, preparation: preparationOf(preparation.definition, sheet, namesInSheet(preparation.definition, sheet)) });
    return;
  }
  const now = takeHeaderRow(await host.readTable(before.sheetId), before.headerRow ?? 0);
  // Somebody may have typed or moved something since the titles were looked at: then they are looked at again.
  const isAsSeen = JSON.stringify(now.headers) === JSON.stringify(before.headers);
  if (isAsSeen) await host.apply(before.sheetId, repairActions(repair));
  const sheet = isAsSeen ? takeHeaderRow(await host.readTable(before.sheetId), before.headerRow ?? 0) : now;
  context.store.set({ sheet, preparation: prepareAgain(preparation, before, sheet) });
});

/** Reads the open sheet again while nothing is in use yet: its titles may be other ones now. */
export async function refreshSheet({ services, store }: PaneContext, sheetId: string): Promise<void> {
  const before = store.get().sheet;
  if (before?.sheetId !== sheetId) return;
  try {
    const sheet = takeHeaderRow(await services.host.readTable(sheetId), before.headerRow ?? 0);
    const { preparation } = store.get();
    const sameHeaders = JSON.stringify(before.headers) === JSON.stringify(sheet.headers);
    store.set({ sheet, ...(preparation && !sameHeaders && { preparation: prepareAgain(preparation, before, sheet) }) });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // The end of the edit comes as the next change.
    if (error.code !== 'cell-is-being-edited') store.set({ obstacle: { kind: 'sheet', code: error.code } });
  }
}

/** Keeps what the sheet is used for, and turns to the check of it. */
export async function beginChecking(context: PaneContext, { sheetId, headerRow }: TableSnapshot, definition: Definition, binding: SavedBinding, several?: SeveralNote): Promise<void> {
  const before = context.store.get().notebook.sheets[sheetId];
  await keepNote(context, sheetId, {
    definition,
    binding,
    ...(several && { several }),
    ...(headerRow !== undefined && { headerRow }),
    dateOrders: {},
    receipts: before?.receipts ?? false,
    ...(before?.lastLabel !== undefined && { lastLabel: before.lastLabel }),
    ...(before?.hold && { hold: before.hold }),
  });
  await checkSheet(context, sheetId);
  context.store.set({ screen: 'check', preparation: undefined });
}
