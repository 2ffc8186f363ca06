import * as z from 'zod';

/** How lists are read in pages: Certifier's `limit` and `cursor`. A cursor is ours alone; clients hand it back as it is. */
export const pageQuery = z.object({
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(20),
  cursor: z.string().optional(),
});

/** A number that only grows, as it stands in a cursor. */
export const sequenceNumber = z.string().regex(/^\d{1,18}$/);

/** A place in a list of two parts, one behind the other: the part and the number within it. */
export const placeInParts = z.string().regex(/^[01]-\d{1,18}$/).transform((cursor) => ({ part: Number(cursor.slice(0, 1)), number: cursor.slice(2) }));

export interface Page<Item> {
  readonly data: readonly Item[];
  readonly pagination: { readonly next: string | null };
}

/**
 * One page out of the items found, of which there may be one more than fits: that one tells that there is a next page.
 *
 * @param cursorOf the cursor behind an item
 */
export function pageOf<Item>(found: readonly Item[], limit: number, cursorOf: (item: Item) => string): Page<Item> {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  return { data, pagination: { next: found.length > limit && last !== undefined ? cursorOf(last) : null } };
}
