import type { FindingCode } from '../check/finding';

/**
 * What Confer says about findings in one language. Placeholders in braces: `{header}` the column, `{value}` what the cell
 * holds, `{fix}` what it would become, `{limit}` the bound or the list, `{row}` the other row.
 */
export interface FindingCatalogue {
  /** For a group of cells: what is so, in a few words. */
  readonly titles: Readonly<Record<FindingCode, string>>;
  /**
   * For one cell: what is so, and what to do. Each begins with `{header}`, and says nothing that would have to agree with
   * the gender or number of a title that nobody knows.
   */
  readonly sentences: Readonly<Record<FindingCode, string>>;
  /** For one cell in a list: `{ownRow}` its row, `{sentence}` its sentence, which begins with the column. */
  readonly listed: string;
  /** How numbers are written: `72.5` or `72,5`. */
  readonly decimalSign: '.' | ',';
}
