import type * as z from 'zod';
import { certifierUnderTest } from '../fixtures/certifier';
import type { Problem } from '../fixtures/issuer';
import type { CertifierCredential, Design, Group, Interaction } from './shapes';
import { credential, credentialDesigns, design, group, interaction, pageOfShape, problem } from './shapes';

/**
 * What is documented of Certifier's API, version 2022-10-26, and no more: the same suite runs against this issuer and, with
 * `CERTIFIER_BASE_URL`, against any other service that speaks it.
 */
const { call, groupId, tag } = certifierUnderTest();

interface Page<Item> {
  readonly data: readonly Item[];
  readonly pagination: { readonly prev: string | null; readonly next: string | null };
}

const missing = '01hz2f0c9ryvzajg20jqh9taab';
const isGood = (status: number): boolean => status >= 200 && status < 300;
const today = new Date().toISOString().slice(0, 10);
let people = 0;
/** Somebody who was not there before, so that a search finds nobody else. */
const recipient = (name = 'Siobhán Ní Dhomhnaill') => ({ name, email: `contract-${Date.now()}-${++people}@example.org` });

async function good<Shape extends z.ZodType>(shape: Shape, ...request: Parameters<typeof call>): Promise<z.output<Shape>> {
  const { status, text, body } = await call<unknown>(...request);
  if (!isGood(status)) throw new Error(`${request[0]} ${request[1]} answers ${status}: ${text}`);
  return shape.parse(body);
}

async function refused(status: number, code: string, ...request: Parameters<typeof call>): Promise<void> {
  const answer = await call<Problem>(...request);
  problem.parse(answer.body);
  expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status, code });
}

const create = (more: object = {}): Promise<CertifierCredential> => good(credential, 'POST', '/v1/credentials', { groupId, recipient: recipient(), ...more });
const read = (id: string): Promise<CertifierCredential> => good(credential, 'GET', `/v1/credentials/${id}`);
const search = (body: object): Promise<Page<CertifierCredential>> => good(pageOfShape(credential), 'POST', '/v1/credentials/search', body);

describe('every request', () => {
  test('names the version, after it was seen to be allowed at all', async () => {
    await refused(401, 'unauthorized', 'GET', '/v1/groups', undefined, { authorization: 'Bearer no-such-token', 'certifier-version': '' });
    await refused(400, 'invalid_version', 'GET', '/v1/groups', undefined, { 'certifier-version': '2021-01-01' });
  });

  test('holds JSON, and what is asked for', async () => {
    await refused(400, 'invalid_json', 'POST', '/v1/credentials', '{"groupId":', { 'content-type': 'application/json' });
    await refused(400, 'validation_error', 'POST', '/v1/credentials', { groupId, recipient: {} });
    await refused(400, 'validation_error', 'POST', '/v1/credentials', { groupId, recipient: recipient(), issueDate: '20 November 2026' });
    await refused(400, 'validation_error', 'GET', '/v1/credentials?limit=101');
  });

  test.each([
    ['GET', `/v1/credentials/${missing}`], ['DELETE', `/v1/credentials/${missing}`], ['POST', `/v1/credentials/${missing}/issue`],
    ['GET', `/v1/credentials/${missing}/designs`], ['GET', `/v1/groups/${missing}`], ['DELETE', `/v1/groups/${missing}`], ['GET', `/v1/designs/${missing}`],
  ] as const)('for something that is not there is not_found: %s %s', async (method, path) => {
    await refused(404, 'not_found', method, path);
  });

  test('for a credential of a group that is not there is not_found', async () => {
    await refused(404, 'not_found', 'POST', '/v1/credentials', { groupId: missing, recipient: recipient() });
  });
});

describe('a credential', () => {
  test('is created as a draft, with the day of today', async () => {
    const who = recipient();
    const draft = await create({ recipient: who });
    expect(draft).toMatchObject({ groupId, status: 'draft', recipient: who, issueDate: today, attributes: { 'recipient.name': who.name } });
    expect(await read(draft.id)).toEqual(draft);
  });

  test('has the days and the attributes that it is given', async () => {
    const given = { issueDate: '2026-01-31', expiryDate: '2090-02-28', customAttributes: { [tag]: 'Jane Doe' } };
    expect(await create(given)).toMatchObject(given);
  });

  test('is issued while it is a draft, and sent while it is issued', async () => {
    const { id } = await create();
    expect(isGood((await call('POST', `/v1/credentials/${id}/send`, { deliveryMethod: 'email' })).status)).toBe(false);
    await good(credential, 'POST', `/v1/credentials/${id}/issue`);
    expect(await read(id)).toMatchObject({ status: 'issued' });
    expect(isGood((await call('POST', `/v1/credentials/${id}/issue`)).status)).toBe(false);
    expect(isGood((await call('POST', `/v1/credentials/${id}/send`, { deliveryMethod: 'email' })).status)).toBe(true);
    await refused(400, 'validation_error', 'POST', `/v1/credentials/${id}/send`, { deliveryMethod: 'pigeon' });
  });

  test('is created, issued and sent by one request', async () => {
    const who = recipient();
    const { id } = await good(credential, 'POST', '/v1/credentials/create-issue-send', { groupId, recipient: who });
    expect(await read(id)).toMatchObject({ status: 'issued', recipient: who, issueDate: today });
  });

  test('is changed, and loses its expiry date by null', async () => {
    const { id } = await create({ expiryDate: '2090-02-28' });
    const changed = { recipient: { name: 'Bruna Sá', email: recipient().email }, expiryDate: null, issueDate: '2026-02-01', customAttributes: { [tag]: 'Ana' } };
    await good(credential, 'PATCH', `/v1/credentials/${id}`, changed);
    expect(await read(id)).toMatchObject({ expiryDate: null, issueDate: '2026-02-01', attributes: { 'recipient.name': 'Bruna Sá' }, customAttributes: { [tag]: 'Ana' } });
  });

  test('has designs, in a bare list', async () => {
    const { id } = await create();
    expect((await good(credentialDesigns, 'GET', `/v1/credentials/${id}/designs`)).length).toBeGreaterThan(0);
  });

  test('is deleted for good', async () => {
    const { id } = await create();
    const { status, text } = await call('DELETE', `/v1/credentials/${id}`);
    expect([isGood(status), text]).toEqual([true, '']);
    await refused(404, 'not_found', 'GET', `/v1/credentials/${id}`);
  });
});

test('lists are read in pages, onwards and back', async () => {
  for (let made = 0; made < 3; made += 1) await create();
  const page = (query: string): Promise<Page<CertifierCredential>> => good(pageOfShape(credential), 'GET', `/v1/credentials?${query}`);
  const whole = await page('limit=3');
  const first = await page('limit=2');
  expect(first.data).toEqual(whole.data.slice(0, 2));
  expect(first.pagination.prev).toBeNull();
  const second = await page(`limit=2&cursor=${encodeURIComponent(first.pagination.next ?? '')}`);
  expect(second.data[0]).toEqual(whole.data[2]);
  expect((await page(`limit=2&cursor=${encodeURIComponent(second.pagination.prev ?? '')}`)).data).toEqual(first.data);
});

describe('a search', () => {
  const issued = recipient('Zoë Search');
  const draft = recipient('Zora Search');
  let ids: { readonly issued: string; readonly draft: string };
  const names = async (filter: object): Promise<string[]> => (await search({ filter, limit: 100 })).data.map(({ recipient: { name } }) => name).sort();
  const both = { OR: [{ recipient: { email: { equals: issued.email } } }, { recipient: { email: { equals: draft.email } } }] };

  beforeAll(async () => {
    const first = await create({ recipient: issued, issueDate: '2026-03-01', expiryDate: '2090-03-01' });
    await call('POST', `/v1/credentials/${first.id}/issue`);
    ids = { issued: first.id, draft: (await create({ recipient: draft, issueDate: '2026-04-01', expiryDate: null })).id };
  });

  test.each([
    ['either of two', {}, [issued.name, draft.name]],
    ['a status', { status: { equals: 'issued' } }, [issued.name]],
    ['one of several states', { status: { in: ['issued', 'draft'] } }, [issued.name, draft.name]],
    ['what it is not', { NOT: [{ status: { equals: 'draft' } }] }, [issued.name]],
    ['the beginning of a name', { recipient: { name: { startsWith: 'Zor' } } }, [draft.name]],
    ['the end of an address', { recipient: { email: { endsWith: '@example.org' } } }, [issued.name, draft.name]],
    ['a part of a name', { recipient: { name: { contains: 'oë' } } }, [issued.name]],
    ['days from one on', { issueDate: { gte: '2026-04-01' } }, [draft.name]],
    ['days before one', { issueDate: { lt: '2026-04-01' } }, [issued.name]],
    ['when they expire', { expiryDate: { equals: '2090-03-01' } }, [issued.name]],
    ['the day on which they were made', { createdAt: { gte: '2022-01-01' } }, [issued.name, draft.name]],
    ['nobody', { AND: [{ status: { equals: 'draft' } }, { status: { equals: 'issued' } }] }, []],
  ])('finds credentials by %s', async (_what, filter, found) => {
    expect(await names({ AND: [both, filter] })).toEqual([...found].sort());
  });

  test('finds one by its id', async () => {
    expect(await names({ id: { equals: ids.issued } })).toEqual([issued.name]);
    expect(await names({ id: { in: [ids.issued, ids.draft] } })).toEqual([issued.name, draft.name].sort());
  });

  test('finds everything by an empty filter', async () => {
    expect((await search({ filter: {}, limit: 2 })).data).toHaveLength(2);
  });

  test.each([['asc', [issued.name, draft.name]], ['desc', [draft.name, issued.name]]])('sorts by a day: %s', async (order, sorted) => {
    const sort = { property: 'issueDate', order };
    const first = await search({ filter: both, sort, limit: 1 });
    const second = await search({ filter: both, sort, limit: 1, cursor: first.pagination.next });
    expect([...first.data, ...second.data].map(({ recipient: { name } }) => name)).toEqual(sorted);
    expect(second.pagination.next).toBeNull();
  });

  test.each([{ property: 'recipient', order: 'asc' }, { property: 'id' }])('refuses to sort by %j', async (sort) => {
    await refused(400, 'validation_error', 'POST', '/v1/credentials/search', { filter: {}, sort });
  });
});

test('interactions with a credential are recorded and listed', async () => {
  const { id: credentialId } = await create();
  const told = { credentialId, eventType: 'credential_viewed', triggeredBy: 'guest', triggeredAt: '2026-11-20T10:00:00.000Z' } as const;
  const recorded: Interaction = await good(interaction, 'POST', '/v1/credential-interactions', told);
  expect(recorded).toMatchObject(told);
  expect((await good(pageOfShape(interaction), 'GET', `/v1/credential-interactions?credentialId=${credentialId}`)).data).toEqual([recorded]);
  await refused(400, 'validation_error', 'POST', '/v1/credential-interactions', { ...told, eventType: 'credential_eaten' });
});

describe('groups and designs', () => {
  let designs: readonly Design[];
  beforeAll(async () => {
    designs = (await good(pageOfShape(design), 'GET', '/v1/designs?limit=100')).data;
  });

  test('designs are read one by one as they are listed', async () => {
    expect(designs.length).toBeGreaterThan(0);
    for (const listed of designs.slice(0, 4)) expect(await good(design, 'GET', `/v1/designs/${listed.id}`)).toEqual(listed);
  });

  test('groups are read one by one as they are listed', async () => {
    const { data: [listed] } = await good(pageOfShape(group), 'GET', '/v1/groups?limit=1');
    expect(await good(group, 'GET', `/v1/groups/${listed?.id}`)).toEqual(listed);
  });

  test('a group is made, changed and deleted', async () => {
    const designIds = designs.filter(({ type }) => type === 'certificate').slice(0, 1).map(({ id }) => id);
    const made: Group = await good(group, 'POST', '/v1/groups', { name: 'Contract suite', designIds, learningEventUrl: 'https://example.org/course' });
    expect(made).toMatchObject({ name: 'Contract suite', learningEventUrl: 'https://example.org/course' });
    expect(made.designIds).toEqual(designIds);
    expect(await good(group, 'PATCH', `/v1/groups/${made.id}`, { name: 'Contract suite, again' })).toMatchObject({ ...made, name: 'Contract suite, again', updatedAt: expect.any(String) as string });
    expect(isGood((await call('DELETE', `/v1/groups/${made.id}`)).status)).toBe(true);
    await refused(404, 'not_found', 'GET', `/v1/groups/${made.id}`);
  });

  test('a group needs a name and a design', async () => {
    await refused(400, 'validation_error', 'POST', '/v1/groups', { designIds: designs.slice(0, 1).map(({ id }) => id) });
    await refused(400, 'validation_error', 'POST', '/v1/groups', { name: 'No design', designIds: [] });
  });
});
