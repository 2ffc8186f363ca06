import type { Column, ColumnKey } from '../definition/columns';
import type { DateOrder } from '../dates/read-date';
import type { RestoredBinding } from '../headers/saved-binding';
import type { ColumnTag } from '../host/host';
import type { SheetNote } from '../notebook';
import type { DateOrders } from './bound-column';
import type { DefinitionInList, DefinitionsBinding } from './definition-findings';
import type { DefinitionsOrders } from './definitions-check';
import { columnsOf } from '../definition/columns';
import { definitionHeader } from '../headers/definition-column';
import { definitionReader } from '../headers/definition-reader';
import { namesOf } from '../headers/name-columns';
import { restoreBinding } from '../headers/saved-binding';

/** The definitions of a list for several, as its note keeps them. */
export type SeveralNote = NonNullable<SheetNote['several']>;

/** The key, in the binding of such a list, of the column that says which definition a row is for. */
export const idKey: ColumnKey = 'field.ID';

/** What a note says of a list, found again under the titles that it has now. */
export interface NotedList extends RestoredBinding {
  /** Those of all its definitions, each once. */
  readonly columns: readonly Column[];
  /** Where its rows are for several definitions. */
  readonly several?: DefinitionsBinding & { readonly orders: DefinitionsOrders };
}

/** Reads the note of a list for what its columns are now. */
export function notedList(note: SheetNote, headers: readonly string[], tags?: readonly ColumnTag[]): NotedList {
  if (note.several) return notedSeveral(note, note.several, headers);
  const columns = columnsOf(note.definition, namesOf(note.definition, Object.fromEntries(note.binding.columns.map(({ key, index }) => [key, index]))));
  return { columns, ...restoreBinding(note.binding, headers, columns, tags) };
}

/** To whoever does not care for the definition of a row it is a list for one, whose columns are those of all. */
function notedSeveral(note: SheetNote, several: SeveralNote, headers: readonly string[]): NotedList {
  const columns = columnsOfAll(several);
  const restored = restoreBinding(note.binding, headers, columns);
  const { binding } = restored;
  const lists = several.map((part): DefinitionInList => ({
    definition: part.definition,
    columns: ownColumns(part),
    binding: Object.fromEntries(part.columns.flatMap(({ key, as }) => (binding[as] === undefined ? [] : [[key, binding[as]]]))),
  }));
  return {
    columns,
    ...restored,
    several: {
      // Without the column the titles are lost, and nothing that is found is shown.
      idColumn: binding[idKey] ?? headers.length,
      definitions: new Map(lists.map((list) => [list.definition.id, list])),
      definitionOfRow: definitionReader(several.map(({ definition }) => definition)),
      orders: new Map(several.map(({ definition, columns: own }) => [definition.id, ordersOf(own, (as) => note.dateOrders[as])])),
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
