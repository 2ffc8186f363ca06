import { testMessageRequest } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import { rowCheck } from '../batches/check-rows';
import { readDefinition } from '../catalogue/definitions';
import type { Database } from '../database/database';
import { ApiError, conflict, invalid, notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { readOrganisation } from '../organisation/organisation';
import { say } from '../texts/say';
import { composeTestMail } from './test-messages';
import type { MailTransport } from './transport';

/** Milliseconds that a person waits for the mail server. */
const patience = 30_000;

/** Sends a row's message to somebody who wants to see it first. It is tried once, and the answer says what came of it. */
export function testMessageRoutes(app: FastifyInstance, database: Database, transport: MailTransport, publicUrl: string): void {
  app.post('/test-messages', async (request) => {
    const { definitionId: id, definitionVersion: version, row, to } = parse(testMessageRequest, request.body);
    const organisation = await readOrganisation(database);
    if (!organisation) throw conflict(say('error.organisationMissing'));
    const definition = await readDefinition(database, id, version);
    if (!definition) throw notFound(say('error.definitionVersionUnknown', { id, version }));
    if (definition.certifier) throw conflict(say('error.issuedByCertifier', { name: definition.name }));
    const { refusal } = rowCheck(definition)({ ...row, key: 'test-message' });
    if (refusal) throw invalid(refusal.message);

    const mail = composeTestMail({ definition, organisation, publicUrl, row, to });
    const [outcome] = await transport.deliver([{ mail, lastTry: true, signal: AbortSignal.timeout(patience) }]);
    if (outcome?.state === 'sent') return { to, subject: mail.subject };
    const unreachable = say('error.mailServerUnreachable');
    const reason = outcome?.reason ?? unreachable;
    throw new ApiError(422, 'not_delivered', outcome?.state === 'inDoubt' ? say('error.testInDoubt') : reason === unreachable ? reason : say('error.testRefused', { reason }));
  });
}
