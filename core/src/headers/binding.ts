import type { Column, ColumnKey } from '../definition/columns';
import { foldHeader } from '../text/header-text';
import { slips } from '../text/text';

/** Which column of the sheet, zero-based, carries which column of the definition. */
export type Binding = Readonly<Partial<Record<ColumnKey, number>>>;

/** How a column was found: by its title or a known other title; or by a title a slip away, which a person has to confirm. */
export type Certainty = 'certain' | 'doubtful';

export interface Match {
  readonly column: Column;
  /** Zero-based sheet column, `undefined` when none was found. */
  readonly index: number | undefined;
  readonly certainty: Certainty;
}

/** Confer's reading of a header row. */
export interface HeaderReport {
  readonly matches: readonly Match[];
  /** Sheet columns with a header that carry nothing of the definition. They stay private. */
  readonly unused: readonly number[];
}

/**
 * Finds the columns of a definition in a header row. Titles and known other titles are taken; a title one or two slips
 * away is only proposed; a title that two columns share is never guessed.
 *
 * @param own sheet columns that belong to Confer (receipts), which carry no field
 */
export function matchHeaders(columns: readonly Column[], headers: readonly string[], own: readonly number[] = []): HeaderReport {
  const folded = headers.map(foldHeader);
  const free = new Set(folded.flatMap((header, index) => (header === '' || own.includes(index) ? [] : [index])));
  const found = new Map<Column, { index: number; certainty: Certainty }>();
  const take = (column: Column, titles: readonly string[], certainty: Certainty, fits: (header: string, title: string) => boolean) => {
    if (found.has(column)) return;
    const candidates = [...free].filter((index) => titles.some((title) => fits(folded[index] ?? '', title)));
    const [first] = candidates;
    if (first === undefined) return;
    found.set(column, { index: first, certainty: candidates.length > 1 ? 'doubtful' : certainty });
    free.delete(first);
  };
  const same = (header: string, title: string) => header === title;
  for (const column of columns) take(column, [foldHeader(column.header)], 'certain', same);
  for (const column of columns) take(column, column.aliases.map(foldHeader), 'certain', same);
  for (const column of columns) take(column, [column.header, ...column.aliases].map(foldHeader), 'doubtful', isNear);
  return {
    matches: columns.map((column) => ({ column, ...(found.get(column) ?? { index: undefined, certainty: 'certain' }) })),
    unused: [...free].sort((a, b) => a - b),
  };
}

/** One slip for words of five letters, two from nine: `Fist Name` may be proposed, `Store` for `Score` too, but never taken. */
function isNear(header: string, title: string): boolean {
  const allowed = title.length >= 9 ? 2 : title.length >= 5 ? 1 : 0;
  return allowed > 0 && slips(header, title, allowed) <= allowed;
}

/** Required columns that no sheet column carries. */
export const missingColumns = (columns: readonly Column[], binding: Binding): readonly Column[] =>
  columns.filter(({ key, required }) => required && binding[key] === undefined);

/** A binding as it is kept in the workbook: by title, because columns are moved and inserted. */
export type SavedBinding = readonly { readonly key: ColumnKey; readonly header: string; readonly index: number }[];

export function saveBinding(binding: Binding, headers: readonly string[]): SavedBinding {
  return (Object.entries(binding) as [ColumnKey, number][]).map(([key, index]) => ({ key, header: headers[index] ?? '', index }));
}

/** A kept binding found again in the headers as they are now. */
export interface RestoredBinding {
  readonly binding: Binding;
  /** Columns whose title is gone: overwritten, or deleted. What stands below them cannot be trusted to be theirs. */
  readonly lost: readonly { readonly key: ColumnKey; readonly header: string; readonly index: number }[];
}

/** Finds every column by its title where it is now; of several with one title, the one nearest to where it was. */
export function restoreBinding(saved: SavedBinding, headers: readonly string[]): RestoredBinding {
  const binding: Partial<Record<ColumnKey, number>> = {};
  const lost = saved.filter(({ key, header, index }) => {
    const places = headers.flatMap((text, place) => (text === header ? [place] : []));
    const nearest = places.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
    if (nearest !== undefined) binding[key] = nearest;
    return nearest === undefined;
  });
  return { binding, lost };
}
