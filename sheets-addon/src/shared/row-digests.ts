import type { CellValue } from '@confer/core';

/** Rows of one digest that tells whether a block has changed: a poll of 10,000 rows is about 1 KB. */
export const rowsPerBlock = 64;

/** A number that is another one when a row holds something else: 32 bits, FNV-1a over the values with their types. A blank row has 0. */
export function rowDigest(row: readonly CellValue[]): number {
  if (row.every((value) => value === '')) return 0;
  let hash = 0x811c9dc5;
  const text = JSON.stringify(row);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One digest for each block of rows, the last block being as long as what is left. */
export function blockDigests(rows: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerBlock) }, (_, block) => rowDigest([block, ...rows.slice(block * rowsPerBlock, (block + 1) * rowsPerBlock)]));
}
