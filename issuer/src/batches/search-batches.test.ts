import type { BatchSearch, FoundBatch, RowRequest } from '@confer/core';
import { foundBatchesAnswer } from '@confer/core';
import type * as z from 'zod';
import { course, rowOf } from '../fixtures/issuer';
import { fillBatch, issueBatch, issuerWithBounces, unknownMailbox } from '../fixtures/labelled-batches';

const testIssuer = issuerWithBounces();

const person = (number: number, firstName: string, lastName: string, contact = `person-${number}@northmere.example`): RowRequest => rowOf(number, { recipient: { firstName, lastName, contact } });

const search = async (wanted: BatchSearch = {}): Promise<z.infer<typeof foundBatchesAnswer>> =>
  foundBatchesAnswer.parse((await testIssuer.call('POST', '/v1/batches/search', wanted)).body);
const labels = (batches: readonly FoundBatch[]): string[] => batches.map(({ label }) => label);

beforeAll(async () => {
  await issueBatch(testIssuer, 'Éthique, printemps', [person(1, 'José Ángel', 'Muñoz de la Peña'), person(2, 'Łukasz', 'Wójcik')]);
  await issueBatch(testIssuer, 'Lab safety 100%', [person(3, 'Þórdís', 'Guðmundsdóttir', `${unknownMailbox}3@northmere.example`), person(4, 'Mary-Kate', 'O’Connor')]);
  await issueBatch(testIssuer, 'Alumni', [person(5, 'Mary', 'Muñoz'), person(6, 'Ana', 'Muñoz'), person(7, 'محمد', 'الهاشمي')]);
  await fillBatch(testIssuer, 'Munoz prize', [person(8, 'Ngozi', 'Okonkwo-Eze')]);
  await fillBatch(testIssuer, 'Nothing ever came', []);
});

test('every batch that has rows is found, the newest first, with its definition and its counts', async () => {
  const { data, pagination } = await search();
  expect(labels(data)).toEqual(['Munoz prize', 'Alumni', 'Lab safety 100%', 'Éthique, printemps']);
  expect(pagination).toEqual({ next: null });
  expect(data[2]).toMatchObject({ definitionName: course.name, status: 'done', counts: { rows: 2, issued: 2, sent: 1, bounced: 1 } });
  expect(data[2]).not.toHaveProperty('people');
});

test('a search without a body finds all of them, too', async () => {
  expect((await testIssuer.call('POST', '/v1/batches/search')).body).toEqual(await search());
});

test('labels come first, then people, and an entry found by a person says so', async () => {
  const { data } = await search({ text: 'munoz' });
  expect(labels(data)).toEqual(['Munoz prize', 'Alumni', 'Éthique, printemps']);
  expect(data.map(({ people }) => people)).toEqual([undefined, { count: 2, name: 'Mary Muñoz' }, { count: 1, name: 'José Ángel Muñoz de la Peña' }]);
});

test.each([
  ['accents and case aside', 'ETHIQUE', ['Éthique, printemps']],
  ['by a part of a word', 'umni', ['Alumni']],
  ['by all words, in any order', 'pena jose', ['Éthique, printemps']],
  ['by no word alone', 'jose connor', []],
  ['by an address', 'person-4@', ['Lab safety 100%']],
  ['in other scripts', 'الهاشمي', ['Alumni']],
  ['with letters that have no plain form', 'ÞÓRDÍS guð', ['Lab safety 100%']],
  ['by signs that a pattern would take for others', '100%', ['Lab safety 100%']],
  ['and a sign that stands for any is only itself', 'a_b', []],
  ['and blanks say nothing', '  alumni  ', ['Alumni']],
])('a batch is found %s', async (_, text, found) => {
  expect(labels((await search({ text })).data)).toEqual(found);
});

test('a filter leaves those that are running, or that need attention; the counts say how many each one would', async () => {
  expect((await search()).counts).toEqual({ all: 4, running: 1, attention: 1 });
  const attention = await search({ filter: 'attention' });
  expect(labels(attention.data)).toEqual(['Lab safety 100%']);
  expect(attention.counts).toEqual({ all: 4, running: 1, attention: 1 });
  expect(labels((await search({ filter: 'running' })).data)).toEqual(['Munoz prize']);
  expect(await search({ text: 'connor', filter: 'running' })).toMatchObject({ data: [], counts: { all: 1, running: 0, attention: 1 } });
});

test('pages go on where the last one ended, across those found by label and those found by person', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: z.infer<typeof foundBatchesAnswer> = await search({ text: 'munoz', limit: 1, ...(cursor !== undefined && { cursor }) });
    expect(page.data).toHaveLength(1);
    seen.push(...labels(page.data));
    cursor = page.pagination.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(['Munoz prize', 'Alumni', 'Éthique, printemps']);
});

test.each([
  ['a filter that does not exist', { filter: 'new' }],
  ['a cursor that is none of ours', { cursor: '7' }],
  ['more than a page holds', { limit: 101 }],
  ['a text longer than any label', { text: 'a'.repeat(201) }],
  ['something else', { label: 'Alumni' }],
])('%s is refused', async (_, wanted) => {
  expect(await testIssuer.call('POST', '/v1/batches/search', wanted)).toMatchObject({ status: 400, body: { error: { code: 'validation_error' } } });
});

test('nobody searches without an access token', async () => {
  expect((await testIssuer.call('POST', '/v1/batches/search', {}, { authorization: '' })).status).toBe(401);
});
