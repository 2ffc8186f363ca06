import type { Definition } from '@confer/core';

/** Addresses below the issuer's own that stand in credentials and messages: once given out, they stay. */

/** The public page of a credential. */
export const credentialUrl = (publicUrl: string, publicId: string): string => `${publicUrl}/c/${publicId}`;

/** The list that says which credentials no longer hold. */
export const statusListUrl = (publicUrl: string, purpose: 'revocation' | 'suspension', list: number): string => `${publicUrl}/status/${purpose}-${list}`;

/** Stands in test messages where others have the public id of a credential: its page says that there is none. */
export const testPublicId = 'test';

/** The picture of a definition. What is stated about the definition is named by fragments of it. */
export const badgeUrl = (publicUrl: string, { id, version }: Pick<Definition, 'id' | 'version'>): string => `${publicUrl}/badges/${id}/${version}`;

/** A file of the Excel add-in, which this issuer serves. */
export const excelUrl = (publicUrl: string, file: string): string => `${publicUrl}/excel/${file}`;
