import { setImmediate as nextTurn } from 'node:timers/promises';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Database } from '../database/database';
import type { Mail } from './mail';
import { mailOptions } from './mail-options';
import type { DeliveryOutcome } from './messages';
import { recordProgress } from './messages';
import type { MailTransport } from './transport';

/** Keeps messages in the database, where the developer can read them, instead of sending them: none can be lost or doubled. */
export function mailboxTransport(database: Database): MailTransport {
  return {
    async deliver(mails) {
      const letters = await lettersOf(mails.map(({ mail }) => mail));
      return database.inTransaction(async () => {
        const outcomes = mails.map(({ mail: { messageId }, attemptId }): DeliveryOutcome => ({ messageId, attemptId, state: 'sent' }));
        const recorded = await recordProgress(database, outcomes);
        const untold = new Set(mails.flatMap(({ mail: { messageId }, attemptId }) => (attemptId === undefined || recorded.has(messageId) ? [] : [messageId])));
        await store(database, letters.filter(({ id }) => !untold.has(id)));
        return outcomes;
      });
    },
    close: () => undefined,
  };
}

/** A message as it is kept. */
interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly headers: string;
  readonly html: string;
  readonly text: string;
}

/** Letters written in one turn of the event loop. */
const lettersPerTurn = 10;

async function lettersOf(mails: readonly Mail[]): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const [index, mail] of mails.entries()) {
    letters.push({
      id: mail.messageId, recipient: mail.to.address, subject: mail.subject, html: mail.html, text: mail.text,
      headers: new MailComposer(mailOptions(mail)).compile().buildHeaders(),
    });
    if (index % lettersPerTurn === 0) await nextTurn();
  }
  return letters;
}

async function store(database: Database, letters: readonly Letter[]): Promise<void> {
  await database.query(
    `INSERT INTO mailbox (id, recipient, subject, headers, html, text)
     SELECT id, recipient, subject, headers, html, text
     FROM json_to_recordset($1::json) AS m (id uuid, recipient text, subject text, headers text, html text, text text)`,
    [JSON.stringify(letters)],
  );
}

export interface MailboxEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: Date;
}

export interface MailboxMessage extends MailboxEntry {
  readonly headers: string;
  readonly html: string;
  readonly text: string;
}

export async function countMailbox(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM mailbox');
  return row?.count ?? 0;
}

const entrySql = 'SELECT id, sequence::text, recipient AS "to", subject, received_at AS "receivedAt"';

/** Newest first, behind the message with the sequence number `before`. */
export function listMailbox(database: Database, before: string | undefined, limit: number): Promise<(MailboxEntry & { readonly sequence: string })[]> {
  return database.query(`${entrySql} FROM mailbox WHERE $1::bigint IS NULL OR sequence < $1 ORDER BY mailbox.sequence DESC LIMIT $2`, [before ?? null, limit]);
}

export async function readMailboxMessage(database: Database, id: string): Promise<MailboxMessage | undefined> {
  const [message] = await database.query<MailboxMessage>(`${entrySql}, headers, html, text FROM mailbox WHERE id = $1`, [id]);
  return message;
}
