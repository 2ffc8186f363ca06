import * as z from 'zod/mini';
import type { Column } from '../definition/columns';
import type { FieldValue, RowRequest } from './confer-messages';
import { sentValue } from '../check/recheck';
import { clientKey, maxRowsPerRequest, rowRequest } from './confer-messages';

/**
 * How an issued credential is corrected: a row that names the one it corrects goes through a batch like any other. When it is
 * issued, the credential it corrects is revoked with it, in one transaction, and each of the two leads to the other.
 */

const generation = /^(?<first>.+)__(?<number>\d+)$/;

/**
 * The key of the row that corrects the row of a key: `…__2`, then `…__3`. It follows from the key in the sheet, so a correction
 * that was cut off anywhere is sent again under the same key, and one credential never gets two successors.
 */
export function correctionKey(key: string): string {
  const { first = key, number = '1' } = generation.exec(key)?.groups ?? {};
  return `${first}__${Number(number) + 1}`;
}

/** The row as it is to be issued anew, in place of the one that was issued under its key. */
export const correctionOf = (row: RowRequest): RowRequest => ({ ...row, key: correctionKey(row.key), corrects: row.key });

/** Asks for rows as they were sent, by their keys. */
export const rowSearch = z.strictObject({ keys: z.array(clientKey).check(z.minLength(1), z.maxLength(maxRowsPerRequest)) });
/** A row as it was sent. `issued`: it has a credential. */
export const sentRow = z.extend(rowRequest, { batchId: z.string(), definitionId: z.string(), definitionVersion: z.number(), state: z.enum(['waiting', 'issued', 'stopped']) });
export type SentRow = z.infer<typeof sentRow>;
/** Those of the rows that are known, in the order in which they were sent. */
export const sentRowsAnswer = z.object({ data: z.array(sentRow) });

/** A cell that says something else than what was issued; `undefined` is an empty one. */
export interface CorrectedValue {
  readonly column: Column;
  readonly was: FieldValue | undefined;
  readonly is: FieldValue | undefined;
}

/** What a row of the sheet says now, against what was issued for it, in the order of the columns. */
export const correctedValues = (columns: readonly Column[], issued: Omit<RowRequest, 'key'>, row: Omit<RowRequest, 'key'>): CorrectedValue[] =>
  columns.map((column) => ({ column, was: sentValue(column, issued), is: sentValue(column, row) })).filter(({ was, is }) => was !== is);
