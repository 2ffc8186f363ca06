import type { Organisation } from '@confer/core';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database';
import { readOrganisation } from '../organisation/organisation';
import { signedCredentialSchema } from '../signing/credential';
import { describeCredential } from '../signing/describe-credential';
import type { Job, Tasks } from '../queue/work-queue';
import { composeMail } from './compose-mail';
import type { Mail, MailToDeliver } from './mail';
import type { MessageToSend } from './messages';
import { takeMessages } from './messages';
import type { MailTransport } from './transport';

export interface SendingServices {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly publicUrl: string;
  readonly log: FastifyBaseLogger;
}

/** Sends the message of each job that still has to be sent. Gives the jobs that have to be tried again. */
export async function sendMessages({ database, transport, publicUrl, log }: SendingServices, jobs: readonly Job<Tasks['send-message']>[]): Promise<ReadonlySet<string>> {
  const messages = await takeMessages(database, jobs.map(({ task }) => task.messageId));
  if (messages.length === 0) return new Set();
  const organisation = await readOrganisation(database);
  if (!organisation) throw new Error('There are messages, but no organisation to send them.');
  const jobOf = new Map(jobs.map((job) => [job.task.messageId, job]));
  const again = new Set<string>();
  const mails: MailToDeliver[] = [];
  for (const message of messages) {
    const job = jobOf.get(message.id);
    if (!job) continue;
    try {
      mails.push({ mail: mailOf(organisation, publicUrl, message), attemptId: message.attemptId, lastTry: job.lastTry, signal: job.signal });
    } catch (error) {
      // One credential that cannot be read must not hold back the messages of others.
      log.error({ messageId: message.id, err: error }, 'a message could not be written');
      again.add(job.id);
    }
  }
  for (const { messageId, state } of await transport.deliver(mails)) {
    const job = jobOf.get(messageId);
    if (job && state === 'deferred') again.add(job.id);
  }
  return again;
}

function mailOf(organisation: Organisation, publicUrl: string, { id, recipient, publicId, number, document }: MessageToSend): Mail {
  const credential = describeCredential(signedCredentialSchema.parse(document));
  return composeMail({ messageId: id, contact: recipient, organisation, publicUrl, publicId, number, credential });
}
