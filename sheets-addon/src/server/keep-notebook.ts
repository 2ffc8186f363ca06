import type { Notebook, SheetNote } from '@confer/core';
import { HostError, notedList, parseNotebook } from '@confer/core';
import { ifAllowed } from './answering';
import { valuesOf } from './cell-values';
import { checkedSheet } from './checked-sheet';
import { alone, sheetOf } from './document';
import { listOf } from './list';
import { readNotebook, writeNotebook } from './notebook';
import { ruleCells, rulesOf } from './rule-cells';

/**
 * Keeps the notebook. A list that is taken into use, or is checked in another way from now on, gets rules of the spreadsheet's own
 * that warn in its cells: they work when the sidebar is closed, for everybody and on a phone.
 */
export function keepNotebook(text: string): void {
  alone(() => {
    const before = parseNotebook(readNotebook() ?? undefined);
    writeNotebook(text);
    const now = parseNotebook(text);
    for (const [sheetId, note] of Object.entries(now.sheets)) if (checks(note) !== checks(before.sheets[sheetId])) ruleSheet(sheetId, note, before);
  });
}

/** What rules depend on. */
const checks = (note: SheetNote | undefined): string => JSON.stringify(note && [note.definition, note.several, note.binding, note.headerRow]);

function ruleSheet(sheetId: string, note: SheetNote, { sheets: { [sheetId]: earlier } }: Notebook): void {
  const sheet = sheetIfThere(sheetId);
  if (!sheet) return;
  const cells = valuesOf(sheet.getDataRange());
  const checked = checkedSheet(sheet, cells, note);
  if (!checked) return;
  const former = earlier ? rulesOf(sheet, { note: earlier, list: notedList(earlier, listOf(earlier, cells).headers) }) : [];
  ifAllowed(() => { ruleCells(sheet, checked, { first: 0, last: sheet.getMaxRows() - 1 }, former); });
}

/** A note may outlive its sheet. */
function sheetIfThere(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  try {
    return sheetOf(sheetId);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
