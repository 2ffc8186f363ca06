import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ExportFormat } from '@confer/core';
import { receiptHeaders } from '@confer/core';
import { writeCsvStream } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';
import { say } from '../texts/say';
import type { ExportedRow } from './exported-rows';

/** A file on its way out. */
export interface ExportFile {
  readonly type: string;
  readonly content: Readable;
}

/** Rows as a file, made while it is sent: a batch of any size takes little memory. */
export function exportFile(format: ExportFormat, headers: readonly string[], rows: AsyncIterable<ExportedRow>): ExportFile {
  switch (format) {
    case 'xlsx': return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: readable(xlsxOf(headers, rows)) };
    case 'csv': return { type: 'text/csv; charset=utf-8', content: readable(csvOf(headers, rows)) };
  }
}

/** Text is stored as text, in columns formatted as text: it does not turn into a formula either when somebody edits the cell. */
function xlsxOf(headers: readonly string[], rows: AsyncIterable<ExportedRow>): globalThis.ReadableStream<Uint8Array> {
  const columns = headers.map((header) => ({ header, width: Math.max(14, header.length + 2), numFmt: '@', hidden: header === receiptHeaders.key }));
  return writeXlsxStream(mapped(rows, (row) => [...row]), { name: say('export.sheet'), columns, freezePane: { rows: 1 } });
}

/** The byte order mark tells Excel that the file is UTF-8. */
function csvOf(headers: readonly string[], rows: AsyncIterable<ExportedRow>): globalThis.ReadableStream<Uint8Array> {
  return writeCsvStream(mapped(rows, (row) => row.map(harmless)), { headers: headers.map(harmless), quoteStyle: 'all', bom: true });
}

/**
 * Spreadsheet programs take text that begins with one of these signs for a formula, also behind blanks, and full-width signs
 * too: an apostrophe in front makes it text (https://owasp.org/www-community/attacks/CSV_Injection). Programs set to another
 * separator cut a text where it holds that one, so every piece is guarded.
 */
const harmless = <Cell>(cell: Cell): Cell | string => (typeof cell === 'string' ? cell.replace(/(?<=^|[;\t\n]|\r(?!\n))(?=[\s"]*[=+\-@|＝＋－＠])/g, "'") : cell);

async function* mapped(rows: AsyncIterable<ExportedRow>, change: (row: ExportedRow) => (string | number | boolean)[]): AsyncGenerator<(string | number | boolean)[]> {
  for await (const row of rows) yield change(row);
}

/** The library knows the streams of browsers, which Node types on its own. */
const readable = (stream: globalThis.ReadableStream<Uint8Array>): Readable => Readable.fromWeb(stream as ReadableStream<Uint8Array>);
