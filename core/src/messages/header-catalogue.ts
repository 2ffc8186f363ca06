import type { HeaderFinding, HeaderFindingCode } from '../headers/header-findings';
import { columnLetter } from '../host/cell';

/**
 * What Confer says about a header row in one language: what is so, and what to do. Placeholders in braces: `{title}` the
 * column in the definition's words, `{header}` the title in the sheet, `{letters}` where in the sheet, `{row}` the row.
 */
export type HeaderCatalogue = Readonly<Record<HeaderFindingCode, string>>;

/** For one finding of a header row: `Contact has no column. Add one, or choose the column that holds it.` */
export function renderHeaderFinding(catalogue: HeaderCatalogue, { code, row, columns, title = '', header = '' }: HeaderFinding): string {
  const parts: Readonly<Record<string, string>> = { title, header: shortened(header), letters: columns.map(columnLetter).join(', '), row: String(row + 1) };
  return catalogue[code].replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** A header cell may hold 32,767 characters, a sentence may not. */
const longest = 60;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text);
