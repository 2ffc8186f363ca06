import type { Definition } from '@confer/core';
import { credentialUrl } from '../addresses';
import type { Logo } from '../organisation/logo';
import type { CredentialDescription } from '../signing/describe-credential';
import type { PublicSpeech } from '../texts/public-texts';

/** All that a certificate shows. It is made of what the credential says, so that it says nothing else. */
export interface Certificate extends CredentialDescription {
  /** What the certificate itself says, in the language of the organisation. */
  readonly speech: PublicSpeech;
  readonly design: Definition['certificateTemplate'];
  /** Open Badges `achievementType`. */
  readonly achievementType: string;
  /** Of the organisation, as it is today. */
  readonly logo: Logo | undefined;
  readonly signatories: readonly Signatory[];
  /** Why it no longer holds: it is drawn grey, with this across it. */
  readonly stamp?: 'revoked' | 'suspended' | 'expired' | undefined;
  /** For people to say and to type: `7Q4M-2KXT`. */
  readonly number: string;
  /** Of the public page, for the QR code. */
  readonly address: string;
  /** Where the public page is, as people know it: `issue.northmere.example`. */
  readonly host: string;
}

/** Who has signed it. */
export interface Signatory {
  readonly name: string | undefined;
  readonly office: string;
  /** A picture, as a `data:` address. */
  readonly signature: string | undefined;
}

/** Certificates whose organisation is written from right to left are laid out so. */
export const isMirrored = ({ issuer }: Pick<Certificate, 'issuer'>): boolean => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(issuer);

/** What a certificate is made of besides its credential. */
export interface CertificateSource {
  readonly definition: Definition;
  /** Pictures of signatures by the names that the definition has for them. */
  readonly signatures: ReadonlyMap<string, string>;
  readonly speech: PublicSpeech;
  readonly logo: Logo | undefined;
  readonly publicUrl: string;
}

/** @param publicId of the credential; a certificate that nothing is issued for yet says `preview` in its place */
export function certificateOf(credential: CredentialDescription, { definition, signatures, speech, logo, publicUrl }: CertificateSource, publicId: string, number: string): Certificate {
  const { certificateTemplate, achievement, signatories = [] } = definition;
  return {
    ...credential,
    speech,
    design: certificateTemplate,
    achievementType: achievement.type,
    logo,
    signatories: signatories.map(({ name, office, signature }) => ({ name, office, signature: signature === undefined ? undefined : signatures.get(signature) })),
    number,
    address: credentialUrl(publicUrl, publicId),
    host: new URL(publicUrl).host,
  };
}

/** What it is called where it cannot be seen. */
export const nameOf = ({ recipient, title, speech: { say } }: Certificate): string => say('certificate.name', { recipient, title });
