/** One message, ready to be sent. */
export interface Mail {
  readonly messageId: string;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface MailToDeliver {
  readonly mail: Mail;
  /** Which try to send it this is; a message of which nothing is stored has none. */
  readonly attemptId?: string;
  /** A mail server that refuses for now is not asked again. */
  readonly lastTry: boolean;
  /** Aborted when the try takes too long: nothing may be handed over any more, because somebody else tries then. */
  readonly signal: AbortSignal;
}
