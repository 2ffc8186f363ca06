import type { CellPosition } from '@confer/core';
import { displayText } from '../../workbook';
import type { GoogleDocument } from '../google-document';
import { serialOfInstant } from '../time-zone';
import { isWarned } from './judge';

/** The cells of a sheet that Google would put a red corner on, row by row. */
export function warningsIn({ workbook, timeZone }: GoogleDocument, sheetId: string, now: number): CellPosition[] {
  const sheet = workbook.sheet(sheetId);
  const used = sheet.usedArea('values');
  if (used === undefined) return [];
  const today = Math.floor(serialOfInstant(now, timeZone));
  return sheet.values(used).flatMap((row, down) => row.flatMap((value, right) => {
    const cell = { row: used.row + down, column: used.column + right };
    const validation = sheet.validation(cell);
    return validation && isWarned(validation, { value, shown: displayText(value, sheet.style(cell).numberFormat) }, today) ? [cell] : [];
  }));
}
