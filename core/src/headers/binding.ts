import type { Column, ColumnKey } from '../definition/columns';
import { cleanText } from '../text/text';
import { namesBesideOthers } from './header-aliases';
import { foldTitle, isPartOfName, matchTitle, sheetTitle, slipsFromTitle } from './title';

/** Which column of the sheet, zero-based, carries which column of the definition. */
export type Binding = Readonly<Partial<Record<ColumnKey, number>>>;

/** How a column was found: by its title or a known other title; or by a title that a person has to confirm. */
export type Certainty = 'certain' | 'doubtful';

/** How one column of the definition was found in the sheet. */
export interface Match {
  readonly column: Column;
  /** Zero-based sheet column, `undefined` when none was found, or several with equal right. */
  readonly index: number | undefined;
  readonly certainty: Certainty;
  /** Sheet columns that claim it with equal right. Nobody guesses among them. */
  readonly rivals?: readonly number[];
}

/** Confer's reading of a header row. */
export interface HeaderReport {
  readonly matches: readonly Match[];
  /** Sheet columns with a header that carry nothing of the definition. They stay private. */
  readonly unused: readonly number[];
}

/** A header cell in which nothing stands, or nothing that anybody sees. */
export const isBlankHeader = (header: string): boolean => cleanText(header) === '';

/**
 * Finds the columns of a definition in a header row. Titles and known other titles are taken; a title that may mean
 * something else, or is a slip or two away, is only proposed; a title that two columns share is never guessed.
 *
 * @param own sheet columns that carry no field: Confer's receipts, the `ID` column of a list for several definitions
 */
export function matchHeaders(columns: readonly Column[], headers: readonly string[], own: readonly number[] = []): HeaderReport {
  const titles = headers.map(sheetTitle);
  const free = new Set(headers.flatMap((header, index) => (isBlankHeader(header) || own.includes(index) ? [] : [index])));
  const besidePartOfName = [...free].some((index) => titles[index] && isPartOfName(titles[index]));
  const found = new Map<Column, Omit<Match, 'column'>>();
  const wanted = () => columns.filter((column) => !found.has(column));
  const place = (column: Column, candidates: readonly number[], certainty: Certainty) => {
    const [first] = candidates;
    if (first === undefined) return;
    found.set(column, candidates.length > 1 ? { index: undefined, certainty: 'doubtful', rivals: candidates } : { index: first, certainty });
    for (const index of candidates) free.delete(index);
  };
  const candidatesOf = (column: Column, fits: (index: number) => boolean) => [...free].filter(fits).map((index) => ({ column, index }));
  /** One round: a column whose only candidate also is another column's is not certain any more. */
  const round = (certainty: Certainty, fits: (column: Column, index: number) => boolean) => {
    const claims = wanted().flatMap((column) => candidatesOf(column, (index) => fits(column, index)));
    for (const column of wanted()) {
      const candidates = claims.filter((claim) => claim.column === column && free.has(claim.index)).map(({ index }) => index);
      const isShared = claims.some((claim) => claim.column !== column && candidates.includes(claim.index));
      place(column, candidates, isShared ? 'doubtful' : certainty);
    }
  };
  const how = new Map(columns.map((column) => [column, titles.map((title) => matchTitle(column, title, besidePartOfName))]));
  const besideOther = (column: Column, index: number): boolean => {
    const { key } = column;
    if (key !== 'firstName' && key !== 'lastName') return false;
    const other = columns.find((candidate) => candidate.key === (key === 'firstName' ? 'lastName' : 'firstName'));
    const { withoutPeople } = titles[index] ?? { withoutPeople: '' };
    return other !== undefined && found.get(other)?.certainty === 'certain' && namesBesideOthers[key].some((title) => foldTitle(title) === withoutPeople);
  };

  round('certain', (column, index) => how.get(column)?.[index] === 'own');
  round('certain', (column, index) => how.get(column)?.[index] === 'other');
  round('certain', besideOther);
  round('doubtful', (column, index) => how.get(column)?.[index] === 'doubtful');
  for (const column of wanted()) place(column, nearest(column, wanted(), free, (other, index) => slipsFromTitle(other, titles[index] ?? sheetTitle(''))), 'doubtful');
  return {
    matches: columns.map((column) => ({ column, ...(found.get(column) ?? { index: undefined, certainty: 'certain' as const }) })),
    unused: [...free].sort((a, b) => a - b),
  };
}

/** Sheet columns whose titles miss this column's by fewer slips than those of any other column: `Fist Name` is nearer to First Name than to Last Name. */
function nearest(column: Column, others: readonly Column[], free: ReadonlySet<number>, slipsTo: (column: Column, index: number) => number | undefined): readonly number[] {
  return [...free].filter((index) => {
    const count = slipsTo(column, index);
    return count !== undefined && others.every((other) => other === column || count < (slipsTo(other, index) ?? Infinity));
  });
}

/** Which column carries which, of a header row as it was matched; what is doubtful counts as found. */
export const bindingOf = (matches: readonly Match[]): Binding =>
  Object.fromEntries(matches.flatMap(({ column, index }) => (index === undefined ? [] : [[column.key, index]])));

/** Required columns that no sheet column carries. */
export const missingColumns = (columns: readonly Column[], binding: Binding): readonly Column[] =>
  columns.filter(({ key, required }) => required && binding[key] === undefined);
