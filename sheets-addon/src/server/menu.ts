import { choicesOf } from './column-rules';
import { alone, idOf } from './document';
import { noteOf } from './list';
import { stopMarking } from './marking';
import { markCells } from './marks';
import { menuTexts } from './menu-texts';
import { removeNotes } from './notes';
import { removeRules } from './rule-cells';

/** The menu of the add-on. It is made in every mode of authorisation, in which little else may be done than to ask for the person's language. */
export function onOpen(): void {
  const { open, removeMarks: remove } = menuTexts(Session.getActiveUserLocale());
  SpreadsheetApp.getUi().createAddonMenu().addItem(open, 'openSidebar').addItem(remove, 'removeMarks').addToUi();
}

/** The file in which it was installed is open already. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Confer'));
}

/** Takes off the sheet in front whatever Confer says of its cells, and says nothing there any more until a sidebar checks it again. */
export function removeMarks(): void {
  alone(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const sheetId = idOf(sheet);
    const note = noteOf(sheetId);
    markCells(sheet, { problem: [], hint: [] });
    removeNotes(sheet);
    removeRules(sheet, note ? choicesOf(note) : new Set());
    stopMarking(sheetId);
  });
}
