import { headerRow } from '@confer/core';
import { ifAllowed } from './answering';
import { valuesOf } from './cell-values';
import { checkedSheet } from './checked-sheet';
import { noteRows } from './notes';
import { refreshMarks } from './refresh-marks';
import { ruleCells } from './rule-cells';

/**
 * Says at once, in notes and marks, what is wrong with what somebody has typed or pasted, also when no sidebar is open. Google calls it for what
 * people do to cells, and passes over some of it when they are quick; it may read and write the file and nothing else
 * (https://developers.google.com/apps-script/guides/triggers). The look of the sidebar and the check before issuing do not rely on it.
 */
export function onEdit({ range }: Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>): void {
  const sheet = range.getSheet();
  const cells = valuesOf(sheet.getDataRange());
  const [first, last] = [Math.max(range.getRow() - 1, headerRow + 1), range.getLastRow() - 1];
  const checked = first <= last ? checkedSheet(sheet, cells) : undefined;
  if (!checked) return;
  const lastUsed = Math.min(last, cells.length - 1);
  ifAllowed(() => {
    if (first <= lastUsed) noteRows(sheet, checked, { first, last: lastUsed, width: cells[headerRow]?.length ?? 0 });
    ruleCells(sheet, checked, { first, last });
    refreshMarks(sheet, checked);
  });
}
