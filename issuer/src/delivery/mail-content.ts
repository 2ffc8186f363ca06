import type { Organisation } from '@confer/core';
import type { CredentialDescription } from '../signing/describe-credential';
import { say } from '../texts/say';

/** What a message tells, and to whom. */
export interface MailContent {
  readonly messageId: string;
  readonly contact: string;
  readonly organisation: Organisation;
  readonly publicUrl: string;
  readonly publicId: string;
  readonly number: string;
  readonly credential: CredentialDescription;
  /** It was issued in place of one that was wrong. */
  readonly isCorrection?: boolean;
  /** Nothing was issued: the message is to show what others will get, and says so. */
  readonly isTest?: boolean;
}

/** What the message says of the credential in a table. */
export function mailFacts({ number, credential: { issuedOn, validUntil } }: MailContent): { label: string; value: string }[] {
  return [
    { label: say('fact.issuedOn'), value: say('day', { day: issuedOn }) },
    ...(validUntil ? [{ label: say('fact.validUntil'), value: say('day', { day: validUntil }) }] : []),
    { label: say('fact.number'), value: number },
  ];
}
