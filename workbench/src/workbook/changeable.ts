import type { Sheet } from './sheet';
import type { WorkbookEvent } from './workbook-event';

/** What those parts of the workbook work with that are files of their own. */
export interface Changeable {
  /** The sheet, unless it is protected. @throws {WorkbookError} */
  changeable(sheetId: string): Sheet;
  say(event: WorkbookEvent): void;
}
