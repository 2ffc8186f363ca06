import { issuerOfFile } from '../fixtures/issuer-of-file';
import { routeRights } from '../members/route-rights';

const testIssuer = issuerOfFile();

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string; readonly parameters: readonly { readonly name: string }[] }>>>>;
}

const read = async (): Promise<Document> => (await testIssuer.call<Document>('GET', '/openapi.json', undefined, { authorization: '' })).body;

/** Every place of a JSON value that refers to another one. */
const refsIn = (value: unknown): string[] => (typeof value !== 'object' || value === null ? []
  : Object.entries(value).flatMap(([key, member]) => (key === '$ref' ? [String(member)] : refsIn(member))));

test('every route that wants a token is described, and nothing else', async () => {
  const { openapi, paths } = await read();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`));
  expect(described.sort()).toEqual(Object.keys(routeRights).sort());
});

test('every operation has a name of its own, and Certifier’s 19 want the version', async () => {
  const operations = Object.values((await read()).paths).flatMap((methods) => Object.values(methods));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  expect(operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'Certifier-Version'))).toHaveLength(19);
});

test('whatever is referred to is there', async () => {
  const document = await read();
  const refs = refsIn(document);
  expect(refs.length).toBeGreaterThan(19);
  for (const ref of refs) {
    const found = ref.slice('#/'.length).split('/').reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], document);
    expect([ref, typeof found]).toEqual([ref, 'object']);
  }
});
