import * as z from 'zod';
import { statusListUrl } from '../addresses';

/**
 * Where a credential says that it can be revoked and suspended: its bit in two published lists
 * (https://www.w3.org/TR/vc-bitstring-status-list/).
 */

/** Lists for different purposes. A revocation is meant for good, a suspension for now. */
export type StatusPurpose = 'revocation' | 'suspension';

/** Bits of one list: as many as the standard asks for at least, so that one list tells little about one credential. */
export const bitsPerList = 131_072;

/** A bit of a list. */
export interface StatusPlace {
  readonly list: number;
  readonly bit: number;
}

/** @param statusNumber counts the credentials of this issuer, from 0 */
export const placeOf = (statusNumber: number): StatusPlace =>
  ({ list: Math.floor(statusNumber / bitsPerList), bit: statusNumber % bitsPerList });

/** The number of the credential that has a place. */
export const statusNumberAt = ({ list, bit }: StatusPlace): number => list * bitsPerList + bit;

const entrySchema = <Purpose extends StatusPurpose>(purpose: Purpose) => z.strictObject({
  id: z.string(),
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal(purpose),
  statusListIndex: z.string().regex(/^\d{1,6}$/),
  statusListCredential: z.string(),
});
/** The entries of a credential, as they are signed. */
export const statusEntriesSchema = z.tuple([entrySchema('revocation'), entrySchema('suspension')]);

export function statusEntries(publicUrl: string, statusNumber: number): z.infer<typeof statusEntriesSchema> {
  const { list, bit } = placeOf(statusNumber);
  const entry = <Purpose extends StatusPurpose>(statusPurpose: Purpose) => {
    const statusListCredential = statusListUrl(publicUrl, statusPurpose, list);
    return { id: `${statusListCredential}#${bit}`, type: 'BitstringStatusListEntry' as const, statusPurpose, statusListIndex: String(bit), statusListCredential };
  };
  return [entry('revocation'), entry('suspension')];
}

const placeInLists = z.looseObject({ statusPurpose: z.string(), statusListIndex: z.string().regex(/^\d{1,6}$/), statusListCredential: z.string() });

/**
 * The number of the credential that has a place in the lists of this issuer; `undefined` for a place in those of others.
 *
 * @param origins where the issuer is, and where it has been: the numbers went on
 */
export function statusNumberOf(origins: readonly string[], entry: object): number | undefined {
  const place = placeInLists.safeParse(entry);
  if (!place.success) return undefined;
  const { statusListIndex, statusListCredential } = place.data;
  const origin = origins.find((each) => statusListCredential.startsWith(`${each}/`));
  const list = /^\/status\/(?:revocation|suspension)-(?<list>\d{1,10})$/.exec(origin === undefined ? '' : statusListCredential.slice(origin.length))?.groups?.['list'];
  return list === undefined ? undefined : statusNumberAt({ list: Number(list), bit: Number(statusListIndex) });
}
