import type { CredentialStatus, EmailTemplate, Organisation } from '@confer/core';
import type { CredentialDescription } from '../signing/describe-credential';
import type { StandingReason } from '../status/status-changes';
import type { PublicSpeech } from '../texts/public-texts';
import { speechIn } from '../texts/public-texts';
import { fillIn } from './own-words';

/** What a message tells, and to whom. */
export interface MailContent {
  readonly messageId: string;
  readonly contact: string;
  readonly organisation: Organisation;
  readonly publicUrl: string;
  readonly publicId: string;
  readonly number: string;
  readonly credential: CredentialDescription;
  /** The organisation's own words, with which it brings a credential; news of what became of it are in Confer's. */
  readonly template?: EmailTemplate | undefined;
  /** What has become of the credential since it was issued; left out, the message tells that it was issued. */
  readonly change?: ToldChange | undefined;
  /** It was issued in place of one that was wrong. */
  readonly isCorrection?: boolean;
  /** Nothing was issued: the message is to show what others will get, and says so. */
  readonly isTest?: boolean;
}

/** A change of which somebody is told. What they are told is public. */
export interface ToldChange {
  readonly status: CredentialStatus;
  readonly on: Date;
  readonly reason: StandingReason | undefined;
  readonly explanation: string | undefined;
}

/** Names the texts of a message. */
export const newsOf = ({ change }: MailContent): 'issued' | CredentialStatus => change?.status ?? 'issued';

/** The words of the organisation, where it has some for what is told. */
export const ownWords = ({ change, template }: MailContent): EmailTemplate | undefined => (change ? undefined : template);

/** A message is in the language of the organisation, whose words its certificates are. */
export const speechOf = ({ organisation }: Pick<MailContent, 'organisation'>): PublicSpeech => speechIn(organisation.language);

export function mailSubject(content: MailContent): string {
  const { organisation, isTest = false, credential: { recipient, title } } = content;
  const { say } = speechOf(content);
  const own = ownWords(content)?.subject;
  const subject = own === undefined ? say(`mail.subject.${newsOf(content)}`, { title }) : fillIn(own, { recipient, title, organisation: organisation.name });
  return isTest ? say('mail.testSubject', { subject }) : subject;
}

/** What the message says of the credential in a table. */
export function mailFacts(content: MailContent): { label: string; value: string }[] {
  const { number, change, credential: { issuedOn, validUntil } } = content;
  const { say } = speechOf(content);
  return [
    ...(change ? changeFacts(change, speechOf(content)) : []),
    { label: say('fact.issuedOn'), value: say('day', { day: issuedOn }) },
    // What was revoked is valid until no day any more.
    ...(validUntil && change?.status !== 'revoked' ? [{ label: say('fact.validUntil'), value: say('day', { day: validUntil }) }] : []),
    { label: say('fact.number'), value: number },
  ];
}

function changeFacts({ status, on, reason, explanation }: ToldChange, { say }: PublicSpeech): { label: string; value: string }[] {
  if (status === 'valid') return [];
  return [
    { label: say(status === 'revoked' ? 'fact.revokedOn' : 'fact.suspendedOn'), value: say('day', { day: on }) },
    ...(reason ? [{ label: say('fact.reason'), value: say(`reason.${reason}`) }] : []),
    ...(explanation === undefined ? [] : [{ label: say('fact.explanation'), value: explanation }]),
  ];
}
