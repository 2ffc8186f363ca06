import type { BatchPerson, PeopleSearch } from '@confer/core';
import { peopleAnswer } from '@confer/core';
import { rowOf } from '../fixtures/issuer';
import { fillBatch, issueBatch, issuerWithBounces, unknownMailbox } from '../fixtures/labelled-batches';

const testIssuer = issuerWithBounces();

const names = ['Wojciech Brzęczyszczykiewicz', 'Siobhán Ní Dhomhnaill', '雅婷 陳', 'Þórdís Guðmundsdóttir', 'Dilnoza Yusupova'];
const isUnknown = (index: number) => index === 1 || index === 3;
const rows = names.map((name, index) => {
  const [firstName = '', ...rest] = name.split(' ');
  return rowOf(index, { recipient: { firstName, lastName: rest.join(' '), contact: `${isUnknown(index) ? unknownMailbox : 'known-'}${index}@northmere.example` } });
});

let batchId: string;
beforeAll(async () => {
  batchId = await issueBatch(testIssuer, 'Ethics', rows);
  await issueBatch(testIssuer, 'Another one', [rowOf(90)]);
});

const read = async (wanted: PeopleSearch = {}, id = batchId) => peopleAnswer.parse((await testIssuer.call('POST', `/v1/batches/${id}/people/search`, wanted)).body);
const namesOf = (people: readonly BatchPerson[]): string[] => people.map(({ name }) => name);

test('people stand in the order of the sheet, with those in trouble on top', async () => {
  const { data, pagination } = await read();
  expect(namesOf(data)).toEqual(['Siobhán Ní Dhomhnaill', 'Þórdís Guðmundsdóttir', 'Wojciech Brzęczyszczykiewicz', '雅婷 陳', 'Dilnoza Yusupova']);
  expect(pagination).toEqual({ next: null });
});

test('each of them has the public page of the credential, and what became of the message', async () => {
  const { data: [first, , third] } = await read();
  expect(first).toMatchObject({ key: rowOf(1).key, contact: 'unknown-1@northmere.example', status: 'bounced', receipt: { delivery: 'bounced', deliveryReason: expect.stringContaining('no such mailbox') as string } });
  expect(third).toMatchObject({ key: rowOf(0).key, status: 'sent', receipt: { delivery: 'sent' } });
  expect((await testIssuer.call('GET', new URL(third?.receipt?.url ?? '').pathname)).text).toContain('Wojciech Brzęczyszczykiewicz');
});

test('a search finds by name and by address', async () => {
  expect(namesOf((await read({ text: 'GUDMUNDS' })).data)).toEqual([]);
  expect(namesOf((await read({ text: 'guðmunds' })).data)).toEqual(['Þórdís Guðmundsdóttir']);
  expect(namesOf((await read({ text: 'domhnaill siobhan' })).data)).toEqual([]);
  expect(namesOf((await read({ text: 'dhomhnaill siobhan' })).data)).toEqual(['Siobhán Ní Dhomhnaill']);
  expect(namesOf((await read({ text: 'known-2@' })).data)).toEqual(['雅婷 陳']);
});

test('a status leaves those of whom it is true', async () => {
  expect((await read({ status: 'bounced' })).data).toHaveLength(2);
  expect((await read({ status: 'sent' })).data).toHaveLength(3);
  expect((await read({ status: 'waiting' })).data).toEqual([]);
  expect(namesOf((await read({ status: 'bounced', text: 'siobhan' })).data)).toEqual(['Siobhán Ní Dhomhnaill']);
});

test('pages go on where the last one ended', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ limit: 2, ...(cursor !== undefined && { cursor }) });
    seen.push(...namesOf(page.data));
    cursor = page.pagination.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(namesOf((await read()).data));
});

test('people of rows that are not issued have no receipt', async () => {
  const id = await fillBatch(testIssuer, 'Not yet', [rowOf(91)]);
  expect((await read({}, id)).data).toEqual([{ key: rowOf(91).key, name: 'Siobhán Ní Dhomhnaill', contact: 'student-91@northmere.example', status: 'waiting' }]);
  await testIssuer.call('POST', `/v1/batches/${id}/stop`);
  expect((await read({ status: 'stopped' }, id)).data).toHaveLength(1);
});

test.each(['00000000-0000-4000-8000-000000000000', 'no-id'])('a batch that does not exist (%s) has no people', async (id) => {
  expect(await testIssuer.call('POST', `/v1/batches/${id}/people/search`, {})).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
});
