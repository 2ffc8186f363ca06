import * as z from 'zod';
import { version } from '../version';
import type { DescribedPart, Operation } from './operation';

const errorNames: Readonly<Record<number, string>> = {
  400: 'missing_version, invalid_version, invalid_json or validation_error', 401: 'unauthorized', 402: 'payment_required', 403: 'forbidden',
  404: 'not_found', 409: 'conflict', 413: 'payload_too_large', 429: 'rate_limited; Retry-After says how many seconds to wait', 500: 'internal_server_error',
};

/** The name under which every part has the envelope of errors. */
export const errorSchema = 'Error';

/** The description of parts of the interface: https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument(parts: readonly DescribedPart[], publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Confer issuer', version },
    servers: [{ url: publicUrl }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.assign({}, ...parts.flatMap(({ requests, answers }) => [schemasOf(requests, 'input'), schemasOf(answers, 'output')])) as object,
    },
    paths: pathsOf(parts.flatMap((part) => part.operations.map((operation) => ({ operation, part })))),
  };
}

/** Schemas by their names. They refer to each other by the same names. */
function schemasOf(named: Readonly<Record<string, z.core.$ZodType>>, io: 'input' | 'output'): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: refOf, unrepresentable: 'any' });
  // Each one is a whole document for the library; here they are parts of one.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}

const refOf = (name: string): string => `#/components/schemas/${name}`;

function pathsOf(described: readonly { readonly operation: Operation; readonly part: DescribedPart }[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { operation, part } of described) (paths[part.base + operation.path] ??= {})[operation.method] = descriptionOf(operation, part);
  return paths;
}

function descriptionOf({ path, id, summary, query, body, status, answer, media, errors }: Operation, part: DescribedPart): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inHeader = Object.entries(part.headers).map(([name, value]) => ({ name, in: 'header', required: true, schema: { const: value } }));
  const { properties = {}, required = [] } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
  return {
    operationId: id,
    summary,
    parameters: [...inHeader, ...inPath, ...inQuery],
    ...(body !== undefined && { requestBody: { required: true, content: json(body) } }),
    responses: {
      [status]: { description: answer ?? 'Done', ...(answer !== undefined && { content: json(answer) }), ...(media !== undefined && { content: { [media]: { schema: { type: 'string' } } } }) },
      ...Object.fromEntries([...part.errors, ...errors].sort((a, b) => a - b).map((code) => [code, { description: errorNames[code] ?? '', content: json(errorSchema) }])),
    },
  };
}

const json = (name: string) => ({ 'application/json': { schema: { $ref: refOf(name) } } });
