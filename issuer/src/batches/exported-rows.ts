import type { Definition, FieldValue } from '@confer/core';
import { columnsOf, receiptColumns, receiptHeaders, receiptTexts, sentValue, statusWords } from '@confer/core';
import { correctionLinks } from '../corrections/links';
import type { Database } from '../database/database';
import { recipientName } from '../signing/build-credential';
import { say } from '../texts/say';
import type { RowContent } from './row-content';
import type { StoredReceipt } from './receipts';
import { receiptOf } from './receipts';

/** One row of an exported batch, a cell for each header. */
export type ExportedRow = readonly (FieldValue | '')[];

/** Rows that are read at once: enough to be quick, and few enough for the event loop. */
const rowsPerRead = 500;

/**
 * The titles of an exported batch. Confer's own columns stand at the end as they do in a sheet, with the row keys, so that
 * the file is known for what it is when somebody opens it with Confer: nobody in it is issued twice.
 */
export const exportHeaders = (definition: Definition): readonly string[] =>
  [say('export.label'), say('export.person'), ...columnsOf(definition).map(({ header }) => header), ...receiptColumns.map((column) => receiptHeaders[column])];

/** The rows of a batch in their order, with their values as they were sent, read bit by bit. */
export async function* exportedRows(database: Database, publicUrl: string, definition: Definition, batchId: string, label: string): AsyncGenerator<ExportedRow> {
  const columns = columnsOf(definition);
  for (let after: string | undefined = '0'; after !== undefined;) {
    const rows: StoredRow[] = await database.query<StoredRow>(rowsSql, [batchId, after, rowsPerRead]);
    for (const { content, rowState, ...row } of rows) {
      const values = columns.map((column) => sentValue(column, content) ?? '');
      yield [label, recipientName(content.recipient), ...values, ...receiptCells(publicUrl, rowState, row), row.key];
    }
    after = rows.length === rowsPerRead ? rows.at(-1)?.rowId : undefined;
  }
}

type StoredRow = Omit<StoredReceipt, 'change' | 'credentialId'> & {
  readonly rowId: string;
  readonly content: RowContent;
  readonly rowState: keyof typeof statusWords;
  /** `null` until the row is issued; the rest of the receipt is, too. */
  readonly credentialId: string | null;
};

function receiptCells(publicUrl: string, rowState: keyof typeof statusWords, { credentialId, ...row }: Omit<StoredRow, 'content' | 'rowState'>): string[] {
  if (credentialId === null) return [statusWords[rowState], '', '', ''];
  const { status, credential, issuedOn, delivery } = receiptTexts(receiptOf(publicUrl, { ...row, credentialId }));
  return [status, credential, issuedOn, delivery];
}

const rowsSql = `
  SELECT r.id::text AS "rowId", r.key, r.content, r.state AS "rowState", c.id AS "credentialId", c.public_id AS "publicId", c.url,
    c.issued_on::text AS "issuedOn", m.state, m.reason, c.status,
    ${correctionLinks}
  FROM rows r LEFT JOIN credentials c ON c.row_id = r.id LEFT JOIN messages m ON m.credential_id = c.id
  WHERE r.batch_id = $1 AND r.id > $2::bigint ORDER BY r.id LIMIT $3`;
