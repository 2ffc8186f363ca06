import type { Column, ColumnKey, NewRow, TableSnapshot, TypedRow } from '@confer/core';
import type { CheckedList, PaneContext, PersonForm, Preparation } from './pane-state';
import { bindingOf, checkNewRow, dayOf, newRowActions, saveBinding } from '@confer/core';
import { checkSheet } from './checking';
import { isEmptySheet } from './choosing';
import { createHeaderRow } from './header-row';
import { lookAt } from './looking';
import { withSheet } from './obstacles';
import { doubtfulLines, missingLines } from './preparing';
import { openReview } from './reviewing';
import { useList as takeIntoUse } from './taking-into-use';

export const emptyPerson: PersonForm = { typed: {}, left: new Set(), added: undefined };

/** The form for one person, for the list that is in use. */
export function openPerson({ store }: PaneContext): void {
  store.set({ screen: 'person', fixed: undefined, person: store.get().person ?? emptyPerson });
}

export function typeInto({ store }: PaneContext, key: ColumnKey, text: string): void {
  const { person = emptyPerson } = store.get();
  store.set({ person: { ...person, added: undefined, typed: { ...person.typed, [key]: text } } });
}

/** The person has left a field: from now on it says what is found in it. */
export function leaveField({ store }: PaneContext, key: ColumnKey): void {
  const { person = emptyPerson } = store.get();
  if (!person.left.has(key)) store.set({ person: { ...person, left: new Set([...person.left, key]) } });
}

/** Why nobody can be added to a list: its columns have to be known for certain first. */
export type PersonObstacle = { readonly kind: 'headers' | 'receipts' | 'doubtful' } | { readonly kind: 'missing'; readonly header: string };

/** The list that a person is to be added to, or what has to be done before. */
export interface PersonTarget {
  readonly list: CheckedList;
  readonly obstacle: PersonObstacle | undefined;
}

/** The list that is in use. */
export const targetInUse = (list: CheckedList): PersonTarget =>
  ({ list, obstacle: list.lost.length > 0 ? { kind: 'headers' } : list.places.kind === 'damaged' ? { kind: 'receipts' } : undefined });

/** On *Prepare*, the list that would be in use with the mapping as it stands, or with a header row in an empty sheet. Nothing is written. */
export function targetToBe({ services, store }: PaneContext, preparation: Preparation, sheet: TableSnapshot): PersonTarget {
  const { columns, definition, mapping } = preparation;
  const isEmpty = isEmptySheet(sheet);
  const headers = isEmpty ? columns.map(({ header }) => header) : sheet.headers;
  const places = isEmpty ? Object.fromEntries(columns.map(({ key }, index) => [key, index])) : bindingOf(mapping);
  const note = { definition, binding: saveBinding(places, headers), ...(sheet.headerRow !== undefined && { headerRow: sheet.headerRow }), dateOrders: {}, receipts: false };
  const [missing] = isEmpty ? [] : missingLines(preparation);
  const doubtful = !isEmpty && doubtfulLines(preparation).length > 0;
  return {
    list: lookAt(note, { ...sheet, headers }, services.now(), store.get().isLikelyPhone),
    obstacle: missing ? { kind: 'missing', header: missing.column.header } : doubtful ? { kind: 'doubtful' } : undefined,
  };
}

/** Columns that can be filled in: those that stand in the list. */
export const fieldsOf = ({ columns, binding }: CheckedList): readonly Column[] => columns.filter(({ key }) => binding[key] !== undefined);

/** What was typed, checked beside the rows of the list. */
export const checkPerson = ({ services, store }: PaneContext, { columns, binding, snapshot, check }: CheckedList, typed: TypedRow): NewRow =>
  checkNewRow(columns, binding, snapshot, typed, dayOf(services.now()), check.orders, store.get().isLikelyPhone);

/**
 * Adds the person below the list, which is taken into use if it was not yet, and goes on to the review of just that row if that
 * is wanted. What was typed stays until it is in the sheet.
 *
 * @param describe the line of help for a column, for a header row that has to be made first
 * @returns whether the person was added
 */
export async function addPerson(context: PaneContext, toReview: boolean, describe: (column: Column) => string): Promise<boolean> {
  const { services, store } = context;
  const { preparation, sheet, person } = store.get();
  if (!person) return false;
  if (preparation && sheet) {
    await (isEmptySheet(sheet) ? createHeaderRow(context, describe) : takeIntoUse(context));
    // The sheet refused, or somebody has typed into it: the form comes back as it was.
    if (store.get().preparation) return false;
    store.set({ screen: 'person' });
  }
  const { list: seen } = store.get();
  let added: number | undefined;
  if (seen) await withSheet(context, async () => {
    const list = await checkSheet(context, seen.snapshot.sheetId, { marks: 'others' });
    if (!list || list.lost.length > 0 || list.places.kind === 'damaged') return;
    const row = checkPerson(context, list, person.typed);
    if (!row.isGood) {
      store.set({ person: { ...person, left: new Set(list.columns.map(({ key }) => key)) } });
      return;
    }
    await services.host.apply(list.snapshot.sheetId, newRowActions(row));
    added = row.row;
    store.set({ person: { ...emptyPerson, added } });
    await checkSheet(context, list.snapshot.sheetId);
    if (toReview) await services.host.showRows(list.snapshot.sheetId, [{ first: added, last: added }]);
  });
  if (added !== undefined && toReview && !store.get().obstacle) await openReview(context);
  return added !== undefined;
}
