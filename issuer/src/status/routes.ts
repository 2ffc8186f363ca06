import { reinstateRequest, withdrawRequest } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import type { WorkQueue } from '../queue/work-queue';
import type { Signer } from '../signing/signer';
import { notFound } from '../http/api-error';
import { readByAllPages } from '../http/app';
import { nameOf } from '../http/authenticate';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { bitsOfList, changeStatus, lastStatusChange } from './status-changes';
import type { StatusPurpose } from './status-entry';
import { signStatusList } from './status-list';

/** Revokes, suspends and reinstates. Sent again, a request changes nothing more. */
export function statusRoutes(app: FastifyInstance, database: Database, queue: WorkQueue): void {
  for (const [action, status] of [['revoke', 'revoked'], ['suspend', 'suspended']] as const) {
    app.post(`/credentials/${action}`, async (request) => {
      const { credentialIds, reason, explanation, tell = false } = parse(withdrawRequest, request.body);
      return { data: await changeStatus(database, credentialIds, { status, reason, explanation, changedBy: nameOf(request), tellBy: tell ? queue : undefined }) };
    });
  }
  app.post('/credentials/reinstate', async (request) => {
    const { credentialIds, tell = false } = parse(reinstateRequest, request.body);
    return { data: await changeStatus(database, credentialIds, { status: 'valid', changedBy: nameOf(request), tellBy: tell ? queue : undefined }) };
  });
}

interface ListParams {
  Params: { purpose: StatusPurpose; list: string };
}

/** The lists, for the whole world: https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential */
export function statusListRoutes(app: FastifyInstance, database: Database, signer: Signer, publicUrl: string): void {
  // A list is signed anew after a change, not for each of the many who look at it.
  const signed = new Map<string, { readonly change: string; readonly document: object }>();

  app.get<ListParams>('/status/:purpose(revocation|suspension)-:list(^(0|[1-9]\\d{0,9})$)', async ({ params: { purpose, list } }, reply) => {
    const change = await lastStatusChange(database);
    const name = `${purpose}-${list}`;
    const known = signed.get(name);
    const document = known?.change === change ? known.document : await listDocument(purpose, Number(list));
    signed.set(name, { change, document });
    // A revocation is to be seen soon; a busy verifier need not ask for every credential.
    return reply.headers(readByAllPages).type('application/ld+json').header('cache-control', 'public, max-age=60').send(JSON.stringify(document));
  });

  async function listDocument(purpose: StatusPurpose, list: number): Promise<object> {
    const bits = await bitsOfList(database, purpose, list);
    if (!bits) throw notFound(say('error.notFound'));
    return signStatusList(signer, publicUrl, { purpose, list, bits }, new Date());
  }
}
