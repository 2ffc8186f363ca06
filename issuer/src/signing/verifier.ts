import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import type { DocumentLoader } from '@digitalbazaar/vc';
import * as vc from '@digitalbazaar/vc';
import * as z from 'zod';
import type { SignedCredential } from './credential';
import { signedCredentialSchema } from './credential';
import { eddsaRdfc2022 } from './cryptosuite';

/**
 * What a document turned out to be. `signed`: every statement in it is as this issuer signed it, whatever the dates in it
 * say. `changed`: it names this issuer, which did not sign it like that. `foreign`: it names another issuer.
 * `unreadable`: it is no signed credential.
 */
export type Verification =
  | { readonly outcome: 'signed'; readonly credential: SignedCredential }
  | { readonly outcome: 'otherKind' | 'changed' | 'foreign' | 'unreadable' };

export type Verifier = (document: unknown) => Promise<Verification>;

/** As much as has to be there to call something a signed credential. */
const namedIssuer = z.looseObject({
  proof: z.union([z.looseObject({}), z.array(z.looseObject({}))]),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  validFrom: z.iso.datetime({ offset: true }).optional().catch(undefined),
});

/** @param ownDids the DIDs under which this issuer has signed */
export function createVerifier(ownDids: readonly string[], documentLoader: DocumentLoader): Verifier {
  const suite = new DataIntegrityProof({ cryptosuite: eddsaRdfc2022 });
  // Whether it was revoked is another check too: this issuer looks into its own books instead of its published lists.
  const checkStatus = () => Promise.resolve({ verified: true });
  // The library looks at the dates of the credential too. They are a check of their own here, so it is shown a day on which they hold.
  const isSigned = async (credential: object, now: string): Promise<boolean> => (await vc.verifyCredential({ credential, suite, documentLoader, now, checkStatus })).verified;

  return async (document) => {
    const named = namedIssuer.safeParse(document);
    if (!named.success) return { outcome: 'unreadable' };
    const { issuer } = named.data;
    if (!ownDids.includes(typeof issuer === 'string' ? issuer : issuer.id)) return { outcome: 'foreign' };
    const credential = signedCredentialSchema.safeParse(document);
    if (!credential.success) return { outcome: await isSigned(named.data, named.data.validFrom ?? new Date().toISOString()) ? 'otherKind' : 'changed' };
    return await isSigned(credential.data, credential.data.validFrom) ? { outcome: 'signed', credential: credential.data } : { outcome: 'changed' };
  };
}
