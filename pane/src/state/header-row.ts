import type { Column, Definition, HostErrorCode, TableSnapshot } from '@confer/core';
import type { HeaderPlan, PaneContext, Preparation } from './pane-state';
import { bindDefinitions, columnsOf, columnsOfDefinitions, headerRowActions, HostError, saveBinding } from '@confer/core';
import { isEmptySheet } from './choosing';
import { withSheet } from './obstacles';
import { beginChecking } from './preparing';
import { severalBinding } from './several-preparing';
import { beginSeveral } from './taking-into-use';

/** The columns of the header row, in their order. */
export const headerColumns = ({ columns, header, several }: Preparation): readonly Column[] =>
  (several ? columnsOfSeveral(several.parts.map(({ definition }) => definition)) : columns).filter((column) => !header.withoutExpiry || !mayBeLeftOut(column));

/** The columns of several definitions, each title once. Its key is that of the first definition that has it. */
function columnsOfSeveral(definitions: readonly Definition[]): readonly Column[] {
  const own = definitions.flatMap((definition) => columnsOf(definition));
  return columnsOfDefinitions(definitions).map((column) => ({ ...column, key: own.find(({ header }) => header === column.header)?.key ?? `field.${column.header}` }));
}

/** Expiry may be left out where the definition does not ask for it in every row. */
export const mayBeLeftOut = ({ key, required }: Column): boolean => key === 'expiry' && !required;

/** Where it goes: what a sheet holds is never written over. */
export const headerTarget = ({ header }: Preparation, sheet: TableSnapshot): HeaderPlan['into'] => (isEmptySheet(sheet) ? header.into : 'newSheet');

/** Two of the titles stand there already. */
export const hasHeaderRow = ({ mapping }: Preparation): boolean => mapping.filter(({ index }) => index !== undefined).length >= 2;

export function planHeader({ store }: PaneContext, changes: Partial<HeaderPlan>): void {
  const { preparation } = store.get();
  if (preparation) store.set({ preparation: { ...preparation, header: { ...preparation.header, ...changes } } });
}

/** Why a sheet takes no header row, while another one would. */
const protections: ReadonlySet<HostErrorCode> = new Set(['sheet-is-protected', 'protected-by-others']);

/** Writes the header row of the definition as it is planned, and turns to the check. */
export async function createHeaderRow(context: PaneContext, describe: (column: Column) => string): Promise<void> {
  await withSheet(context, async () => {
    planHeader(context, { isProtected: false });
    const place = await placeForHeader(context);
    const { preparation } = context.store.get();
    if (!preparation || !place) return;
    const { host } = context.services;
    const columns = headerColumns(preparation);
    try {
      await host.apply(place.sheetId, headerRowActions(columns, describe, preparation.header.asTable && host.makesTables));
    } catch (error) {
      if (!(error instanceof HostError) || !protections.has(error.code)) throw error;
      planHeader(context, { isProtected: true });
      return;
    }
    const headers = columns.map(({ header }) => header);
    if (preparation.several) {
      const { idColumn, definitions } = bindDefinitions(preparation.several.parts.map(({ definition }) => definition), { headers, rows: [] });
      const parts = [...definitions.values()].map(({ definition, matches }) => ({ definition, mapping: matches }));
      return beginSeveral(context, place, severalBinding(parts, idColumn ?? 0), headers);
    }
    const binding = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
    await beginChecking(context, place, preparation.definition, saveBinding(binding, headers));
  });
}

/** The open sheet as it is now, or a new one; `undefined` when somebody has typed into the open one since it was looked at. */
async function placeForHeader({ services: { host }, store }: PaneContext): Promise<TableSnapshot | undefined> {
  const { preparation, sheet } = store.get();
  if (!preparation || !sheet) return undefined;
  if (headerTarget(preparation, sheet) === 'sheet') {
    const now = await host.readTable(sheet.sheetId);
    if (isEmptySheet(now)) return now;
    store.set({ sheet: now });
    return undefined;
  }
  const { id, name } = await host.addSheet(preparation.definition.name);
  const { dateSystem, decimalSeparator } = sheet;
  const added: TableSnapshot = { sheetId: id, sheetName: name, headers: [], rows: [], dateSystem, decimalSeparator };
  // At once: the new sheet comes to the front, and the pane follows whatever comes to the front that it does not know.
  store.set({ sheet: added, list: undefined, preparation: { ...preparation, mapping: [], header: { ...preparation.header, into: 'sheet', isProtected: false } } });
  return added;
}
