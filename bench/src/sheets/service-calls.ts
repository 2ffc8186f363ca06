import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { areaAddress, columnAreas, columnsOf, createReceiptColumns, formatNotebook, headerRowActions, keyActions, newReceiptColumns, parseDefinition, type Receipt, type RowNews, saveBinding } from '@confer/core';
import { createSheetsWorld } from '@confer/workbench/sheets-world';
import { definition } from '../list/definition';

const parsed = parseDefinition(definition);
const columns = columnsOf(parsed);
const titles = columns.map(({ header }) => header);

/** Lists of which both are measured: what is promised holds whatever their length. */
const lengths = [100, 10_000];

/** Receipts of one answer of the issuer. */
const receiptsAtOnce = 500;

/** Calls that read or change the spreadsheet, the most that any list took. */
export interface ServiceCalls {
  readonly header: number;
  readonly mark: number;
  readonly issueChunk: number;
}

/** What the built script asks of Google's Spreadsheet service. `folder`: the built add-on. */
export function sheetsCalls(folder: string): ServiceCalls {
  const most = (costs: readonly number[]) => Math.max(...costs);
  return { header: costOfHeader(folder), mark: most(lengths.map((rows) => costOfMarks(folder, rows))), issueChunk: most(lengths.map((rows) => costOfReceipts(folder, rows))) };
}

/** Of the script that Google loads at every call, compressed, in kB of 1,000 bytes. */
export const weighScript = (folder: string): number => gzipSync(readFileSync(join(folder, 'server', 'Code.js')), { level: 9 }).length / 1000;

function open(folder: string) {
  const { host, window, workbook, sheetId } = createSheetsWorld({ files: { code: readFileSync(join(folder, 'server', 'Code.js'), 'utf8') } });
  const id = String(host.document.numberOf(sheetId));
  const call = (name: string, ...args: readonly unknown[]): number => {
    const answer = window.call(name, ...args) as { readonly ok: boolean };
    if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
    return host.lastExecution.documentCalls.length;
  };
  const fill = (rows: readonly (readonly string[])[]) => { workbook.write(sheetId, { row: 0, column: 0 }, rows, { kind: 'person', person: 'marta' }); };
  return { id, call, fill };
}

function costOfHeader(folder: string): number {
  const { id, call } = open(folder);
  return call('apply', id, headerRowActions(columns, ({ header }) => header));
}

/** Marks on every second cell, so that no two of them join. */
function costOfMarks(folder: string, rows: number): number {
  const { id, call, fill } = open(folder);
  fill(Array.from({ length: rows + 1 }, (_, row) => [`Ann ${row}`]));
  const cells = Array.from({ length: rows / 2 }, (_, index) => ({ row: 1 + 2 * index, column: index % columns.length }));
  const marks = [{ type: 'mark', problems: columnAreas(cells).map(areaAddress), hints: ['A3'] }];
  call('apply', id, marks);
  return call('apply', id, marks);
}

/** Receipts of rows far from each other, as of a filtered list. */
function costOfReceipts(folder: string, rows: number): number {
  const { id, call, fill } = open(folder);
  fill([titles, ...Array.from({ length: rows }, (_, row) => titles.map((title) => `${title} ${row}`))]);
  const places = newReceiptColumns({ headers: titles, rows: [] });
  const keys = new Map(Array.from({ length: rows }, (_, row) => [row + 1, `key-${row}`]));
  call('apply', id, [...createReceiptColumns(places), ...keyActions(places, keys)]);
  const binding = saveBinding(Object.fromEntries(columns.map(({ key }, index) => [key, index])), titles);
  call('writeNotebook', formatNotebook({ version: 1, sheets: { [id]: { definition: parsed, binding, dateOrders: {}, receipts: true } } }));
  const count = Math.min(receiptsAtOnce, rows / 2);
  const receipts = Array.from({ length: count }, (_, at): Receipt => ({ key: `key-${at * Math.floor(rows / count)}`, credentialId: String(at), publicId: String(at), url: `https://issue.northmere.example/c/${at}`, issuedOn: '2026-11-20', delivery: 'sent', status: 'valid' }));
  const news: RowNews = { receipts, refusals: [], released: [], unsettled: [] };
  return call('writeNews', id, news);
}
