import * as z from 'zod';
import { invalid } from '../http/api-error';
import { say } from '../texts/say';

/** Where a page begins: behind or before the item with this place in the list. Several values, where items are sorted by more than one. */
export interface Cursor {
  readonly direction: 'after' | 'before';
  readonly place: readonly string[];
}

export interface Page<Item> {
  readonly data: readonly Item[];
  readonly pagination: { readonly prev: string | null; readonly next: string | null };
}

const written = z.tuple([z.enum(['after', 'before']), z.array(z.string())]);
const textOf = ({ direction, place }: Cursor): string => Buffer.from(JSON.stringify([direction, place])).toString('base64url');

/**
 * The cursor that a client hands back, as it was given out.
 *
 * @param place what the places of this list look like
 * @throws {ApiError} `validation_error` for one that was not given out for this list
 */
export function readCursor(text: string | null | undefined, place: z.ZodType<readonly string[]>): Cursor | undefined {
  if (text === undefined || text === null) return undefined;
  try {
    const [direction, values] = written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { direction, place: place.parse(values) };
  } catch {
    // No matter how it is broken: somebody made it up.
    throw invalid(say('error.cursor'));
  }
}

/**
 * One page out of the items found from a cursor on, of which there may be one more than fits.
 *
 * @param found in the order of reading: backwards from a cursor that says `before`
 */
export function pageOf<Item>(found: readonly Item[], limit: number, cursor: Cursor | undefined, placeOf: (item: Item) => readonly string[]): Page<Item> {
  const backwards = cursor?.direction === 'before';
  const isMore = found.length > limit;
  const data = found.slice(0, limit);
  if (backwards) data.reverse();
  const [first, last] = [data.at(0), data.at(-1)];
  const hasPrevious = backwards ? isMore : cursor !== undefined;
  const hasNext = backwards || isMore;
  return {
    data,
    pagination: {
      prev: hasPrevious && first !== undefined ? textOf({ direction: 'before', place: placeOf(first) }) : null,
      next: hasNext && last !== undefined ? textOf({ direction: 'after', place: placeOf(last) }) : null,
    },
  };
}
