import type { MailToDeliver } from './mail';
import type { DeliveryOutcome } from './messages';

/** A way for messages to go out. */
export interface MailTransport {
  /** Delivers messages that were taken, and records what came of each. */
  deliver(mails: readonly MailToDeliver[]): Promise<readonly DeliveryOutcome[]>;
  close(): void;
}
