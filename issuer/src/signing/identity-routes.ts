import type { FastifyInstance } from 'fastify';
import { readByAllPages } from '../http/app';
import type { DidDocument } from './issuer-identity';

/** Where the world finds the keys of a `did:web` (https://w3c-ccg.github.io/did-method-web/), and integrators the name of the issuer. */
export function identityRoutes(app: FastifyInstance, didDocument: DidDocument): void {
  app.get('/.well-known/did.json', async (_request, reply) => reply.headers(readByAllPages).type('application/did+json').send(JSON.stringify(didDocument)));
}
