import type { FindingCode } from '../check/finding';

/**
 * What Confer says about findings in one language. Placeholders in braces: `{header}` the column, `{value}` what the cell
 * holds, `{fix}` what it would become, `{limit}` the bound or the list, `{row}` the other row.
 */
export interface FindingCatalogue {
  /** For a group of cells: what is so, in a few words. */
  readonly titles: Readonly<Record<FindingCode, string>>;
  /** For one cell: what is so, and what to do. */
  readonly sentences: Readonly<Record<FindingCode, string>>;
}
