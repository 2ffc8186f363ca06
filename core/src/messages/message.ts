import type { CellValue } from '../host/cell';
import type { FindingCode } from '../check/finding';
import type { FindingCatalogue } from './catalogue';

/** What a message may name. A `Finding` is one. */
export interface MessageContext {
  readonly code: FindingCode;
  readonly header: string;
  readonly value?: CellValue;
  readonly fix?: CellValue;
  readonly limit?: string;
  readonly otherRow?: number;
}

/** Longest piece of a cell that is quoted: a cell may hold 32,767 characters, a sentence may not. */
const longestQuote = 60;

const quote = (value: CellValue | undefined): string => {
  const text = String(value ?? '');
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
};

function render(template: string, { header, value, fix, limit, otherRow }: MessageContext): string {
  const parts: Readonly<Record<string, string>> = { header, value: quote(value), fix: quote(fix), limit: limit ?? '', row: otherRow === undefined ? '' : String(otherRow + 1) };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** For a group of cells with one finding: `Contact is empty`. */
export const renderTitle = (catalogue: FindingCatalogue, context: MessageContext): string => render(catalogue.titles[context.code], context);

/** For one cell: `Contact is empty. Fill it in, or leave the row out.` */
export const renderFinding = (catalogue: FindingCatalogue, context: MessageContext): string => render(catalogue.sentences[context.code], context);
