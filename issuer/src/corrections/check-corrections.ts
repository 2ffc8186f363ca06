import type { CheckedRow } from '../batches/check-rows';
import type { Database } from '../database/database';
import { say } from '../texts/say';

/** Refuses rows that correct what was never issued, what another row has corrected, or what Certifier has issued. The others are given as they came. */
export async function checkCorrections(database: Database, checked: readonly CheckedRow[]): Promise<readonly CheckedRow[]> {
  const correcting = checked.filter(({ corrects, refusal }) => corrects !== undefined && !refusal);
  if (correcting.length === 0) return checked;
  const issued = await database.query<{ key: string; correction: string | null; isForeign: boolean }>(
    `SELECT r.key, n.key AS correction, c.url IS NOT NULL AS "isForeign"
     FROM rows r JOIN credentials c ON c.row_id = r.id LEFT JOIN rows n ON n.corrects = r.key AND n.state <> 'stopped'
     WHERE r.key = ANY ($1::text[]) AND r.state = 'issued'`,
    [correcting.map(({ corrects }) => corrects)],
  );
  const foreign = new Set(issued.flatMap(({ key, isForeign }) => (isForeign ? [key] : [])));
  /** The key of the one row that corrects a row, so far. */
  const corrections = new Map(issued.map(({ key, correction }) => [key, correction]));
  return checked.map((row) => {
    const { key, corrects, refusal } = row;
    if (corrects === undefined || refusal) return row;
    const correction = corrections.get(corrects);
    if (correction === undefined) return { ...row, refusal: { code: 'nothing_to_correct', message: say('row.nothingToCorrect') } };
    if (foreign.has(corrects)) return { ...row, refusal: { code: 'stands_at_certifier', message: say('row.standsAtCertifier') } };
    if (correction !== null && correction !== key) return { ...row, refusal: { code: 'corrected_already', message: say('row.correctedAlready') } };
    corrections.set(corrects, key);
    return row;
  });
}
