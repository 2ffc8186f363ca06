import type { HostErrorCode, Trouble } from '@confer/core';
import type { ChosenPerson } from './standing-state';

/** Somebody who will get a message. */
export interface MailedPerson extends ChosenPerson {
  readonly credentialId: string;
  /** The mail server has taken a message before. */
  readonly again: boolean;
  /** What the sheet says now, where that is another address than the message went to. */
  readonly corrected: string | undefined;
}

/** Why somebody gets no message: there is nothing to send yet, it does not hold, or a message is on its way. */
export type UnmailedReason = 'notIssued' | 'revoked' | 'suspended' | 'onTheWay';

/** What is asked before messages are sent, for the first time or again. */
export interface Sending {
  readonly chosen: readonly ChosenPerson[];
  /** `undefined` until the issuer has said what became of their messages. */
  readonly go: readonly MailedPerson[] | undefined;
  readonly stay: readonly { readonly reason: UnmailedReason; readonly count: number }[];
  /** Messages go to the addresses that were corrected in the sheet. */
  readonly toCorrected: boolean;
  readonly working: boolean;
  readonly trouble: Trouble | undefined;
}

/** Messages that were just asked for. */
export interface SentMessages {
  readonly count: number;
  /** Why the sheet does not say so yet. */
  readonly unwritten: HostErrorCode | undefined;
}
