import type { CellValue } from '../host/cell';
import type { FindingCode } from '../check/finding';
import type { FindingCatalogue } from './catalogue';

/** What a message may name. A `Finding` is one. */
export interface MessageContext {
  readonly code: FindingCode;
  readonly header: string;
  readonly value?: CellValue;
  readonly day?: string;
  readonly fix?: CellValue;
  readonly limit?: string;
  readonly otherRow?: number;
}

/** Longest piece of a cell or a list that is quoted: a cell may hold 32,767 characters, a sentence may not. */
const longestQuote = 60;

/** Never ends in half of a surrogate pair. */
const cut = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')}…` : text);

/** A list of options is cut between two of them, as long as the first one fits. */
function cutList(list: string): string {
  const end = list.length > longestQuote ? list.lastIndexOf(', ', longestQuote) : -1;
  return end > 0 ? `${list.slice(0, end)}, …` : cut(list);
}

/** Fills a template in one go, so that braces in a cell stay what they are. What ends in an ellipsis takes the full stop behind it. */
const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const part = parts[name];
    if (part === undefined) return whole;
    return part.endsWith('…') ? part : part + stop;
  });

function render({ decimalSign }: FindingCatalogue, template: string, { code, header, value, day, fix, limit = '', otherRow }: MessageContext): string {
  const quote = (cell: CellValue = '') => cut(typeof cell === 'number' ? String(cell).replace('.', decimalSign) : String(cell));
  const isNumber = code === 'number-too-small' || code === 'number-too-large';
  return fill(template, {
    header,
    value: quote(day ?? value),
    fix: quote(fix),
    limit: isNumber ? limit.replace('.', decimalSign) : cutList(limit),
    row: otherRow === undefined ? '' : String(otherRow + 1),
  });
}

/** For a group of cells with one finding: `Contact is empty`. */
export const renderTitle = (catalogue: FindingCatalogue, context: MessageContext): string => render(catalogue, catalogue.titles[context.code], context);

/** For one cell: `Contact is empty. Fill it in, or leave the row out.` */
export const renderFinding = (catalogue: FindingCatalogue, context: MessageContext): string => render(catalogue, catalogue.sentences[context.code], context);

/** For one cell in a list or a report: `Row 12, Contact is empty. Fill it in, or leave the row out.` The row counts from zero. */
export const renderListed = (catalogue: FindingCatalogue, context: MessageContext & { readonly row: number }): string =>
  fill(catalogue.listed, { ownRow: String(context.row + 1), sentence: renderFinding(catalogue, context) });
