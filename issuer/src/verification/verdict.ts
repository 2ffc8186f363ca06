import type { CredentialDescription } from '../signing/describe-credential';
import { describeCredential } from '../signing/describe-credential';
import type { Verification } from '../signing/verifier';

/** What is answered about a document, or at an address. Only `genuine` is a yes. */
export type Verdict =
  | { readonly kind: 'genuine'; readonly credential: CredentialDescription }
  | { readonly kind: 'expired'; readonly credential: CredentialDescription; readonly validUntil: Date }
  | { readonly kind: 'changed' | 'foreign' | 'unchecked' | 'unknown' };

/**
 * Dates are looked at apart from the signature: an expired credential is still known to have been genuine.
 *
 * @returns `undefined` for what is no signed credential at all
 */
export function judge(verification: Verification, now: Date): Verdict | undefined {
  if (verification.outcome === 'unreadable') return undefined;
  if (verification.outcome !== 'signed') return { kind: verification.outcome };
  const credential = describeCredential(verification.credential);
  const { validUntil } = credential;
  return validUntil && validUntil < now ? { kind: 'expired', credential, validUntil } : { kind: 'genuine', credential };
}
