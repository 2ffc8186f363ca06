import type { BatchAnswer, Definition, Receipt, RowRequest, RowResult } from '@confer/core';
import { addToDate, formatDate } from '@confer/core';
import { course, issue, openBatch, organisation, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { until } from '../fixtures/until';
import type { Credential } from '../signing/credential';
import { calendarDay } from '../signing/day';

const ofToday: Definition = { ...course, id: 'of-today' };
const ofBatch: Definition = { ...course, id: 'of-batch', issueDate: 'batch', expiry: { rule: 'optional', default: '3 years' } };
const ofColumn: Definition = { ...ofBatch, id: 'of-column', issueDate: 'column' };

const testIssuer = issuerOfFile(async ({ call }) => {
  await call('PUT', '/v1/organisation', organisation);
  for (const definition of [ofToday, ofBatch, ofColumn]) await call('POST', '/v1/definitions', definition);
});

/** A day so many days from today. */
const day = (days: number): string => formatDate(calendarDay(new Date(Date.now() + days * 86_400_000)));
const yearsAfter = (years: number, from: string): string => {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
  return formatDate(addToDate({ year, month, day: dayOfMonth }, { years }));
};
const inWords = (text: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(text));

const send = async (batchId: string, rows: readonly RowRequest[]): Promise<RowResult[]> =>
  (await testIssuer.call<{ data: RowResult[] }>('POST', `/v1/batches/${batchId}/rows`, { rows })).body.data;
const credentialOf = async ({ publicId }: Receipt): Promise<Credential> => JSON.parse((await testIssuer.call('GET', `/c/${publicId}/credential.json`)).text) as Credential;
const wordsOf = async (path: string): Promise<string> => (await testIssuer.call('GET', path)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a day that the row gives stands on credential, page, message and receipt, and the validity counts from it', async () => {
  const awarded = day(-7);
  const [receipt] = await issue(testIssuer, 'batch-awarded', [rowOf(1, { issueDate: awarded })], ofBatch) as [Receipt];
  expect(receipt.issuedOn).toBe(awarded);
  expect(await credentialOf(receipt)).toMatchObject({ awardedDate: `${awarded}T00:00:00Z`, validUntil: `${yearsAfter(3, awarded)}T23:59:59Z` });

  const page = await wordsOf(`/c/${receipt.publicId}`);
  for (const piece of ['This credential is genuine', `Issued on ${inWords(awarded)}`, `Valid until ${inWords(yearsAfter(3, awarded))}`]) expect(page).toContain(piece);

  const { body: { data: [message] } } = await testIssuer.call<{ data: { id: string }[] }>('GET', '/mailbox/messages');
  const mail = await wordsOf(`/mailbox/messages/${message?.id}`);
  for (const piece of [`Issued on: ${inWords(awarded)}`, `Valid until: ${inWords(yearsAfter(3, awarded))}`]) expect(mail).toContain(piece);
});

test('a row that gives no day carries that of issuing, and so does an empty cell of the column', async () => {
  const today = day(0);
  const [ofIssuing] = await issue(testIssuer, 'batch-of-today', [rowOf(2)], ofToday) as [Receipt];
  const [emptyCell] = await issue(testIssuer, 'batch-empty-cell', [rowOf(3)], ofColumn) as [Receipt];
  const [fullCell] = await issue(testIssuer, 'batch-full-cell', [rowOf(4, { issueDate: day(-30) })], ofColumn) as [Receipt];
  expect([ofIssuing, emptyCell, fullCell].map(({ issuedOn }) => issuedOn)).toEqual([today, today, day(-30)]);
  for (const receipt of [ofIssuing, emptyCell]) expect(await credentialOf(receipt)).not.toHaveProperty('awardedDate');
  expect(await credentialOf(emptyCell)).toMatchObject({ validUntil: `${yearsAfter(3, today)}T23:59:59Z` });
});

describe('a day of issue is refused', () => {
  test.each([
    [30, 'that is no day', ofBatch, { issueDate: '2026-02-30' }],
    [32, 'that is written in another way', ofBatch, { issueDate: '3.11.2026' }],
    [34, 'that is written in another way, in a column', ofColumn, { issueDate: '3 Nov 2026' }],
    [36, 'that a batch of one day lacks', ofBatch, {}],
    [38, 'where the definition has none', ofToday, { issueDate: '2026-11-03' }],
  ])('(%i) %s', async (number, name, definition, change) => {
    const { id } = await openBatch(testIssuer, `batch-${name.replace(/\W/g, '-')}`, definition);
    expect(await send(id, [rowOf(number, change), rowOf(number + 1, definition === ofBatch ? { issueDate: day(0) } : {})])).toMatchObject([{ status: 'refused' }, { status: 'accepted' }]);
  });
});

test('an expiry that is written in another way is refused, and holds back no other row', async () => {
  const { id } = await openBatch(testIssuer, 'batch-expiry-form', ofToday);
  expect(await send(id, [rowOf(12, { expiry: '3 Nov 2099' }), rowOf(13)])).toMatchObject([{ status: 'refused' }, { status: 'accepted' }]);
});

describe('a credential that would have expired before anybody holds it is not issued', () => {
  test.each([
    [40, 'expired by now', { issueDate: '2019-06-14', expiry: '1 year' }, 'expiry-in-past', 'Issued on 2019-06-14, the credential would be valid until 2020-06-14, and that day has come. Correct the day of issue or the expiry.'],
    [42, 'expired by the definition’s own length', { issueDate: '2019-06-14' }, 'expiry-in-past', 'Issued on 2019-06-14, the credential would be valid until 2022-06-14, and that day has come. Correct the day of issue or the expiry.'],
    [44, 'expired on its own day of issue', { issueDate: '2098-06-14', expiry: '2098-06-14' }, 'expiry-before-issue', 'The credential would be valid until 2098-06-14, which is not after its day of issue, 2098-06-14. Correct one of them.'],
  ])('(%i) %s', async (number, name, change, code, message) => {
    const { id } = await openBatch(testIssuer, `batch-${name.replace(/\W/g, '-')}`, ofBatch);
    expect(await send(id, [rowOf(number, change), rowOf(number + 1, { issueDate: day(-1) })])).toEqual([{ key: rowOf(number).key, status: 'refused', code, message }, { key: rowOf(number + 1).key, status: 'accepted' }]);
  });

  test('a day today or last year is no reason by itself', async () => {
    const { id } = await openBatch(testIssuer, 'batch-last-year', ofBatch);
    expect(await send(id, [rowOf(22, { issueDate: day(-364), expiry: '1 year' }), rowOf(23, { issueDate: day(0), expiry: day(1) })])).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
  });

  test('a row that waited for days until then is stopped, and told why when it is sent again', async () => {
    const { id } = await openBatch(testIssuer, 'batch-waited', ofToday);
    const row = rowOf(24, { expiry: day(1) });
    expect(await send(id, [row, rowOf(25)])).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    jest.useFakeTimers({ now: Date.now() + 3 * 86_400_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'hrtime'] });
    try {
      await testIssuer.call('POST', `/v1/batches/${id}/submit`);
      const { counts } = await until(async () => {
        const { body } = await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`);
        return body.status === 'done' && body;
      });
      expect(counts).toMatchObject({ issued: 1, stopped: 1, waiting: 0 });
      const next = await openBatch(testIssuer, 'batch-waited-again', ofToday);
      expect(await send(next.id, [row])).toMatchObject([{ status: 'refused', code: 'expiry-in-past' }]);
      expect(await send(next.id, [{ ...row, expiry: '2 years' }])).toMatchObject([{ status: 'accepted' }]);
    } finally {
      jest.useRealTimers();
    }
  });
});
