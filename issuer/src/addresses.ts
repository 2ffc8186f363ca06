import type { Definition } from '@confer/core';

/** Addresses below the issuer's own that stand in credentials and messages: once given out, they stay. */

/** The public page of a credential. */
export const credentialUrl = (publicUrl: string, publicId: string): string => `${publicUrl}/c/${publicId}`;

/** The list that says which credentials no longer hold. */
export const statusListUrl = (publicUrl: string, purpose: 'revocation' | 'suspension', list: number): string => `${publicUrl}/status/${purpose}-${list}`;

/** Stands in test messages where others have the public id of a credential: its page says that there is none. */
export const testPublicId = 'test';

/** The definition in a version, and its picture. What is stated about it is named by fragments of this. */
export const badgeUrl = (publicUrl: string, { id, version }: Pick<Definition, 'id' | 'version'>): string => `${publicUrl}/badges/${id}/${version}`;

/** The picture of definitions, or of the organisation, by what is in it: the same for all who have it. */
export const imageUrl = (publicUrl: string, hash: string): string => `${publicUrl}/images/${hash}`;

/** The same picture of the organisation as a PNG, whatever it was. */
export const drawnImageUrl = (publicUrl: string, hash: string): string => `${imageUrl(publicUrl, hash)}.png`;

/** A file of the Excel add-in, which this issuer serves. */
export const excelUrl = (publicUrl: string, file: string): string => `${publicUrl}/excel/${file}`;
