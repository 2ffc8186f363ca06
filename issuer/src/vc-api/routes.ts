import type { DocumentLoader } from '@digitalbazaar/vc';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { credentialUrl } from '../addresses';
import { invalid } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { issueRequest, verifyPresentationRequest, verifyRequest } from './data-model';
import type { IssueServices } from './issue-document';
import { issueDocument } from './issue-document';
import { resolvingKeys } from './key-resolver';
import type { DocumentVerdict } from './verify-document';
import { createDocumentVerifier } from './verify-document';

export interface VcApiServices extends IssueServices {
  readonly documentLoader: DocumentLoader;
  /** Where the issuer is, and where it has been. */
  readonly origins: readonly string[];
}

/** Making sense of JSON-LD takes long, and it grows with the document. */
const bodyLimit = 256 * 1024;

/**
 * The W3C's interface for issuing and verifying (https://w3c-ccg.github.io/vc-api/), for conformance suites and integrators.
 * What is not verified is answered with 400, as those suites expect it.
 */
export function vcApiRoutes(app: FastifyInstance, { database, signer, publicUrl, origins, documentLoader }: VcApiServices): void {
  const verify = createDocumentVerifier(database, origins, resolvingKeys(documentLoader));

  app.post('/credentials/issue', { bodyLimit }, async ({ body }, reply) => {
    const { credential } = parse(issueRequest, body);
    const { document, publicId } = await issueDocument({ database, signer, publicUrl }, credential);
    void reply.code(201).header('location', credentialUrl(publicUrl, publicId));
    return document;
  });

  app.post('/credentials/verify', { bodyLimit }, async ({ body }, reply) => {
    const { verifiableCredential, options } = parse(verifyRequest, body);
    return send(reply, await verify.credential(verifiableCredential), options?.returnCredential === true && { credential: verifiableCredential });
  });

  app.post('/presentations/verify', { bodyLimit }, async ({ body }, reply) => {
    const { verifiablePresentation, presentation, options } = parse(verifyPresentationRequest, body);
    const document = verifiablePresentation ?? presentation;
    if (!document) throw invalid(say('error.noPresentation'));
    const verdict = await verify.presentation(document, verifiablePresentation ? { proof: verifiablePresentation.proof, challenge: options?.challenge, domain: options?.domain } : {});
    return send(reply, verdict, options?.returnPresentation === true && { verifiablePresentation: document });
  });
}

const send = (reply: FastifyReply, verdict: DocumentVerdict, input: object | false): FastifyReply =>
  reply.code(verdict.verified ? 200 : 400).send({ ...verdict, ...input });
