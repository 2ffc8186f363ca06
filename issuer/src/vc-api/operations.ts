import type { DescribedPart } from '../openapi/operation';
import { issueRequest, securedCredentialSchema, verifyPresentationRequest, verifyRequest } from './data-model';
import { documentVerdict } from './verify-document';

/** The W3C's interface, as it is described to programs. */
export const vcApiPart: DescribedPart = {
  base: '/vc',
  operations: [
    { method: 'post', path: '/credentials/issue', id: 'issueComposedCredential', summary: 'Signs a credential that the caller composed.', body: 'ComposedCredential', status: 201, answer: 'SignedDocument', errors: [409] },
    { method: 'post', path: '/credentials/verify', id: 'verifyCredential', summary: 'Checks a signed credential.', body: 'CredentialToVerify', status: 200, answer: 'Verdict', errors: [] },
    { method: 'post', path: '/presentations/verify', id: 'verifyPresentation', summary: 'Checks a presentation and the credentials in it.', body: 'PresentationToVerify', status: 200, answer: 'Verdict', errors: [] },
  ],
  requests: { ComposedCredential: issueRequest, CredentialToVerify: verifyRequest, PresentationToVerify: verifyPresentationRequest },
  answers: { SignedDocument: securedCredentialSchema, Verdict: documentVerdict },
  headers: {},
  errors: [400, 401, 403, 413, 429, 500],
};
