import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import type { DocumentLoader, VerificationResult } from '@digitalbazaar/vc';
import * as vc from '@digitalbazaar/vc';
import * as z from 'zod';
import type { Database } from '../database/database';
import { eddsaRdfc2022 } from '../signing/cryptosuite';
import { statusByNumber } from '../status/status-changes';
import { statusNumberOf } from '../status/status-entry';
import { problemOf } from '../http/parse';
import type { Presentation, Proofs, SecuredCredential } from './data-model';
import { idOf, securedCredentialSchema } from './data-model';

/** Why something is not verified, or what could not be looked at: https://www.rfc-editor.org/rfc/rfc9457 */
const problemDetails = z.object({ type: z.string(), title: z.string(), detail: z.string() }).readonly();
export type ProblemDetails = z.infer<typeof problemDetails>;

export const documentVerdict = z.object({ verified: z.boolean(), problemDetails: z.array(problemDetails).readonly() }).readonly();
export type DocumentVerdict = z.infer<typeof documentVerdict>;

/** What a signed presentation has to answer. */
export interface ProofOfPresentation {
  readonly proof: Proofs;
  readonly challenge: string | undefined;
  readonly domain: string | undefined;
}

type Unsigned = { readonly [Member in keyof ProofOfPresentation]?: undefined };

/** https://www.w3.org/TR/vc-data-model-2.0/#problem-details */
const problem = (kind: 'CRYPTOGRAPHIC_SECURITY_ERROR' | 'MALFORMED_VALUE_ERROR', title: string, detail: string): ProblemDetails =>
  ({ type: `https://www.w3.org/TR/vc-data-model#${kind}`, title, detail });
/** https://www.w3.org/TR/vc-bitstring-status-list/#processing-errors */
const statusProblem = (kind: 'STATUS_VERIFICATION_ERROR' | 'STATUS_RETRIEVAL_ERROR', title: string, detail: string): ProblemDetails =>
  ({ type: `https://www.w3.org/ns/credentials/status-list#${kind}`, title, detail });

const notVerified = (result: VerificationResult): ProblemDetails[] => (result.verified ? [] : [problem('CRYPTOGRAPHIC_SECURITY_ERROR', 'It could not be verified.', reasonIn(result))]);

/** The library wraps what went wrong into errors of errors. */
function reasonIn({ error }: VerificationResult): string {
  const innermost = error?.errors?.[0] ?? error;
  return innermost?.message ?? 'The proof does not verify.';
}

/** Checks credentials and presentations of anybody whose key is known here or written out in a `did:key`. */
export function createDocumentVerifier(database: Database, origins: readonly string[], documentLoader: DocumentLoader) {
  const suite = new DataIntegrityProof({ cryptosuite: eddsaRdfc2022 });
  // Its status is looked up apart, in this issuer's own books.
  const checkStatus = () => Promise.resolve({ verified: true });

  async function credential(document: SecuredCredential): Promise<DocumentVerdict> {
    const result = await vc.verifyCredential({ credential: document, suite, documentLoader, now: new Date().toISOString(), checkStatus });
    const status = await statusProblems(document);
    return { verified: result.verified && status.failed.length === 0, problemDetails: [...notVerified(result), ...status.failed, ...status.unknown] };
  }

  /** Places in lists of others are not fetched: they are named, and count as nothing. */
  async function statusProblems({ credentialStatus = [] }: SecuredCredential): Promise<{ failed: ProblemDetails[]; unknown: ProblemDetails[] }> {
    const [failed, unknown]: [ProblemDetails[], ProblemDetails[]] = [[], []];
    for (const entry of [credentialStatus].flat()) {
      const number = statusNumberOf(origins, entry);
      const status = number === undefined ? undefined : await statusByNumber(database, number);
      if (status === undefined) unknown.push(statusProblem('STATUS_RETRIEVAL_ERROR', 'A status was not checked.', 'It is in a list of somebody else, which is not fetched from here.'));
      else if (status !== 'valid' && !failed.some(({ detail }) => detail === status)) failed.push(statusProblem('STATUS_VERIFICATION_ERROR', 'The credential no longer holds.', status));
    }
    return { failed, unknown };
  }

  /** A presentation and the credentials in it. Who signs it has to be its holder, where it names one. */
  async function presentation(document: Presentation, { proof, challenge, domain }: ProofOfPresentation | Unsigned): Promise<DocumentVerdict> {
    const credentials: SecuredCredential[] = [];
    for (const each of [document.verifiableCredential ?? []].flat()) {
      const secured = securedCredentialSchema.safeParse(each);
      if (!secured.success) return refused(problem('MALFORMED_VALUE_ERROR', 'A credential in the presentation is malformed.', problemOf(secured.error)));
      credentials.push(secured.data);
    }
    if (proof && challenge === undefined) return refused(problem('CRYPTOGRAPHIC_SECURITY_ERROR', 'The presentation could not be verified.', 'Send the challenge that it has to answer as options.challenge: without it, anybody who has a copy could show it again.'));
    const isOfHolder = !proof || document.holder === undefined || [proof].flat().every(({ verificationMethod }) => verificationMethod.split('#')[0] === idOf(document.holder ?? ''));
    if (!isOfHolder) return refused(problem('CRYPTOGRAPHIC_SECURITY_ERROR', 'The presentation could not be verified.', 'Somebody else than its holder signed it.'));
    const result = await vc.verify({ presentation: document, suite, documentLoader, checkStatus, unsignedPresentation: !proof, ...(challenge !== undefined && { challenge }), ...(domain !== undefined && { domain }) });
    const statuses = await Promise.all(credentials.map(statusProblems));
    const failed = statuses.flatMap((status) => status.failed);
    return {
      verified: result.verified && failed.length === 0,
      problemDetails: [...(result.credentialResults ?? []).flatMap(notVerified), ...(result.presentationResult ? notVerified(result.presentationResult) : []), ...failed, ...statuses.flatMap((status) => status.unknown)],
    };
  }

  return { credential, presentation };
}

const refused = (...problemDetails: readonly ProblemDetails[]): DocumentVerdict => ({ verified: false, problemDetails });
