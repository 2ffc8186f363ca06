import type { Binding, ColumnKey, Definition, SeveralNote, TableSnapshot } from '@confer/core';
import type { PaneContext, PreparedDefinition, Preparation, SeveralPrepared } from './pane-state';
import { bindDefinitions, columnsOf, definitionHeader, definitionReader, idKey } from '@confer/core';
import { columnsApart, holdsList, mappingOf, namesInSheet, preparationOf } from './choosing';

/** The definitions that the rows of a sheet name, in the order in which they do; `undefined` when no column says which definition a row is for. */
export function definitionsNamed(definitions: readonly Definition[], sheet: TableSnapshot): readonly Definition[] | undefined {
  if (!holdsList(sheet)) return undefined;
  const { idColumn, definitionOfRow } = bindDefinitions(definitions, sheet, columnsApart(sheet));
  const named = idColumn === undefined ? [] : [...new Set(sheet.rows.flatMap((row) => definitionOfRow(row[idColumn] ?? '') ?? []))];
  return named.length > 0 ? named : undefined;
}

/** Chooses the definitions of a list whose rows say which one they are for. Nothing is written yet. */
export function chooseSeveral({ store }: PaneContext, definitions: readonly Definition[]): void {
  const { sheet } = store.get();
  if (!sheet) return;
  const { idColumn, definitions: bound } = bindDefinitions(definitions, sheet, columnsApart(sheet));
  const parts = [...bound.values()].map(({ definition, columns, matches }): PreparedDefinition => ({ definition, names: namesInSheet(definition, sheet), columns, mapping: matches }));
  const [first] = parts;
  if (first) store.set({ screen: 'prepare', person: undefined, preparation: { ...preparationOf(first.definition, sheet, first.names), ...first, several: { parts, idHeader: sheet.headers[idColumn ?? -1] ?? definitionHeader } } });
}

/** Says for which other definitions the header row is, too. */
export function chooseOthers({ store }: PaneContext, others: readonly Definition[]): void {
  const { preparation, sheet } = store.get();
  if (!preparation || !sheet) return;
  const { several, ...rest } = preparation;
  const parts = [partOf(preparation), ...others.map((definition): PreparedDefinition => {
    const columns = columnsOf(definition);
    return { definition, names: definition.recipient, columns, mapping: mappingOf(columns, sheet) };
  })];
  store.set({ preparation: others.length === 0 ? rest : { ...rest, several: { parts, idHeader: definitionHeader } } });
}

const partOf = ({ definition, names, columns, mapping }: Preparation): PreparedDefinition => ({ definition, names, columns, mapping });

/** Every definition of a preparation, as it stands. */
export const partsOf = (preparation: Preparation): readonly PreparedDefinition[] =>
  preparation.several?.parts.map((part) => (part.definition.id === preparation.definition.id ? partOf(preparation) : part)) ?? [partOf(preparation)];

/** Shows how the sheet carries another one of the definitions. */
export function showDefinition({ store }: PaneContext, id: string): void {
  const { preparation } = store.get();
  if (!preparation?.several) return;
  const parts = partsOf(preparation);
  const shown = parts.find(({ definition }) => definition.id === id);
  if (shown) store.set({ preparation: { ...preparation, ...shown, several: { ...preparation.several, parts } } });
}

/** The sheet with the rows of one definition alone: in a list for several, those of the others hold nothing that says what its columns are. */
export function sheetOfDefinition({ id }: Definition, several: SeveralPrepared | undefined, sheet: TableSnapshot): TableSnapshot {
  const idColumn = several ? sheet.headers.indexOf(several.idHeader) : -1;
  if (!several || idColumn < 0) return sheet;
  const definitionOf = definitionReader(several.parts.map((part) => part.definition));
  return { ...sheet, rows: sheet.rows.filter((row) => definitionOf(row[idColumn] ?? '')?.id === id) };
}

/** The binding of a list for several definitions. A sheet column that several of them have is bound once; the note says as what each of them has it. */
export function severalBinding(parts: readonly Pick<PreparedDefinition, 'definition' | 'mapping'>[], idColumn: number): { readonly binding: Binding; readonly several: SeveralNote } {
  const keys = new Map<number, ColumnKey>([[idColumn, idKey]]);
  const keyAt = (index: number, { id }: Definition, key: ColumnKey): ColumnKey => {
    const known = keys.get(index);
    if (known !== undefined) return known;
    const isFree = !key.startsWith('field.') && ![...keys.values()].includes(key);
    const as: ColumnKey = isFree ? key : `field.${id}.${key.replace(/^field\./, '')}`;
    keys.set(index, as);
    return as;
  };
  const several = parts.map(({ definition, mapping }) => ({
    definition,
    columns: mapping.flatMap(({ column: { key }, index }) => (index === undefined ? [] : [{ key, as: keyAt(index, definition, key) }])),
  }));
  return { binding: Object.fromEntries([...keys].map(([index, key]) => [key, index])), several };
}
