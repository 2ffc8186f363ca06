import { columnCatalogueFor, columnHelp, columnsOf, convertRequest, copyRequest, DefinitionError, parseDefinition } from '@confer/core';
import type { Definition } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { conflict, invalid, notFound } from '../http/api-error';
import { pageOf, pageQuery } from '../http/paging';
import { parse } from '../http/parse';
import { isPicture, pictureFileOf } from '../pictures/picture-file';
import { say } from '../texts/say';
import type { SendToCertifier } from '../through-certifier/client';
import { convert } from './convert';
import { listDefinitions, listVersions, readDefinition, saveDefinition, setArchived } from './definitions';
import { keepSignatures } from './signatures';
import { templateWorkbook } from './template-workbook';

export const listQuery = pageQuery.extend({ search: z.string().max(200).default(''), archived: z.stringbool().default(false) });
export const versionQuery = z.object({ version: z.coerce.number().pipe(z.int().min(1)).optional() });

/** `language`: of the help in the file. */
export const templateQuery = versionQuery.extend({ language: z.string().max(35).default('en') });

/** A file may weigh as much as a list of ten thousand rows does. */
const largestConversion = 8 * 1024 * 1024;

/** As the cells of the file hold them. */
const inDigits = { number: String, duration: (text: string) => text };

interface DefinitionParams {
  Params: { id: string };
}

/** @param openCertifier gives the organisation's workspace there; `undefined` when nobody has connected it */
export function catalogueRoutes(app: FastifyInstance, database: Database, openCertifier: () => Promise<SendToCertifier | undefined>): void {
  app.get('/definitions', async ({ query }) => {
    const { limit, cursor, search, archived } = parse(listQuery, query);
    return pageOf(await listDefinitions(database, { search: search.trim(), archived, after: cursor ?? '', limit: limit + 1 }), limit, ({ id }) => id);
  });

  app.get<DefinitionParams>('/definitions/:id', async ({ params: { id }, query }) => {
    const { version } = parse(versionQuery, query);
    return known(id, version);
  });

  app.get<DefinitionParams>('/definitions/:id/versions', async ({ params: { id } }) => {
    await known(id);
    return { data: await listVersions(database, id) };
  });

  app.get<DefinitionParams>('/definitions/:id/template.xlsx', async ({ params: { id }, query }, reply) => {
    const { version, language } = parse(templateQuery, query);
    const definition = await known(id, version);
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="${definition.id}.xlsx"`)
      .send(await templateWorkbook(definition.name, columnsOf(definition), (column) => columnHelp(columnCatalogueFor(language), inDigits, column, definition)));
  });

  app.post('/definitions', async (request, reply) => {
    const definition = await keepSignatures(database, definitionOf(parse(z.unknown(), request.body)));
    const outcome = await saveDefinition(database, definition);
    void reply.code(outcome === 'saved' ? 201 : 200);
    return definition;
  });

  app.post<DefinitionParams>('/definitions/:id/copy', async ({ params, body }, reply) => {
    const { id, name } = parse(copyRequest, body);
    const copy = definitionOf({ ...await known(params.id), id, name, version: 1 });
    if (await readDefinition(database, id)) throw conflict(say('error.definitionIdTaken', { id }));
    await saveDefinition(database, copy);
    void reply.code(201);
    return copy;
  });

  for (const [action, isArchived] of [['archive', true], ['restore', false]] as const) {
    app.post<DefinitionParams>(`/definitions/:id/${action}`, async ({ params: { id } }) => {
      const definition = await known(id);
      await setArchived(database, id, isArchived);
      return definition;
    });
  }

  app.post('/definitions/convert', { bodyLimit: largestConversion }, async ({ body }) => {
    const request = parse(convertRequest, body);
    return explained(() => convert(request, openCertifier));
  });

  async function known(id: string, version?: number): Promise<Definition> {
    const definition = await readDefinition(database, id, version);
    if (definition) return definition;
    throw notFound(version === undefined ? say('error.definitionUnknown', { id }) : say('error.definitionVersionUnknown', { id, version }));
  }
}

/** @throws {ApiError} `validation_error` for a definition that contradicts itself, and for one that nothing could be sent for */
function definitionOf(json: unknown): Definition {
  const definition = parsed(json);
  if (definition.contact !== 'email') throw invalid(say('error.contactNotEmail'));
  const picture = definition.achievement.image === undefined ? undefined : pictureFileOf(definition.achievement.image);
  if (picture && !isPicture(picture)) throw invalid(say('error.notAPicture'));
  return definition;
}

function parsed(json: unknown): Definition {
  try {
    return parseDefinition(json);
  } catch (error) {
    throw explainedError(error);
  }
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainedError(error);
  }
}

/** What is wrong with a definition is for whoever sent it to know. */
const explainedError = (error: unknown): unknown =>
  error instanceof DefinitionError ? invalid(say('error.definitionInvalid', { problems: error.message })) : error;
