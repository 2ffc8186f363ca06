import type { CellValue } from '../workbook';
import type { Edit } from './edit-queue';
import { emulated } from './emulated';
import type { Execution } from './execution';
import { authModes } from './services/script-app';
import type { Objects } from './spreadsheet/cells';

/** https://developers.google.com/apps-script/guides/triggers/events */
export const openEvent = (run: Execution, objects: Objects) => ({
  authMode: authModes[run.mode],
  // Without the mode NONE there would be a document to look into.
  ...(run.mode !== 'NONE' && { source: objects.spreadsheet() }),
  user: emulated<GoogleAppsScript.Base.User>(run, 'User', { getEmail: () => '', getUserLoginId: () => '' }),
});

/** `value` and `oldValue` are there for a single cell alone, and not where that is empty. */
export const editEvent = (run: Execution, objects: Objects, { sheetId, area, single }: Edit) => ({
  ...openEvent(run, objects),
  range: objects.range(sheetId, area),
  ...(single && { ...valueAs('value', single.after), ...valueAs('oldValue', single.before) }),
});

const valueAs = (name: 'value' | 'oldValue', value: CellValue) => (value === '' ? {} : { [name]: typeof value === 'object' ? value.error : String(value) });
