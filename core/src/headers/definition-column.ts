import type { Column } from '../definition/columns';
import type { Definition } from '../definition/definition';
import type { CellValue } from '../host/cell';
import type { Binding, HeaderReport, Match } from './binding';
import type { TitledSheet } from './find-header-row';
import type { HeaderFinding } from './header-findings';
import { columnsOf } from '../definition/columns';
import { headerRow } from '../host/host';
import { isEmpty } from '../host/empty-cell';
import { foldHeader } from '../text/header-text';
import { bindingOf, matchHeaders } from './binding';
import { definitionReader } from './definition-reader';
import { checkHeaderRow, checkTitles, headerSeverities } from './header-findings';
import { freeColumn, hasValues } from './titled-columns';
import { namesIn } from './name-columns';
import { foldTitle, isPartOfName, sheetTitle } from './title';

/**
 * A list for several definitions: one column, left of the names, says which definition each row is for. C.TI calls it
 * `ID`. The other columns are those of all the definitions; a title that several of them have is one column.
 */
export const definitionHeader = 'ID';
/** Other titles of that column. */
export const definitionTitles = ['Definition', 'Definition ID', 'Credential', 'Credential ID', 'Credential definition', 'Credential name'];

/** How a sheet carries one of its definitions. */
export interface BoundDefinition {
  readonly definition: Definition;
  /** Its columns, with names as the list holds them. */
  readonly columns: readonly Column[];
  readonly matches: readonly Match[];
  /** What is doubtful counts as found. */
  readonly binding: Binding;
}

/** How a sheet carries several definitions. */
export interface DefinitionsReport {
  /** The sheet column that says which definition a row is for. `undefined`: none was found, or nobody can tell which. */
  readonly idColumn: number | undefined;
  /** By definition id, in the order in which they were given. */
  readonly definitions: ReadonlyMap<string, BoundDefinition>;
  /** What is true of several definitions is said once; a column is unknown when none of them knows it. */
  readonly findings: readonly HeaderFinding[];
  /** The definition of a row, from its cell in the `ID` column. */
  readonly definitionOfRow: (value: CellValue) => Definition | undefined;
}

/**
 * Finds the columns of several definitions in one sheet.
 *
 * @param own sheet columns that carry no field
 */
export function bindDefinitions(definitions: readonly Definition[], sheet: TitledSheet, own: readonly number[] = []): DefinitionsReport {
  const definitionOfRow = definitionReader(definitions);
  const candidates = idColumns(definitions, sheet, own, definitionOfRow);
  const foreign = [...own, ...candidates];
  const reports = definitions.map((definition) => {
    const columns = columnsOf(definition, namesIn(definition, sheet.headers, foreign));
    return { definition, columns, ...matchHeaders(columns, sheet.headers, foreign) };
  });
  const wrongRow = checkHeaderRow(reports.flatMap(({ columns }) => columns), sheet);
  return {
    idColumn: candidates.length === 1 ? candidates[0] : undefined,
    definitions: new Map(reports.map(({ definition, columns, matches }) => [definition.id, { definition, columns, matches, binding: bindingOf(matches) }])),
    findings: wrongRow ? [wrongRow] : withOwnPlaces([...aboutIdColumn(candidates, sheet), ...joined(reports, sheet, foreign)]),
    definitionOfRow,
  };
}

/** Sheet columns that may say which definition a row is for; one, if that is certain. */
function idColumns(definitions: readonly Definition[], sheet: TitledSheet, own: readonly number[], definitionOfRow: (value: CellValue) => Definition | undefined): readonly number[] {
  const titled = (titles: readonly string[]) => sheet.headers.flatMap((header, index) => (!own.includes(index) && titles.map(foldTitle).includes(foldHeader(header)) ? [index] : []));
  const called = titled([definitionHeader]);
  const similar = titled(definitionTitles);
  const naming = [...called, ...similar].filter((index) => namesDefinitions(index, sheet, definitionOfRow));
  if (naming.length > 0) return naming;
  // A field of a definition may be called ID, too: then the column left of the names is meant.
  const isField = definitions.some(({ fields }) => fields.some(({ header }) => foldTitle(header) === foldTitle(definitionHeader)));
  const firstName = Math.min(...sheet.headers.flatMap((header, index) => (isName(header) ? [index] : [])));
  const meant = isField ? called.filter((index) => index < firstName) : called;
  return meant.length > 0 ? meant : similar.filter((index) => !hasValues(sheet, index));
}

const isName = (header: string): boolean => {
  const title = sheetTitle(header);
  return isPartOfName(title) || title.whole === foldTitle('Full Name');
};

/** Rows from which it is told what stands in a column. */
const rowsLookedAt = 1000;

/** Most of what stands in the column names definitions. */
function namesDefinitions(column: number, { rows }: TitledSheet, definitionOfRow: (value: CellValue) => Definition | undefined): boolean {
  const values = rows.slice(0, rowsLookedAt).map((row) => row[column] ?? '').filter((value) => !isEmpty(value));
  return values.length > 0 && values.filter((value) => definitionOfRow(value)).length * 2 > values.length;
}

function aboutIdColumn(candidates: readonly number[], sheet: TitledSheet): readonly HeaderFinding[] {
  const row = sheet.headerRow ?? headerRow;
  const title = definitionHeader;
  const [first = 0, second] = candidates;
  if (candidates.length === 0) return [{ code: 'column-missing', severity: headerSeverities['column-missing'], row, columns: [], title, repair: { kind: 'write-title', row, column: freeColumn(sheet), title } }];
  return second === undefined ? [] : [{ code: 'column-twice', severity: headerSeverities['column-twice'], row, columns: candidates, title, header: sheet.headers[first] ?? '' }];
}

/** What is true of several definitions, once; a column is unknown when none of them knows it. */
function joined(reports: readonly HeaderReport[], sheet: TitledSheet, foreign: readonly number[]): readonly HeaderFinding[] {
  const findings = new Map<string, HeaderFinding>();
  for (const finding of reports.flatMap((report) => checkTitles(report, sheet, foreign))) {
    const { code, columns, title = '', severity } = finding;
    const isKnown = code === 'column-unknown' && reports.some(({ unused }) => columns.some((column) => !unused.includes(column)));
    if (isKnown) continue;
    const kind = code === 'header-blank' ? `${code}/${columns.join()}` : `${code}/${columns.join()}/${foldTitle(title)}`;
    if (!findings.has(kind) || severity === 'error') findings.set(kind, finding);
  }
  return [...findings.values()];
}

/** Titles that go into free columns get one each. */
function withOwnPlaces(findings: readonly HeaderFinding[]): readonly HeaderFinding[] {
  let offset = 0;
  return findings.map((finding) => {
    const { code, repair } = finding;
    if (code !== 'column-missing' || repair?.kind !== 'write-title') return finding;
    const [first] = findings.flatMap((other) => (other.code === 'column-missing' && other.repair?.kind === 'write-title' ? [other.repair.column] : []));
    return { ...finding, repair: { ...repair, column: (first ?? repair.column) + offset++ } };
  });
}
