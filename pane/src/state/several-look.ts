import type { Column, ColumnKey, DateOrder, DateOrders, Definition, DefinitionInList, DefinitionsBinding, DefinitionsTableCheck, SheetNote, TableSnapshot } from '@confer/core';
import type { Look } from './look';
import type { CheckedTable } from './pane-state';
import type { IsLikelyPhone } from './phone-numbers';
import type { SeveralNote } from './several-note';
import { columnsOf, createDefinitionsCheck, dayOf, definitionHeader, definitionReader, findReceiptColumns, formatDate, namesOf, readRecords, restoreBinding } from '@confer/core';
import { idKey } from './several-note';

/** Begins a look at a list for several definitions: to all others it looks like a list for one, whose columns are those of all. */
export function beginSeveralLook(note: SheetNote, several: SeveralNote, snapshot: TableSnapshot, now: Date, isLikelyPhone?: IsLikelyPhone): Look {
  const { headers, rows, dateSystem, decimalSeparator, sheetName } = snapshot;
  const columns = columnsOfAll(several);
  const { binding, lost } = restoreBinding(note.binding, headers, columns);
  const lists = several.map((part): DefinitionInList => ({
    definition: part.definition,
    columns: ownColumns(part),
    binding: Object.fromEntries(part.columns.flatMap(({ key, as }) => (binding[as] === undefined ? [] : [[key, binding[as]]]))),
  }));
  const parts: DefinitionsBinding = {
    // Without the column the titles are lost, and nothing that is found is shown.
    idColumn: binding[idKey] ?? headers.length,
    definitions: new Map(lists.map((list) => [list.definition.id, list])),
    definitionOfRow: definitionReader(several.map(({ definition }) => definition)),
  };
  const orders = new Map(several.map(({ definition, columns: own }) => [definition.id, ordersOf(own, (as) => note.dateOrders[as])]));
  const today = dayOf(now);
  const check = createDefinitionsCheck({ ...parts, headers, settings: { today, dateSystem, decimalSeparator, isLikelyPhone }, orders }, rows);
  const live = { ...check, result: () => asOneCheck(check.result(), several) };
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

/** The columns of one of the definitions, with names as the list holds them. */
const ownColumns = ({ definition, columns }: SeveralNote[number]): readonly Column[] =>
  columnsOf(definition, namesOf(definition, Object.fromEntries(columns.map(({ key }) => [key, true]))));

/** The columns of all of them, each once, under the keys of the binding; before them the one that says which definition a row is for. */
function columnsOfAll(several: SeveralNote): readonly Column[] {
  const all = new Map<ColumnKey, Column>([[idKey, { key: idKey, header: definitionHeader, required: true, rule: { type: 'text' }, aliases: [] }]]);
  for (const part of several) {
    const own = new Map(ownColumns(part).map((column) => [column.key, column]));
    for (const { key, as } of part.columns) {
      const column = own.get(key);
      if (column && !all.has(as)) all.set(as, { ...column, key: as });
    }
  }
  return [...all.values()];
}

const ordersOf = (columns: SeveralNote[number]['columns'], orderOf: (as: ColumnKey) => DateOrder | undefined): DateOrders =>
  Object.fromEntries(columns.flatMap(({ key, as }) => { const order = orderOf(as); return order === undefined ? [] : [[key, order]]; }));

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
