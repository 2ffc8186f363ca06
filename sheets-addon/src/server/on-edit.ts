import { valuesOf } from './cell-values';
import { noteRows } from './notes';

/**
 * Says at once, in notes, what is wrong with what somebody has typed or pasted, also when no sidebar is open. Google calls it for what
 * people do to cells, and passes over some of it when they are quick; it may read and write the file and nothing else
 * (https://developers.google.com/apps-script/guides/triggers). The look of the sidebar and the check before issuing do not rely on it.
 */
export function onEdit({ range }: Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>): void {
  const sheet = range.getSheet();
  noteRows(sheet, valuesOf(sheet.getDataRange()), range.getRow() - 1, range.getLastRow() - 1);
}
