import type { Column, ColumnKey, Definition, TableSnapshot } from '@confer/core';
import type { MappingLine, PaneContext, Preparation } from './pane-state';
import { columnsOf, findReceiptColumns, headerRowActions, matchHeaders, saveBinding } from '@confer/core';
import { checkSheet } from './checking';
import { keepNote } from './notes';
import { withSheet } from './obstacles';

/** Row 1 holds titles, and something stands below: a list that can be used as it is. */
export const holdsList = (sheet: TableSnapshot): boolean => sheet.rows.length > 0 && sheet.headers.filter((header) => header.trim() !== '').length >= 2;

export const isEmptySheet = (sheet: TableSnapshot): boolean => sheet.headers.length === 0;

/** Chooses a definition for the open sheet. Nothing is written yet. */
export function chooseDefinition({ store }: PaneContext, definition: Definition): void {
  const { sheet } = store.get();
  if (!sheet) return;
  const columns = columnsOf(definition);
  store.set({ screen: 'prepare', preparation: { definition, columns, way: isEmptySheet(sheet) ? 'header' : 'list', mapping: mappingOf(columns, sheet) } });
}

export function mappingOf(columns: readonly Column[], { headers }: TableSnapshot): readonly MappingLine[] {
  const receipts = findReceiptColumns(headers, false);
  return matchHeaders(columns, headers, receipts.kind === 'complete' ? Object.values(receipts.binding) : []).matches;
}

export function chooseWay({ store }: PaneContext, way: Preparation['way']): void {
  const { preparation } = store.get();
  if (preparation) store.set({ preparation: { ...preparation, way } });
}

/** Says which sheet column carries a column, or that none does. A sheet column carries one thing: it leaves the other line. */
export function mapColumn({ store }: PaneContext, key: ColumnKey, index: number | undefined): void {
  const { preparation } = store.get();
  if (!preparation) return;
  const mapping = preparation.mapping.map((line): MappingLine =>
    line.column.key === key ? { ...line, index, certainty: 'certain' } : line.index !== undefined && line.index === index ? { ...line, index: undefined, certainty: 'certain' } : line);
  store.set({ preparation: { ...preparation, mapping } });
}

export const doubtfulLines = ({ mapping }: Preparation): readonly MappingLine[] => mapping.filter(({ index, certainty }) => index !== undefined && certainty === 'doubtful');
export const missingLines = ({ mapping }: Preparation): readonly MappingLine[] => mapping.filter(({ column, index }) => column.required && index === undefined);

/** Takes the mapping into use: from now on the list is checked as it is edited. */
export async function useList(context: PaneContext): Promise<void> {
  const { preparation, sheet } = context.store.get();
  if (!preparation || !sheet) return;
  await withSheet(context, async () => {
    const binding = Object.fromEntries(preparation.mapping.flatMap(({ column, index }) => (index === undefined ? [] : [[column.key, index]])));
    await beginChecking(context, sheet.sheetId, preparation.definition, saveBinding(binding, sheet.headers));
  });
}

/** Writes the header row of the definition into the open, empty sheet. */
export async function createHeaderRow(context: PaneContext, describe: (column: Column) => string): Promise<void> {
  const { preparation, sheet } = context.store.get();
  if (!preparation || !sheet) return;
  await withSheet(context, async () => {
    const { columns, definition } = preparation;
    // Somebody may have typed into the sheet since it was looked at.
    if (!isEmptySheet(await context.services.host.readTable(sheet.sheetId))) {
      context.store.set({ sheet: await context.services.host.readTable(sheet.sheetId) });
      return;
    }
    await context.services.host.apply(sheet.sheetId, headerRowActions(columns, describe));
    await beginChecking(context, sheet.sheetId, definition, columns.map(({ key, header }, index) => ({ key, header, index })));
  });
}

async function beginChecking(context: PaneContext, sheetId: string, definition: Definition, binding: ReturnType<typeof saveBinding>): Promise<void> {
  const before = context.store.get().notebook.sheets[sheetId];
  await keepNote(context, sheetId, {
    definition,
    binding: [...binding],
    dateOrders: {},
    receipts: before?.receipts ?? false,
    ...(before?.lastLabel !== undefined && { lastLabel: before.lastLabel }),
  });
  await checkSheet(context, sheetId);
  context.store.set({ screen: 'check', preparation: undefined });
}
