import type { FastifyInstance } from 'fastify';
import { batchPart } from '../batches/operations';
import { certifierPart } from '../certifier/operations';
import { vcApiPart } from '../vc-api/operations';
import { organisationPart } from '../organisation/operations';
import { connectionPart } from '../through-certifier/operations';
import { openApiDocument } from './document';

/** What the interface is, for programs. It tells nothing about this organisation, so everybody may read it. */
export function openApiRoutes(app: FastifyInstance, publicUrl: string): void {
  // Written when it is asked for first: a start need not wait for it.
  let document: object | undefined;
  app.get('/openapi.json', async () => (document ??= openApiDocument([organisationPart, batchPart, connectionPart, certifierPart, vcApiPart], publicUrl)));
}
