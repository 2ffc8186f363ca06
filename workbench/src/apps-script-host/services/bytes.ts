/** Bytes as Java has them: -128 to 127. */
export const signedBytes = (bytes: Uint8Array): number[] => Array.from(Int8Array.from(bytes));

/** What a script gives as bytes or as text. */
export const bufferOf = (data: string | readonly number[]): Buffer => (typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data).buffer));
