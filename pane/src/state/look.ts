import type { CheckedList } from './pane-state';

/** A look at a whole sheet, in steps, because a long list would hold up the window that shows it. */
export interface Look {
  /** Rows of the sheet, blank ones included. */
  readonly rowCount: number;
  readonly sheetName: string;
  /** Checks so many rows more. `true`: all are checked. */
  step(rows: number): boolean;
  /** What the sheet says; checks first what no step has reached. */
  list(): CheckedList;
}
