import type { CredentialDescription } from '../signing/describe-credential';
import { describeCredential } from '../signing/describe-credential';
import type { Verification } from '../signing/verifier';
import type { Standing } from '../status/status-changes';

/** What is answered about a document, or at an address. Only `genuine` is a yes. */
export type Verdict =
  | { readonly kind: 'genuine'; readonly credential: CredentialDescription }
  | { readonly kind: 'expired'; readonly credential: CredentialDescription; readonly validUntil: Date }
  | ({ readonly kind: 'revoked' | 'suspended'; readonly credential: CredentialDescription } & Withdrawal)
  | { readonly kind: 'otherKind' | 'changed' | 'foreign' | 'unchecked' | 'unknown' };

/** Since when a credential no longer holds, and what the issuer said about it. */
export interface Withdrawal extends Pick<Standing, 'reason' | 'explanation' | 'correctedBy'> {
  readonly since: Date;
}

/**
 * Dates and revocation are looked at apart from the signature: an expired credential is still known to have been genuine.
 *
 * @param standing of the credential with the id that stands in the document; `undefined` when none was ever stored
 * @returns `undefined` for what is no signed credential at all
 */
export function judge(verification: Verification, standing: Standing | undefined, now: Date): Verdict | undefined {
  if (verification.outcome === 'unreadable') return undefined;
  if (verification.outcome !== 'signed') return { kind: verification.outcome };
  // Signed by this issuer, and not in its books: they may have been lost. Without them nobody knows whether it was revoked.
  if (!standing) return { kind: 'unchecked' };
  const credential = describeCredential(verification.credential);
  const { status, since = now, ...said } = standing;
  if (status !== 'valid') return { kind: status, credential, since, ...said };
  const { validUntil } = credential;
  return validUntil && validUntil < now ? { kind: 'expired', credential, validUntil } : { kind: 'genuine', credential };
}
