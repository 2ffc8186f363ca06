import type { Definition } from '@confer/core';
import { credentialUrl } from '../addresses';
import type { CredentialDescription } from '../signing/describe-credential';
import { say } from '../texts/say';

/** All that a certificate shows. It is made of what the credential says, so that it says nothing else. */
export interface Certificate extends CredentialDescription {
  readonly design: Definition['certificateTemplate'];
  /** Open Badges `achievementType`. */
  readonly achievementType: string;
  /** The definition's picture, as a `data:` address. */
  readonly emblem: string | undefined;
  /** Why it no longer holds: it is drawn grey, with this across it. */
  readonly stamp?: 'revoked' | 'suspended' | 'expired' | undefined;
  /** For people to say and to type: `7Q4M-2KXT`. */
  readonly number: string;
  /** Of the public page, for the QR code. */
  readonly address: string;
  /** Where the public page is, as people know it: `issue.northmere.example`. */
  readonly host: string;
}

/** @param publicId of the credential; a certificate that nothing is issued for yet says `preview` in its place */
export function certificateOf(credential: CredentialDescription, { certificateTemplate, achievement }: Definition, publicUrl: string, publicId: string, number: string): Certificate {
  return {
    ...credential,
    design: certificateTemplate,
    achievementType: achievement.type,
    emblem: achievement.image,
    number,
    address: credentialUrl(publicUrl, publicId),
    host: new URL(publicUrl).host,
  };
}

/** What it is called where it cannot be seen. */
export const nameOf = ({ recipient, title }: Certificate): string => say('certificate.name', { recipient, title });
