import type { Column, ColumnKey } from '../definition/columns';
import type { Binding } from './binding';
import { isBlankHeader } from './binding';
import type { ColumnTag } from '../host/host';
import { isPartOfName, matchTitle, sheetTitle } from './title';

/** A binding as it is kept in the workbook: with all titles, because columns are moved, inserted and renamed. */
export interface SavedBinding {
  readonly titles: readonly string[];
  /** Places in `titles`. */
  readonly columns: readonly { readonly key: ColumnKey; readonly index: number }[];
}

/** A binding in the form in which it is kept; {@link restoreBinding} finds it again. */
export const saveBinding = (binding: Binding, headers: readonly string[]): SavedBinding =>
  ({ titles: [...headers], columns: (Object.entries(binding) as [ColumnKey, number][]).map(([key, index]) => ({ key, index })) });

/** A bound column whose title is gone: overwritten, or deleted with its column. */
export interface LostColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** The sheet column in which the title stood, when the titles around it say so: there it can be put back. */
  readonly place: number | undefined;
  /** A new title that may be its own now. Only a person can say so. */
  readonly renamedTo: { readonly index: number; readonly header: string } | undefined;
}

/** A kept binding found again in the headers as they are now. */
export interface RestoredBinding {
  readonly binding: Binding;
  /** What stands below these cannot be trusted to be theirs. */
  readonly lost: readonly LostColumn[];
}

/**
 * Finds every column by its title where it is now. Of several with one title it is the one beside the old neighbours; when
 * that does not tell, the column is lost rather than guessed. A column whose title is gone was renamed when a new title
 * stands in its place that certainly means it; any other new title is only proposed.
 *
 * A tag on a column says where it is when its title does not: unless the new title means another column, as after a whole list was
 * pasted over the old one, or no title is left at all.
 *
 * @param columns those of the definition, for knowing what a new title means
 * @param tags what the spreadsheet itself keeps with its columns: their keys
 */
export function restoreBinding(saved: SavedBinding, headers: readonly string[], columns: readonly Column[] = [], tags: readonly ColumnTag[] = []): RestoredBinding {
  const binding: Partial<Record<ColumnKey, number>> = {};
  for (const { key, index } of saved.columns) {
    const place = placeOfTitle(saved.titles, index, headers, tags.filter(({ tag }) => tag === key).map(({ column }) => column));
    if (place !== undefined) binding[key] = place;
  }
  // Where no title is left, the header row was deleted or sorted away, and a row of the list stands there now.
  const isHeaderRow = saved.titles.some((title) => !isBlankHeader(title) && headers.includes(title));
  for (const { key, index } of saved.columns) {
    if (!isHeaderRow || binding[key] !== undefined || headers.includes(saved.titles[index] ?? '')) continue;
    const place = placeOfTag(key, tags, headers, columns);
    if (place !== undefined && !Object.values(binding).includes(place)) binding[key] = place;
  }
  const surroundings = newTitles(saved, headers, Object.values(binding).filter((place) => place !== undefined));
  const gone = saved.columns.filter(({ key }) => binding[key] === undefined).map(({ key, index }) => {
    const header = saved.titles[index] ?? '';
    const column = columns.find((candidate) => candidate.key === key);
    return { key, header, ...successor(header, surroundings(index), headers, column) };
  });
  const lost = gone.flatMap(({ key, header, place, renamedTo, isSame }): LostColumn[] => {
    const isContested = gone.some((other) => other.key !== key && other.renamedTo === renamedTo);
    if (renamedTo === undefined || isContested) return [{ key, header, place, renamedTo: undefined }];
    if (!isSame) return [{ key, header, place, renamedTo: { index: renamedTo, header: headers[renamedTo] ?? '' } }];
    binding[key] = renamedTo;
    return [];
  });
  return { binding, lost };
}

function placeOfTitle(titles: readonly string[], index: number, headers: readonly string[], tagged: readonly number[]): number | undefined {
  const title = titles[index] ?? '';
  if (isBlankHeader(title)) return undefined;
  const places = headers.flatMap((header, place) => (header === title ? [place] : []));
  if (places.length < 2) return places[0];
  const [own, ...copies] = places.filter((place) => tagged.includes(place));
  if (own !== undefined && copies.length === 0) return own;
  const weights = places.map((place) => Number(headers[place - 1] === titles[index - 1]) + Number(headers[place + 1] === titles[index + 1]));
  const best = places.filter((_, at) => weights[at] === Math.max(...weights));
  return best.length === 1 ? best[0] : undefined;
}

/** The one column with the tag, if there is a title in it that means nothing else. */
function placeOfTag(key: ColumnKey, tags: readonly ColumnTag[], headers: readonly string[], columns: readonly Column[]): number | undefined {
  const [place, ...copies] = tags.filter(({ tag }) => tag === key).map(({ column }) => column);
  const header = headers[place ?? -1] ?? '';
  if (place === undefined || copies.length > 0 || isBlankHeader(header)) return undefined;
  const besidePartOfName = headers.some((other) => isPartOfName(sheetTitle(other)));
  const meansAnother = columns.some((column) => column.key !== key && matchTitle(column, sheetTitle(header), besidePartOfName) !== undefined);
  return meansAnother ? undefined : place;
}

/** What stands between the titles that stood around a column, and was not there before. */
interface Surroundings {
  /** Places with a new title, or with none. */
  readonly fresh: readonly number[];
  /** The one of them where the column has to be, when the titles around it moved alike. */
  readonly expected: number | undefined;
}

function newTitles({ titles }: SavedBinding, headers: readonly string[], taken: readonly number[]): (index: number) => Surroundings {
  const isOnce = (list: readonly string[], title: string) => list.indexOf(title) === list.lastIndexOf(title);
  const stayed = titles.flatMap((title, was) => {
    const now = headers.indexOf(title);
    return now < 0 || isBlankHeader(title) || !isOnce(titles, title) || !isOnce(headers, title) ? [] : [{ was, now }];
  });
  const known = new Set(titles);
  const isFresh = (place: number) => !taken.includes(place) && (isBlankHeader(headers[place] ?? '') || !known.has(headers[place] ?? ''));
  const wasWiped = stayed.length === 0 && headers.every(isBlankHeader);
  return (index) => {
    const before = stayed.filter(({ was }) => was < index).pop();
    const after = stayed.find(({ was }) => was > index);
    const fresh = headers.map((_, place) => place).filter((place) => isFresh(place) && place > (before?.now ?? -1) && place < (after?.now ?? headers.length));
    const moved = [before, after].flatMap((title) => (title ? [title.now - title.was] : []));
    const by = wasWiped ? 0 : new Set(moved).size === 1 ? moved[0] : undefined;
    const expected = by === undefined ? undefined : index + by;
    return { fresh, expected: expected !== undefined && fresh.includes(expected) ? expected : undefined };
  };
}

/** Which of the new titles stands for one that is gone. `isSame`: its place and its meaning both say so. */
function successor(header: string, { fresh, expected }: Surroundings, headers: readonly string[], column: Column | undefined): { readonly place: number | undefined; readonly renamedTo: number | undefined; readonly isSame: boolean } {
  // A title that stands there several times was not changed; only which of them is meant cannot be told.
  if (!isBlankHeader(header) && headers.includes(header)) return { place: undefined, renamedTo: undefined, isSame: false };
  const titled = fresh.filter((place) => !isBlankHeader(headers[place] ?? ''));
  const besidePartOfName = headers.some((other) => isPartOfName(sheetTitle(other)));
  const meant = titled.filter((place) => {
    const match = column && matchTitle(column, sheetTitle(headers[place] ?? ''), besidePartOfName);
    return match === 'own' || match === 'other';
  });
  const atExpected = titled.filter((place) => place === expected);
  const [renamedTo] = [meant, atExpected, titled].find(({ length }) => length === 1) ?? [];
  return { place: expected, renamedTo, isSame: renamedTo !== undefined && renamedTo === expected && meant.length === 1 };
}
