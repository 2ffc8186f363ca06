import type { FastifyInstance, FastifyRequest } from 'fastify';
import { conflict } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import type { Stored } from './certifier-credential';
import { changeIssued, eraseIssued, settledContent } from './change-issued';
import { changedContent, checkContent, contentOf } from './content';
import { credentialDesigns } from './credential-designs';
import { changeDraft, deleteDraft, newNames, storeDraft } from './drafts';
import { definitionOfGroup } from './groups';
import { createIssueSend, issueDraft, sendIssued } from './issue';
import { keepToPlan } from './plan-limit';
import type { CertifierServices } from './services';
import type { CertifierCredential } from './shapes';
import { credentialChange, credentialSearch, listQuery, newCredential, sending } from './shapes';
import { definitionOfStored, findCredentials, readCredential, readStored } from './stored-credentials';
import { ulidOf } from './ulid';

interface CredentialParams {
  Params: { id: string };
}

/** Deep filters are for programs that attack; long ones hold a thousand ids. */
const largestSearch = 64 * 1024;

export function credentialRoutes(app: FastifyInstance, services: CertifierServices): void {
  const { database, limits, publicUrl } = services;
  const toldOf = (credentialId: string): Promise<CertifierCredential> => readCredential(database, ulidOf(credentialId));

  app.get('/credentials', ({ query }) => findCredentials(database, { filter: {}, ...parse(listQuery, query) }));

  app.post('/credentials/search', { bodyLimit: largestSearch }, ({ body }) => findCredentials(database, parse(credentialSearch, body)));

  app.get<CredentialParams>('/credentials/:id', ({ params: { id } }) => readCredential(database, id));

  app.get<CredentialParams>('/credentials/:id/designs', async ({ params: { id } }) => credentialDesigns(database, publicUrl, await readStored(database, id)));

  app.post('/credentials', async ({ body }, reply) => {
    const wanted = parse(newCredential, body);
    const definition = await definitionOfGroup(database, wanted.groupId);
    await keepToPlan(database, limits);
    const content = contentOf(definition, wanted);
    checkContent(definition, content, 'draft');
    const names = newNames();
    await storeDraft(database, names, definition, content);
    void reply.code(201);
    return toldOf(names.credentialId);
  });

  app.post('/credentials/create-issue-send', async ({ body }, reply) => {
    const wanted = parse(newCredential, body);
    const definition = await definitionOfGroup(database, wanted.groupId);
    const names = newNames();
    await createIssueSend(services, names, definition, contentOf(definition, wanted));
    void reply.code(201);
    return toldOf(names.credentialId);
  });

  // Some clients send `{}` or `[]` with it, others nothing: it says no more than the address does.
  app.post<CredentialParams>('/credentials/:id/issue', async ({ params: { id } }) => {
    await issueDraft(services, await readStored(database, id));
    return readCredential(database, id);
  });

  app.post<CredentialParams>('/credentials/:id/send', async ({ params: { id }, body }) => {
    parse(sending, body);
    await sendIssued(services, await readStored(database, id));
    return readCredential(database, id);
  });

  app.patch<CredentialParams>('/credentials/:id', async ({ params: { id }, body }) => {
    const change = parse(credentialChange, body);
    const stored = await readStored(database, id);
    const definition = await definitionOfStored(database, stored);
    const content = changedContent(definition, settledContent(stored), change);
    if (stored.status === 'draft') {
      checkContent(definition, content, 'draft');
      if (!(await changeDraft(database, stored.rowId, stored.content, content))) throw conflict(say('error.changedMeanwhile'));
    } else {
      await changeIssued(services, stored, content);
    }
    return readCredential(database, id);
  });

  app.delete<CredentialParams>('/credentials/:id', async (request, reply) => {
    const stored = await readStored(database, request.params.id);
    await remove(stored, request);
    void reply.code(204);
  });

  async function remove(stored: Stored, { person }: FastifyRequest): Promise<void> {
    if (stored.status !== 'draft') {
      if (!person) throw new Error('A credential was to be deleted by nobody.');
      await eraseIssued(services, stored, person.name);
    } else if (!(await deleteDraft(database, stored.rowId))) {
      throw conflict(say('error.changedMeanwhile'));
    }
  }
}
