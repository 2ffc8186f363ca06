import { writtenLanguage } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { readOrganisation, saveOrganisation } from './organisation';

export const organisationRequest = z.strictObject({
  // It stands in mail headers and in every credential, so it is one line.
  name: z.string().trim().min(1).max(200).regex(/^\P{Cc}*$/u, 'has to be one line'),
  email: z.email().max(254),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  language: z.enum(writtenLanguage.options).default('en'),
});

export function organisationRoutes(app: FastifyInstance, database: Database): void {
  app.get('/organisation', async () => {
    const organisation = await readOrganisation(database);
    if (!organisation) throw notFound(say('error.organisationMissing'));
    return organisation;
  });

  app.put('/organisation', async (request) => {
    const organisation = parse(organisationRequest, request.body);
    await saveOrganisation(database, organisation);
    return organisation;
  });
}
