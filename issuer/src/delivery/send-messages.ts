import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Organisation } from '@confer/core';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database';
import { readOrganisation } from '../organisation/organisation';
import { signedCredentialSchema } from '../signing/credential';
import { describeCredential } from '../signing/describe-credential';
import type { Job, Tasks, WorkQueue } from '../queue/work-queue';
import { composeMail } from './compose-mail';
import type { Mail, MailToDeliver } from './mail';
import type { MessageToSend } from './messages';
import { takeMessages } from './messages';
import type { MailTransport } from './transport';

export interface SendingServices {
  readonly database: Database;
  readonly queue: WorkQueue;
  readonly transport: MailTransport;
  readonly publicUrl: string;
  readonly log: FastifyBaseLogger;
}

/** A try that the queue asks for. */
type Try = Pick<Job<unknown>, 'lastTry' | 'signal'>;

/** When a message that could not be sent with others is tried alone, in milliseconds. */
const aloneAfter = 2_000;

/** Messages written in one turn of the event loop. */
const messagesPerTurn = 10;

/** Sends new messages. Those that have to be tried again become tasks of their own, which keep count of their tries. */
export async function sendNewMessages(services: SendingServices, jobs: readonly Job<Tasks['send-messages']>[]): Promise<ReadonlySet<string>> {
  const tries = new Map(jobs.flatMap((job) => job.task.messageIds.map((messageId) => [messageId, { lastTry: false, signal: job.signal }])));
  const again = await attempt(services, tries);
  await services.queue.add('send-message', [...again].map((messageId) => ({ messageId })), new Date(Date.now() + aloneAfter));
  return new Set();
}

/** Sends the message of each job that still has to be sent. Gives the jobs that have to be tried again. */
export async function sendMessages(services: SendingServices, jobs: readonly Job<Tasks['send-message']>[]): Promise<ReadonlySet<string>> {
  const again = await attempt(services, new Map(jobs.map((job) => [job.task.messageId, job])));
  return new Set(jobs.filter(({ task }) => again.has(task.messageId)).map(({ id }) => id));
}

/** Makes a try for each message that still has to be sent. Gives the messages that have to be tried again. */
async function attempt({ database, transport, publicUrl, log }: SendingServices, tries: ReadonlyMap<string, Try>): Promise<ReadonlySet<string>> {
  const messages = await takeMessages(database, [...tries.keys()]);
  if (messages.length === 0) return new Set();
  const organisation = await readOrganisation(database);
  if (!organisation) throw new Error('There are messages, but no organisation to send them.');
  const again = new Set<string>();
  const mails: MailToDeliver[] = [];
  for (const [index, message] of messages.entries()) {
    // Others are served while a hundred messages are written.
    if (index % messagesPerTurn === 0) await nextTurn();
    const { lastTry = false, signal } = tries.get(message.id) ?? {};
    if (!signal) continue;
    try {
      mails.push({ mail: mailOf(organisation, publicUrl, message), attemptId: message.attemptId, lastTry, signal });
    } catch (error) {
      // One credential that cannot be read must not hold back the messages of others.
      log.error({ messageId: message.id, err: error }, 'a message could not be written');
      again.add(message.id);
    }
  }
  for (const { messageId, state } of await transport.deliver(mails)) {
    if (state === 'deferred') again.add(messageId);
  }
  return again;
}

function mailOf(organisation: Organisation, publicUrl: string, { id, recipient, publicId, number, document, isCorrection, template, change }: MessageToSend): Mail {
  const credential = describeCredential(signedCredentialSchema.parse(document));
  return composeMail({
    messageId: id, contact: recipient, organisation, publicUrl, publicId, number, credential, isCorrection, template: template ?? undefined,
    ...(change && { change: { status: change.status, on: new Date(change.on), reason: change.reason ?? undefined, explanation: change.explanation ?? undefined } }),
  });
}
