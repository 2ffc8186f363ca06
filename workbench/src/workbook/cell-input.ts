import type { CellContent } from './cell-content';
import { WorkbookError } from './workbook-error';

/**
 * What one cell is given: `null` leaves it alone, `''` empties it, a value stands as it is (the text `007` stays `007`), and
 * `{ typed }` is read as a spreadsheet reads what a person types (`007` becomes 7, unless the cell is formatted as text).
 */
export type CellInput = CellContent | Typed | null;
export interface Typed {
  readonly typed: string;
}

/** https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const maxTextLength = 32_767;

export const isTyped = (input: CellInput): input is Typed => typeof input === 'object' && input !== null && 'typed' in input;

/** @throws {WorkbookError} when rows differ in length or a text is longer than a cell holds. */
export function checkInputs(inputs: readonly (readonly CellInput[])[]): void {
  for (const row of inputs) {
    if (row.length !== inputs[0]?.length) throw new WorkbookError('wrong-shape', 'All rows that are written have the same length.');
    for (const input of row) {
      const text = input !== null && isTyped(input) ? input.typed : input;
      if (typeof text === 'string' && text.length > maxTextLength) {
        throw new WorkbookError('text-too-long', `A cell holds ${maxTextLength} characters; ${text.length} are too many.`);
      }
    }
  }
}
