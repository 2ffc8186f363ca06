export type WorkbookErrorCode =
  | 'sheet-not-found'
  | 'sheet-is-protected'
  | 'sheet-name-is-wrong'
  | 'last-sheet'
  | 'outside-the-sheet'
  | 'wrong-shape'
  | 'text-too-long'
  | 'cells-would-fall-off'
  | 'cells-are-merged'
  | 'table-needs-its-header'
  | 'table-not-found'
  | 'conditional-format-not-found';

/** The workbook refuses; nothing was changed. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string) {
    super(message);
    this.name = 'WorkbookError';
    this.code = code;
  }
}
