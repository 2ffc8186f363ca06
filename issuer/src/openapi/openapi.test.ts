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

test('Certifier’s 19 operations are described, and whatever is described is a route', async () => {
  const { openapi, paths } = await read();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} /v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`));
  expect(described.filter((route) => routeRights[route] === undefined)).toEqual([]);
  const ofCertifier = Object.values(paths).flatMap((methods) => Object.values(methods)).filter(({ parameters }) => parameters.some(({ name }) => name === 'Certifier-Version'));
  expect(ofCertifier).toHaveLength(19);
});

test('every route of batches is described', async () => {
  const { paths } = await read();
  const routes = Object.keys(routeRights).filter((route) => / \/v1\/batches/.test(route));
  const missing = routes.filter((route) => {
    const [method = '', path = ''] = route.split(' ');
    return paths[path.slice('/v1'.length).replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] === undefined;
  });
  expect(missing).toEqual([]);
});

test('every operation has a name of its own', async () => {
  const operations = Object.values((await read()).paths).flatMap((methods) => Object.values(methods));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
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
