import type { ColumnKey, DateOrder, Definition, DefinitionsTableCheck, NotedList, SeveralNote, SheetNote, TableSnapshot } from '@confer/core';
import type { Look } from './look';
import type { CheckedTable } from './pane-state';
import type { IsLikelyPhone } from './phone-numbers';
import { createDefinitionsCheck, dayOf, findReceiptColumns, formatDate, readRecords } from '@confer/core';

type ListForSeveral = NotedList & { readonly several: NonNullable<NotedList['several']> };

/** Begins a look at a list for several definitions: to all others it looks like a list for one, whose columns are those of all. */
export function beginSeveralLook(note: SheetNote, noted: ListForSeveral, snapshot: TableSnapshot, now: Date, isLikelyPhone?: IsLikelyPhone): Look {
  const { columns, binding, lost, several: { orders, ...parts } } = noted;
  const { headers, rows, dateSystem, decimalSeparator, sheetName } = snapshot;
  const today = dayOf(now);
  const check = createDefinitionsCheck({ ...parts, headers, settings: { today, dateSystem, decimalSeparator, isLikelyPhone }, orders }, rows);
  const live = { ...check, result: () => asOneCheck(check.result(), note.several ?? []) };
  return {
    rowCount: rows.length,
    sheetName,
    step: live.step,
    list() {
      const places = findReceiptColumns(headers, note.receipts);
      return { note, columns, snapshot, binding, lost, places, live, several: parts, day: formatDate(today), check: live.result(), records: readRecords(snapshot, places.kind === 'complete' ? places.binding : undefined) };
    },
  };
}

/** The check with its questions and orders under the keys of the binding. */
function asOneCheck(byDefinition: DefinitionsTableCheck, several: SeveralNote): CheckedTable {
  const keyOf = (definition: Definition, own: ColumnKey): ColumnKey => several.find((part) => part.definition.id === definition.id)?.columns.find(({ key }) => key === own)?.as ?? own;
  const { findings, states, counts, questions } = byDefinition;
  const orders = new Map<ColumnKey, Set<DateOrder | undefined>>();
  for (const { definition, columns } of several) {
    for (const { key, as } of columns) orders.set(as, (orders.get(as) ?? new Set()).add(byDefinition.orders.get(definition.id)?.[key]));
  }
  return {
    findings, states, counts, byDefinition,
    questions: questions.map(({ places: [place], ...question }) => ({ ...question, column: place ? { ...question.column, key: keyOf(place.definition, place.key) } : question.column })),
    // Rows of each definition may prove another order in one column of the sheet: then none is the column's.
    orders: Object.fromEntries([...orders].flatMap(([as, read]) => {
      const [order, ...others] = read;
      return order === undefined || others.length > 0 ? [] : [[as, order]];
    })),
  };
}
