import { DefinitionError, parseDefinition } from '@confer/core';
import type { Definition } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { invalid, notFound } from '../http/api-error';
import { pageOf, pageQuery } from '../http/paging';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { listDefinitions, readDefinition, saveDefinition } from './definitions';

export function catalogueRoutes(app: FastifyInstance, database: Database): void {
  app.get('/definitions', async (request) => {
    const { limit, cursor } = parse(pageQuery, request.query);
    return pageOf(await listDefinitions(database, cursor ?? '', limit + 1), limit, ({ id }) => id);
  });

  app.get<{ Params: { id: string } }>('/definitions/:id', async ({ params: { id } }) => {
    const definition = await readDefinition(database, id);
    if (!definition) throw notFound(say('error.definitionUnknown', { id }));
    return definition;
  });

  app.post('/definitions', async (request, reply) => {
    const definition = definitionOf(parse(z.unknown(), request.body));
    const outcome = await saveDefinition(database, definition);
    return reply.code(outcome === 'saved' ? 201 : 200).send(definition);
  });
}

/** @throws {ApiError} `validation_error` for a definition that contradicts itself, and for one that nothing could be sent for */
function definitionOf(json: unknown): Definition {
  const definition = parsed(json);
  if (definition.contact !== 'email') throw invalid(say('error.contactNotEmail'));
  return definition;
}

function parsed(json: unknown): Definition {
  try {
    return parseDefinition(json);
  } catch (error) {
    if (error instanceof DefinitionError) throw invalid(say('error.definitionInvalid', { problems: error.message }));
    throw error;
  }
}
