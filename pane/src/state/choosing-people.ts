import type { BatchPerson } from '@confer/core';
import type { OpenBatch } from './batches-state';
import type { PaneContext } from './pane-state';
import type { ChosenPerson } from './standing-state';
import { answers, findReceiptColumns, maxPeoplePerPage, readRecords, requests, rowOfIndex } from '@confer/core';
import { changeOpen } from './batches';
import { ask } from './connecting';
import { listIn } from './looking';
import { readPages } from './pages';

/** Chooses a person of the open batch, or no longer. */
export function choosePerson(context: PaneContext, { key, name }: BatchPerson, isChosen: boolean): void {
  const { open } = context.store.get().batches;
  if (!open) return;
  const others = [...open.selected].filter(([other]) => other !== key);
  changeOpen(context, { selected: new Map(isChosen ? [...others, [key, name]] : others) });
}

/** Chooses everybody whom the open batch shows, also those who are not read yet. */
export async function chooseAll(context: PaneContext): Promise<void> {
  const { open } = context.store.get().batches;
  if (!open) return;
  const people = await peopleShown(context, open);
  if (people) changeOpen(context, { selected: new Map(people.map(({ key, name }) => [key, name])) });
}

export const chooseNobody = (context: PaneContext): void => { changeOpen(context, { selected: new Map() }); };

/** Those who are chosen, in the order in which they were. */
export const chosenPeople = ({ selected }: OpenBatch): readonly ChosenPerson[] => [...selected].map(([key, name]) => ({ key, name }));

/** Everybody whom the open batch shows, as far as the issuer answers; of what kept it from that the batch tells. */
export async function peopleShown(context: PaneContext, { batch: { id }, text, status }: OpenBatch): Promise<readonly BatchPerson[] | undefined> {
  const people = await readPages(Infinity, maxPeoplePerPage, async (limit, cursor) => {
    const found = await ask(context, requests.searchPeople(id, { text, limit, ...(status !== undefined && { status }), ...(cursor !== undefined && { cursor }) }), answers.people);
    return found.ok ? { ok: true, value: { items: found.value.people, next: found.value.next } } : found;
  });
  if (people.ok) return people.value.items;
  changeOpen(context, { trouble: people.trouble });
  return undefined;
}

/** The people in the rows that are selected in the sheet, as far as they were sent to be issued. Rows that nobody sees are not meant. Throws `HostError`. */
export async function peopleInSelection({ services: { host }, store }: PaneContext, nameless: (row: number) => string): Promise<readonly ChosenPerson[]> {
  const { sheetId, rows, hiddenRows } = await host.readSelection();
  const note = store.get().notebook.sheets[sheetId];
  const sheet = await host.readTable(sheetId);
  const { headers, rows: cells, ...rest } = note ? listIn(note, sheet) : sheet;
  const places = findReceiptColumns(headers, false);
  if (places.kind !== 'complete') return [];
  const nameColumns = note ? note.binding.columns.filter(({ key }) => ['firstName', 'lastName', 'fullName'].includes(key)).map(({ index }) => index) : [];
  const within = (ranges: typeof rows, row: number) => ranges.some(({ first, last }) => row >= first && row <= last);
  return readRecords({ ...rest, headers, rows: cells }, places.binding).flatMap((record, index) => {
    const row = rowOfIndex(index);
    if (record.kind === 'none' || record.kind === 'copied' || !within(rows, row) || within(hiddenRows, row)) return [];
    const name = nameColumns.map((column) => String(cells[index]?.[column] ?? '').trim()).filter(Boolean).join(' ');
    return [{ key: record.key, name: name === '' ? nameless(row) : name }];
  });
}
