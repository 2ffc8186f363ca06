import { Readable } from 'node:stream';
import type { SendMailOptions } from 'nodemailer';
import { createTransport } from 'nodemailer';
import type { FastifyBaseLogger } from 'fastify';
import { say } from '../texts/say';
import { groupCommit } from './group-commit';
import type { MailToDeliver } from './mail';
import { mailOptions } from './mail-options';
import type { DeliveryOutcome, DeliveryProgress } from './messages';
import type { MailTransport } from './transport';

/** The server, and where it sends messages back to that it cannot deliver; left out, to whoever they are from. */
export interface MailServerSettings {
  readonly url: string;
  readonly returnAddress?: string | undefined;
}

/** What a send carries beside the message: it is called when all but the end of the message has gone to the server. */
interface GuardedMail extends SendMailOptions {
  readonly handOver: () => Promise<void>;
}

/**
 * Sends through a mail server, each message at most once.
 *
 * Between the last byte of a message and the server's answer nobody can know whether the server has it. So the end of the
 * message is held back until the hand-over is recorded, and a message that was handed over without an answer is in doubt.
 *
 * @param recordProgress writes down how far attempts got, and gives the messages whose attempt still counts
 */
export function smtpTransport(recordProgress: (progress: readonly DeliveryProgress[]) => Promise<ReadonlySet<string>>, { url, returnAddress }: MailServerSettings, log: FastifyBaseLogger): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    maxMessages: Infinity,
    // By itself nodemailer sends a message again whose connection closed, also when the server may have it.
    maxRequeues: 0,
  });
  transport.use('stream', ({ message, data }, done) => {
    const { handOver } = data as GuardedMail;
    message.build().then((content) => {
      message.createReadStream = () => Readable.from(endingAfter(content, handOver)) as ReturnType<typeof message.createReadStream>;
      done();
    }, done);
  });

  const record = groupCommit(recordProgress);

  async function deliver({ mail, attemptId, lastTry, signal }: MailToDeliver): Promise<DeliveryOutcome> {
    const attempt = { messageId: mail.messageId, attemptId };
    let isHandedOver = false;
    const handOver = async (): Promise<void> => {
      signal.throwIfAborted();
      const isOurs = (await record({ ...attempt, state: 'handedOver' })).has(mail.messageId);
      if (!isOurs && attemptId !== undefined) throw new Error('The message was given to another worker.');
      isHandedOver = true;
    };
    // Many messages share the signal of one try, and Node takes more than ten listeners at one for a leak.
    const guarded: GuardedMail = { ...mailOptions(mail, returnAddress), signal: AbortSignal.any([signal]), handOver };
    const outcome = await transport.sendMail(guarded).then(
      (): DeliveryOutcome => ({ ...attempt, state: 'sent' }),
      (error: SmtpError): DeliveryOutcome => {
        const failure = afterFailure(error, isHandedOver, lastTry);
        // What the server said may quote the address, so the log has its code alone.
        log.warn({ messageId: mail.messageId, state: failure.state, code: error.code, responseCode: error.responseCode }, 'a message could not be sent');
        return { ...attempt, ...failure };
      },
    );
    await record(outcome);
    return outcome;
  }

  return {
    async deliver(mails) {
      const deliveries = mails.map(deliver);
      // Whatever becomes of one, the others are waited for: what is still going on must not be tried by somebody else.
      await Promise.allSettled(deliveries);
      return Promise.all(deliveries);
    },
    close: () => { transport.close(); },
  };
}

/** SMTP ends a message when its stream ends. Nothing of this runs before the server has asked for the message. */
async function* endingAfter(content: Buffer, handOver: () => Promise<void>): AsyncGenerator<Buffer> {
  yield content;
  await handOver();
}

/** What nodemailer tells of a failure. `permanent`: the same message would get the same answer again. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

/** Commands about this very message: what the server answers to others concerns the whole service, and passes. */
const aboutMessage = new Set(['RCPT TO', 'DATA']);

function afterFailure({ command, response, responseCode, permanent }: SmtpError, isHandedOver: boolean, lastTry: boolean): Pick<DeliveryOutcome, 'state' | 'reason'> {
  if (responseCode === undefined && isHandedOver) return { state: 'inDoubt' };
  const isRefused = permanent === true && aboutMessage.has(command ?? '');
  return { state: isRefused || lastTry ? 'bounced' : 'deferred', reason: response ?? say('error.mailServerUnreachable') };
}
