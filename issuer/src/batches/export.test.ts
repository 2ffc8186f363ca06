import type { RowRequest } from '@confer/core';
import { findReceiptColumns, readRecords } from '@confer/core';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { rowOf, token } from '../fixtures/issuer';
import { fillBatch, issueBatch, issuerWithBounces, unknownMailbox } from '../fixtures/labelled-batches';

const testIssuer = issuerWithBounces();

const headers = ['Label', 'Person', 'First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Completed on', 'Result', 'Note', 'Tutor', 'Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
const note = (number: number, text: string): RowRequest => rowOf(number, { fields: { completedOn: '2026-11-03', result: 'Merit', note: text } });
const notes = ['=1+1', '+44 20 7946 0123', '-1', '@SUM(A1)', '＝1+1', '"=1+1"', 'a;=1+1', 'line\n=1+1', '<b> & "quotes", commas', 'ends; well - done'];

async function file(id: string, format: 'csv' | 'xlsx'): Promise<{ readonly response: Response; readonly bytes: Uint8Array }> {
  const response = await fetch(`${testIssuer.address}/v1/batches/${id}/export.${format}`, { headers: { authorization: `Bearer ${token}` } });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function sheetOf(id: string): Promise<{ readonly headers: string[]; readonly rows: (string | number | boolean)[][] }> {
  const { sheets: [sheet] } = await readXlsx((await file(id, 'xlsx')).bytes);
  const [first = [], ...rows] = sheet?.rows ?? [];
  return { headers: first.map(String), rows: rows.map((row) => first.map((_, index) => row[index] as string | number | boolean | null ?? '')) };
}

let batchId: string;
beforeAll(async () => {
  batchId = await issueBatch(testIssuer, '=Ethics', [
    rowOf(1, { recipient: { firstName: 'Þórdís', lastName: 'Guðmundsdóttir', contact: `${unknownMailbox}1@northmere.example` }, expiry: '3 years' }),
    ...notes.map((text, index) => note(10 + index, text)),
  ]);
});

test('a workbook holds every row as it was sent, and what became of it', async () => {
  const { response } = await file(batchId, 'xlsx');
  expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(response.headers.get('content-disposition')).toBe('attachment');
  const sheet = await sheetOf(batchId);
  expect(sheet.headers).toEqual(headers);
  expect(sheet.rows).toHaveLength(1 + notes.length);
  expect(sheet.rows[0]).toEqual([
    '=Ethics', 'Þórdís Guðmundsdóttir', 'Þórdís', 'Guðmundsdóttir', 'unknown-1@northmere.example', '3 years', '2026-11-03', 'Merit', '', '',
    'issued', expect.stringMatching(/^http:\/\/localhost:3000\/c\/[0-9a-f-]{36}$/), new Date().toISOString().slice(0, 10), expect.stringContaining('bounced: '), rowOf(1).key,
  ]);
});

test('text in a workbook stays text, whatever it begins with', async () => {
  const { bytes } = await file(batchId, 'xlsx');
  expect((await sheetOf(batchId)).rows.slice(1).map((row) => row[8])).toEqual(notes);
  const { sheets: [sheet] } = await readXlsx(bytes, { readStyles: true });
  expect([...sheet?.cells?.values() ?? []].filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(sheet?.cells?.get('1,8')?.style?.numFmt).toBe('@');
});

test('a list of values holds the same, with an apostrophe where a program would see a formula', async () => {
  const { response, bytes } = await file(batchId, 'csv');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [titles, ...rows] = parseCsv(new TextDecoder().decode(bytes));
  expect(titles).toEqual(headers);
  expect(rows[0]?.slice(0, 3)).toEqual(["'=Ethics", 'Þórdís Guðmundsdóttir', 'Þórdís']);
  expect(rows.slice(1).map((row) => row[8])).toEqual([
    "'=1+1", "'+44 20 7946 0123", "'-1", "'@SUM(A1)", "'＝1+1", "'\"=1+1\"", "a;'=1+1", "line\n'=1+1", '<b> & "quotes", commas', 'ends; well - done',
  ]);
});

test('rows that are not issued say so', async () => {
  const id = await fillBatch(testIssuer, 'Not yet', [rowOf(50)]);
  expect((await sheetOf(id)).rows.map((row) => row.slice(10))).toEqual([['waiting', '', '', '', rowOf(50).key]]);
});

test('Confer takes an exported workbook for a list that was issued', async () => {
  const { headers: titles, rows } = await sheetOf(batchId);
  const places = findReceiptColumns(titles, false);
  if (places.kind !== 'complete') throw new Error('Confer’s columns are not found.');
  const records = readRecords({ sheetId: 'sheet', sheetName: 'Batch', headers: titles, rows, dateSystem: 1900, decimalSeparator: '.' }, places.binding);
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['issued']));
});

test('more rows than are read at once are all there, in their order', async () => {
  const rows = Array.from({ length: 500 }, (_, number) => rowOf(1000 + number));
  const id = await fillBatch(testIssuer, 'Large', rows);
  const more = [rowOf(1500), rowOf(1501)];
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: more });
  expect((await sheetOf(id)).rows.map((row) => row.at(-1))).toEqual([...rows, ...more].map(({ key }) => key));
});

test('a batch that does not exist is not exported, and nobody exports without an access token', async () => {
  expect((await file('00000000-0000-4000-8000-000000000000', 'csv')).response.status).toBe(404);
  expect((await fetch(`${testIssuer.address}/v1/batches/${batchId}/export.csv`)).status).toBe(401);
});
