import type { Severity } from '../check/finding';
import type { Column, ColumnKey } from '../definition/columns';
import type { HeaderReport, Match } from './binding';
import type { TitledSheet } from './find-header-row';
import type { HeaderRepair } from './header-repair';
import { headerRow } from '../host/host';
import { isBlankHeader } from './binding';
import { findHeaderRow } from './find-header-row';
import { freeColumn, hasValues } from './titled-columns';

/**
 * Everything that can be wrong or doubtful in a header row, and how grave it is. `column-twice` is only a warning where the
 * column may stay empty, and `header-blank` is one where something stands below.
 */
export const headerSeverities = {
  'column-missing': 'error',
  'column-twice': 'error',
  'column-doubtful': 'warning',
  'column-unknown': 'hint',
  'header-blank': 'hint',
  'header-row-not-first': 'error',
  'header-row-missing': 'error',
} as const satisfies Record<string, Severity>;

/** Everything that can be wrong or doubtful in a header row. */
export type HeaderFindingCode = keyof typeof headerSeverities;

/** One thing wrong or doubtful in a header row. */
export interface HeaderFinding {
  readonly code: HeaderFindingCode;
  readonly severity: Severity;
  /** Zero-based row of the sheet: the header row, or the row that looks like one. */
  readonly row: number;
  /** Zero-based columns of the sheet that it is about; none when the whole row, or a column that is not there, is meant. */
  readonly columns: readonly number[];
  /** The column of the definition that it is about. */
  readonly key?: ColumnKey;
  /** What the definition calls that column. */
  readonly title?: string;
  /** What the sheet calls it. */
  readonly header?: string;
  readonly repair?: HeaderRepair;
}

/**
 * What there is to say about the header row of a list. A row that is not the header row is said alone: everything else would
 * follow from it.
 *
 * @param report the columns as they were matched, with what a person has decided since
 * @param own sheet columns that carry no field
 */
export function checkHeaders(report: HeaderReport, sheet: TitledSheet, own: readonly number[] = []): readonly HeaderFinding[] {
  const wrongRow = checkHeaderRow(report.matches.map(({ column }) => column), sheet);
  return wrongRow ? [wrongRow] : checkTitles(report, sheet, own);
}

/** What there is to say about the titles of the header row, one by one. */
export function checkTitles({ matches, unused }: HeaderReport, sheet: TitledSheet, own: readonly number[]): readonly HeaderFinding[] {
  const { headers } = sheet;
  const row = sheet.headerRow ?? headerRow;
  const free = freeColumn(sheet);
  const missing = matches.filter(({ column, index, rivals }) => column.required && index === undefined && rivals === undefined);
  return [
    ...missing.map(({ column }, offset): HeaderFinding => ({ ...about('column-missing', row, column), columns: [], repair: { kind: 'write-title', row, column: free + offset, title: column.header } })),
    ...matches.flatMap((match) => checkMatch(match, headers, row)),
    ...blankHeaders(sheet, own).map((column): HeaderFinding => {
      const [only] = missing.length === 1 && hasValues(sheet, column) ? missing : [];
      const severity: Severity = hasValues(sheet, column) ? 'warning' : headerSeverities['header-blank'];
      return {
        code: 'header-blank', severity, row, columns: [column],
        ...(only && { key: only.column.key, title: only.column.header, repair: { kind: 'write-title', row, column, title: only.column.header } }),
      };
    }),
    ...unused.map((column): HeaderFinding => ({ code: 'column-unknown', severity: headerSeverities['column-unknown'], row, columns: [column], header: headers[column] ?? '' })),
  ];
}

const about = (code: HeaderFindingCode, row: number, { key, header }: Column) => ({ code, severity: headerSeverities[code], row, key, title: header });

function checkMatch({ column, index, certainty, rivals }: Match, headers: readonly string[], row: number): HeaderFinding[] {
  const { key, header: title, required } = column;
  if (rivals) {
    const header = headers[rivals[0] ?? 0] ?? '';
    return [{ ...about('column-twice', row, column), severity: required ? 'error' : 'warning', columns: rivals, header, repair: { kind: 'choose-column', key, among: rivals } }];
  }
  if (index === undefined || certainty === 'certain') return [];
  return [{ ...about('column-doubtful', row, column), columns: [index], header: headers[index] ?? '', repair: { kind: 'write-title', row, column: index, title } }];
}

/** A list whose titles stand elsewhere, or that has none. In a list that was given another header row, that one counts. */
export function checkHeaderRow(columns: readonly Column[], sheet: TitledSheet): HeaderFinding | undefined {
  if (sheet.headerRow !== undefined || sheet.headers.length === 0) return undefined;
  const row = findHeaderRow(columns, sheet);
  if (row !== undefined) {
    return row === headerRow ? undefined : { code: 'header-row-not-first', severity: headerSeverities['header-row-not-first'], row, columns: [], repair: { kind: 'take-header-row', row } };
  }
  return looksLikeData(sheet.headers) ? { code: 'header-row-missing', severity: headerSeverities['header-row-missing'], row: headerRow, columns: [] } : undefined;
}

/** Nothing at all, an address, a number or a day is no title. */
const looksLikeData = (headers: readonly string[]): boolean =>
  headers.every(isBlankHeader) || headers.some((header) => /^\S+@\S+\.\S+$/.test(header.trim()) || /^[\d.,/+\s-]*\d{4,}[\d.,/+\s-]*$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(header.trim()));

/** Cells without a title between others, or with something below them. */
function blankHeaders(sheet: TitledSheet, own: readonly number[]): readonly number[] {
  const titled = sheet.headers.flatMap((header, column) => (isBlankHeader(header) || own.includes(column) ? [] : [column]));
  const [first = 0] = titled;
  const last = titled[titled.length - 1] ?? 0;
  return sheet.headers.flatMap((header, column) => {
    const isBetween = column > first && column < last;
    return isBlankHeader(header) && !own.includes(column) && (isBetween || hasValues(sheet, column)) ? [column] : [];
  });
}
