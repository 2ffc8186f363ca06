import { setTimeout as passed } from 'node:timers/promises';
import type { Receipt } from '@confer/core';
import fc from 'fast-check';
import { course, issue, prepare, rowOf, token } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import type { Schema, Schemas } from '../fixtures/arbitrary-of-schema';
import { arbitraryOf } from '../fixtures/arbitrary-of-schema';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly required: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** Requests for each operation: `FUZZ_REQUESTS=500 npx jest fuzzed-requests`; `FUZZ_SEED` makes the same ones again. */
const numRuns = Number(process.env['FUZZ_REQUESTS'] ?? 4);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Longer than any answer takes, so that whoever never answers is found. */
const patience = 15_000;

const testIssuer = issuerOfFile(prepare);
let known: string[];
let document: Document;
beforeAll(async () => {
  const [receipt] = await issue(testIssuer, 'batch-known', [rowOf(1)]) as [Receipt];
  const { body: batches } = await testIssuer.call<{ data: { id: string }[] }>('GET', '/v1/batches');
  known = [course.id, receipt.credentialId, receipt.publicId, ...batches.data.map(({ id }) => id)];
  document = (await testIssuer.call<Document>('GET', '/openapi.json')).body;
});

interface Request {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** What an operation may be asked: with ids that exist and others, with bodies that fit more or less, and with no JSON at all. */
function requestsOf(path: string, { parameters, requestBody }: Operation): fc.Arbitrary<Request> {
  const inPath = fc.oneof(fc.constantFrom(...known), fc.constantFrom('x', '%00', '%E0%A4%A', '..', '1', '00000000-0000-4000-8000-000000000000'), fc.string({ maxLength: 20 }).map(encodeURIComponent));
  const query = fc.record(Object.fromEntries(parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, arbitraryOf(schema, document.components.schemas)])), { requiredKeys: [] });
  const headers = Object.fromEntries(parameters.filter((each) => each.in === 'header').map(({ name, schema }) => [name, String(schema.const)]));
  const schema = requestBody?.content['application/json'].schema;
  const body = schema
    ? fc.oneof({ weight: 8, arbitrary: arbitraryOf(schema, document.components.schemas).map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: fc.constantFrom('', '{', 'null', '"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, '{"__proto__":{"x":1}}') })
    : fc.constant(null);
  return fc.record({ ids: fc.array(inPath, { minLength: 3, maxLength: 3 }), query, body }).map(({ ids, query: asked, body: sent }) => {
    const left = [...ids];
    const search = new URLSearchParams(Object.entries(asked).map(([name, value]): [string, string] => [name, textOf(value)])).toString();
    return {
      path: `${path.replaceAll(/\{\w+\}/g, () => left.pop() ?? 'x')}${search === '' ? '' : `?${search}`}`,
      headers: { authorization: `Bearer ${token}`, ...headers, ...(sent === null ? {} : { 'content-type': 'application/json' }) },
      body: sent,
    };
  });
}

/** Longer addresses are refused by Node itself, before they get here. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 500);

async function ask(method: string, { path, headers, body }: Request): Promise<void> {
  const stop = new AbortController();
  const answer = await Promise.race([
    fetch(testIssuer.address + path, { method: method.toUpperCase(), headers, body, signal: stop.signal }),
    passed(patience, undefined, { ref: false }).then(() => { throw new Error(`No answer within ${patience} ms.`); }),
  ]);
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const text = isStream ? '' : await answer.text();
  stop.abort();
  expect(text).not.toMatch(/\n\s+at |node_modules/);
  // Certifier is out of reach here, and saying so is right.
  if (answer.status !== 503 || !text.includes('"provider_unreachable"')) expect(answer.status).toBeLessThan(500);
  if (answer.status < 400) return;
  const problem = JSON.parse(text) as { error?: { code: string; message: string }; verified?: boolean };
  if (problem.verified === undefined) expect(problem.error).toEqual({ code: expect.stringMatching(/^\w+$/) as string, message: expect.stringMatching(/\S/) as string });
}

test(`no request fails, hangs or shows how the service is built (seed ${seed})`, async () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  expect(operations.length).toBeGreaterThan(60);
  for (const { path, method, operation } of operations) {
    await fc.assert(fc.asyncProperty(requestsOf(path, operation), (request) => ask(method, request)), { numRuns, seed });
  }
}, 60_000 + numRuns * 60_000);
