import type { BatchAnswer, Receipt, RowResult } from '@confer/core';
import { keptAndCounted } from './fixtures/counts';
import { databaseVariables } from './fixtures/database';
import { course, organisation, rowOf, token } from './fixtures/issuer';
import type { MailServer } from './fixtures/mail-server';
import { readMessage, startMailServer } from './fixtures/mail-server';
import type { Service } from './fixtures/service';
import { kill, startService } from './fixtures/service';
import { temporaryDirectory } from './fixtures/temporary-directory';
import { until } from './fixtures/until';

jest.setTimeout(180_000);

const rows = Array.from({ length: 1000 }, (_, number) => rowOf(number));
const rowsPerRequest = 250;

let directory: string;
let remove: () => Promise<void>;
let service: Service;
beforeEach(async () => { ({ path: directory, remove } = await temporaryDirectory()); });
afterEach(async () => {
  await kill(service);
  await remove();
});

async function call<Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Body> {
  const response = await fetch((await service.address) + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return await response.json() as Body;
}

const createBatch = (): Promise<BatchAnswer> => call('POST', '/v1/batches', { key: 'batch-0001', label: 'Ethics, autumn', definitionId: course.id, definitionVersion: course.version });

async function sendRows(batchId: string, from: number): Promise<RowResult[]> {
  const { data } = await call<{ data: RowResult[] }>('POST', `/v1/batches/${batchId}/rows`, { rows: rows.slice(from, from + rowsPerRequest) });
  return data;
}

/** Everything that a client does, from the beginning: that is what it does again after a crash. */
async function sendEverything(): Promise<string> {
  const { id } = await createBatch();
  for (let from = 0; from < rows.length; from += rowsPerRequest) {
    expect((await sendRows(id, from)).every(({ status }) => status === 'accepted')).toBe(true);
  }
  await call('POST', `/v1/batches/${id}/submit`);
  return id;
}

const batch = (id: string): Promise<BatchAnswer> => call('GET', `/v1/batches/${id}`);

const settled = (id: string): Promise<BatchAnswer> => until(async () => {
  const answer = await batch(id);
  return answer.status === 'done' && answer.counts.queued + answer.counts.deferred === 0 && answer;
});

async function allReceipts(id: string): Promise<Receipt[]> {
  const receipts = new Map<string, Receipt>();
  for (let after = '0'; ;) {
    const { data, pagination } = await call<{ data: Receipt[]; pagination: { next: string } }>('GET', `/v1/batches/${id}/receipts?limit=500&after=${after}`);
    if (data.length === 0) return [...receipts.values()];
    for (const receipt of data) receipts.set(receipt.credentialId, receipt);
    after = pagination.next;
  }
}

/** Starts with an empty directory, and is killed while rows are being uploaded. */
async function killedWhileUploading(variables: Readonly<Record<string, string>>): Promise<void> {
  service = startService(directory, { ...await databaseVariables(directory), ...variables });
  await call('PUT', '/v1/organisation', organisation);
  await call('POST', '/v1/definitions', course);
  const { id } = await createBatch();
  await sendRows(id, 0);
  const answer = sendRows(id, rowsPerRequest);
  // The answer may be lost or not: the client cannot tell, and sends again.
  answer.catch(() => undefined);
  await kill(service);
}

/** Starts again after a crash, sends everything again, and is killed when it has got so far. */
async function killedWhen(variables: Readonly<Record<string, string>>, soFar: (counts: BatchAnswer['counts']) => boolean): Promise<void> {
  service = startService(directory, { ...await databaseVariables(directory), ...variables });
  const id = await sendEverything();
  await until(async () => soFar((await batch(id)).counts));
  await kill(service);
}

function expectOneCredentialPerRow(receipts: readonly Receipt[]): void {
  expect(receipts.map(({ key }) => key).sort()).toEqual(rows.map(({ key }) => key));
  expect(new Set(receipts.map(({ publicId }) => publicId)).size).toBe(rows.length);
}

async function expectOneMessagePerRow({ messages }: MailServer): Promise<void> {
  expect(messages.map(({ recipient }) => recipient).sort()).toEqual(rows.map(({ recipient }) => recipient.contact).sort());
  const mails = await Promise.all(messages.map(readMessage));
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(rows.length);
  for (const { html, text } of mails) {
    expect(text?.trimEnd()).toMatch(/registry@northmere\.example$/);
    expect(html?.trimEnd()).toMatch(/<\/html>$/);
  }
}

/**
 * A mail server that comes to a stop in order: it asks for no further message, and what is on its way arrives. Where it
 * then stands nobody is between two states.
 */
function freezer(): Parameters<typeof startMailServer>[0] & { freezeAt: (count: number, answering: boolean) => Promise<void>; thaw: () => void } {
  const underWay = new Set<string>();
  const forever = new Promise<undefined>(() => undefined);
  let received = 0;
  let plan: { count: number; answering: boolean; frozen: () => void } | undefined;
  const isFreezing = (): boolean => plan !== undefined && received >= plan.count;
  return {
    onRecipient: (address) => {
      if (isFreezing()) return forever;
      underWay.add(address);
      return undefined;
    },
    onMessage: ({ recipient }) => {
      received += 1;
      underWay.delete(recipient);
      if (!plan || !isFreezing()) return undefined;
      if (underWay.size === 0) plan.frozen();
      return plan.answering ? undefined : forever;
    },
    freezeAt: (count, answering) => new Promise((frozen) => { plan = { count, answering, frozen }; }),
    thaw: () => {
      plan = undefined;
      underWay.clear();
    },
  };
}

test('however often the service is killed, 1,000 rows end as 1,000 credentials and 1,000 messages at the mail server', async () => {
  const behaviour = freezer();
  const mailServer = await startMailServer(behaviour);
  const variables = { SMTP_URL: mailServer.url };
  let log = '';

  await killedWhileUploading(variables);
  await killedWhen(variables, ({ issued }) => issued > 100);
  for (const { count, answering } of [{ count: 320, answering: true }, { count: 640, answering: false }]) {
    const frozen = behaviour.freezeAt(count, answering);
    service = startService(directory, { ...await databaseVariables(directory), ...variables });
    await sendEverything();
    await frozen;
    await kill(service);
    log += service.output();
    behaviour.thaw();
  }

  service = startService(directory, { ...await databaseVariables(directory), ...variables });
  const { id, counts } = await settled(await sendEverything());
  const receipts = await allReceipts(id);
  expect(counts).toMatchObject({ rows: 1000, waiting: 0, issued: 1000, stopped: 0, queued: 0, deferred: 0, bounced: 0 });
  expect(counts.sent + counts.inDoubt).toBe(1000);
  // The server had these and could not say so: five connections, at most, in each of two crashes.
  expect(counts.inDoubt).toBeGreaterThan(0);
  expect(counts.inDoubt).toBeLessThanOrEqual(10);
  expectOneCredentialPerRow(receipts);
  await expectOneMessagePerRow(mailServer);

  log += service.output();
  for (const personal of ['student-', 'Siobh', token, receipts[0]?.publicId ?? '']) expect(log).not.toContain(personal);
  await mailServer.close();
});

test('killed at any moment while messages go out, it repeats none and calls none sent that was not', async () => {
  const mailServer = await startMailServer();
  const variables = { SMTP_URL: mailServer.url };
  await killedWhileUploading(variables);
  for (const count of [111, 333, 555, 777]) {
    service = startService(directory, { ...await databaseVariables(directory), ...variables });
    await sendEverything();
    await until(() => mailServer.messages.length >= count);
    await kill(service);
  }
  service = startService(directory, { ...await databaseVariables(directory), ...variables });
  const { id, counts } = await settled(await sendEverything());
  const receipts = await allReceipts(id);
  expectOneCredentialPerRow(receipts);
  expect(counts.sent + counts.inDoubt).toBe(1000);
  expect(counts.inDoubt).toBeLessThanOrEqual(20);

  const arrived = mailServer.messages.map(({ recipient }) => recipient);
  expect(new Set(arrived).size).toBe(arrived.length);
  const contactOf = new Map(rows.map(({ key, recipient: { contact } }) => [key, contact]));
  const missing = receipts.filter(({ key }) => !arrived.includes(contactOf.get(key) ?? ''));
  expect(missing.every(({ delivery }) => delivery === 'inDoubt')).toBe(true);
  await mailServer.close();
});

test('with the development mailbox, nothing is ever in doubt', async () => {
  await killedWhileUploading({});
  await killedWhen({}, ({ issued }) => issued > 100);
  await killedWhen({}, ({ sent }) => sent > 400);
  await killedWhen({}, ({ sent }) => sent > 700);
  service = startService(directory, await databaseVariables(directory));
  const { id, counts } = await settled(await sendEverything());
  expect(counts).toMatchObject({ rows: 1000, issued: 1000, sent: 1000, inDoubt: 0 });
  expectOneCredentialPerRow(await allReceipts(id));

  const recipients: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { count: number; data: { to: string }[]; pagination: { next: string | null } } =
      await call('GET', `/mailbox/messages?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(page.count).toBe(1000);
    recipients.push(...page.data.map(({ to }) => to));
    cursor = page.pagination.next;
  }
  expect(recipients.sort()).toEqual(rows.map(({ recipient }) => recipient.contact).sort());
  await kill(service);
  const { kept, counted } = await keptAndCounted(directory);
  expect(kept).toEqual(counted);
});
