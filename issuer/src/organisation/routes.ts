import { writtenLanguage } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { keepLogo } from './logo';
import { readOrganisation, saveOrganisation } from './organisation';

export const organisationRequest = z.strictObject({
  // It stands in mail headers and in every credential, so it is one line.
  name: z.string().trim().min(1).max(200).regex(/^\P{Cc}*$/u, 'has to be one line'),
  email: z.email().max(254),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  language: z.enum(writtenLanguage.options).default('en'),
  logo: z.string().max(200_000).regex(/^(data:image\/(svg\+xml|png);base64,[A-Za-z0-9+/]+=*|[0-9a-f]{64})$/, 'has to be an SVG or PNG picture as a data: address, or the name of one that was sent before')
    .describe('Its crest. Left out, there is none. The answer has the name under which the picture is kept, and shown at /images/; it may be sent in place of the picture.').optional(),
});

export function organisationRoutes(app: FastifyInstance, database: Database): void {
  app.get('/organisation', async () => {
    const organisation = await readOrganisation(database);
    if (!organisation) throw notFound(say('error.organisationMissing'));
    return organisation;
  });

  app.put('/organisation', async (request) => {
    const { logo, ...said } = parse(organisationRequest, request.body);
    const organisation = { ...said, ...(logo !== undefined && { logo: await keepLogo(database, logo) }) };
    await saveOrganisation(database, organisation);
    return organisation;
  });
}
