import type { CellValue, Row } from '../host/cell';
import type { Column } from '../definition/columns';
import type { BoundDefinition, DefinitionsReport } from '../headers/definition-column';
import type { Finding, FindingCode } from './finding';
import { definitionHeader } from '../headers/definition-column';
import { rowOfIndex } from '../host/host';
import { createChoices } from '../rules/choice';
import { isEmpty } from '../host/empty-cell';
import { severities } from './finding';

/** How a definition stands in a list for several. */
export type DefinitionInList = Pick<BoundDefinition, 'definition' | 'columns' | 'binding'>;

/** A list for several definitions whose rows say which one they are for. `bindDefinitions` finds it. */
export interface DefinitionsBinding extends Pick<DefinitionsReport, 'definitionOfRow'> {
  /** The sheet column that says which definition a row is for. */
  readonly idColumn: number;
  /** By definition id. */
  readonly definitions: ReadonlyMap<string, DefinitionInList>;
}

/** The findings that no definition makes by itself; `bound`: the row's own, `undefined` when its cell names none. */
export type DefinitionFindings = (row: Row, position: number, bound: DefinitionInList | undefined) => readonly Finding[];

/**
 * Compiles what is found in a row for being one of several definitions: that it names none, or names what is none, and
 * that cells are filled which belong to others. A row that holds nothing but its definition is no row yet.
 */
export function compileDefinitionFindings({ idColumn, definitions, definitionOfRow }: DefinitionsBinding): DefinitionFindings {
  const columnsIn = new Map([...definitions.values()].map((list) => [list, placedColumns(list)]));
  const every = [...columnsIn.values()].flat();
  const withoutOwn = new Map([...columnsIn].map(([list, own]) => [list, oneByPlace(every.filter(({ index }) => own.every((column) => column.index !== index)))]));
  const { limit, meantBy } = createDefinitionNames(definitions, definitionOfRow);
  return (row, position, bound) => {
    const find = (code: FindingCode, column: number, header: string, more: Pick<Finding, 'fix' | 'limit'> = {}): Finding =>
      ({ row: rowOfIndex(position), column, code, severity: severities[code], header, value: row[column] ?? '', ...more });
    const isFilled = ({ index }: PlacedColumn) => !isEmpty(row[index] ?? '');
    if (bound === undefined) {
      const id = row[idColumn] ?? '';
      if (isEmpty(id)) return every.some(isFilled) ? [find('required', idColumn, definitionHeader)] : [];
      const fix = meantBy(id);
      return [find('unknown-definition', idColumn, definitionHeader, { limit, ...(fix !== undefined && { fix }) })];
    }
    const strays = withoutOwn.get(bound)?.filter(isFilled) ?? [];
    if (strays.length === 0) return [];
    // With nothing but strays the row looks blank to its own definition, and somebody means it all the same.
    const own = columnsIn.get(bound) ?? [];
    const missing = own.some(isFilled) ? [] : own.filter(({ required }) => required);
    return [
      ...missing.map(({ index, header }) => find('required', index, header)),
      ...strays.map(({ index, header }) => find('of-other-definition', index, header)),
    ];
  };
}

/** A column of a definition, and where it stands in the sheet. */
type PlacedColumn = Pick<Column, 'header' | 'required'> & { readonly index: number };

const placedColumns = ({ columns, binding }: DefinitionInList): readonly PlacedColumn[] =>
  columns.flatMap(({ key, header, required }) => (binding[key] === undefined ? [] : [{ header, required, index: binding[key] }]));

/** Of columns that stand in one place the first. */
const oneByPlace = (columns: readonly PlacedColumn[]): readonly PlacedColumn[] =>
  columns.filter(({ index }, position) => columns.findIndex((column) => column.index === index) === position);

/** What a cell may say to name each definition, and which one was meant by what names none. */
function createDefinitionNames(definitions: DefinitionsBinding['definitions'], definitionOfRow: DefinitionsBinding['definitionOfRow']) {
  // A name that several have names none of them.
  const words = [...definitions.values()].flatMap(({ definition }) => [definition.name, definition.id].filter((word) => definitionOfRow(word) === definition).map((word) => ({ definition, word, choices: createChoices([word]) })));
  const names = [...definitions.values()].flatMap(({ definition }) => words.find((word) => word.definition === definition)?.word ?? []);
  return {
    limit: names.join(', '),
    meantBy(id: CellValue): string | undefined {
      const near = words.filter(({ choices }) => choices.read(String(id)) !== undefined);
      return new Set(near.map(({ definition }) => definition)).size === 1 ? near[0]?.word : undefined;
    },
  };
}
