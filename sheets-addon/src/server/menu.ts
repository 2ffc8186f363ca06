import { valuesOf } from './cell-values';
import { checkedSheet } from './checked-sheet';
import { alone } from './document';
import { markCells } from './marks';
import { removeNotes } from './notes';
import { removeRules } from './rule-cells';

/** The menu of the add-on. It is made in every mode of authorisation, in which little else may be done. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open Confer', 'openSidebar').addItem('Remove Confer’s marks', 'removeMarks').addToUi();
}

/** The file in which it was installed is open already. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Confer'));
}

/** Takes off the sheet in front whatever Confer says of its cells. */
export function removeMarks(): void {
  alone(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    markCells(sheet, { problem: [], hint: [] });
    removeNotes(sheet);
    removeRules(sheet, checkedSheet(sheet, valuesOf(sheet.getDataRange())));
  });
}
