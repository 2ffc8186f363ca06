export {
  type Area, boundingArea, cellArea, intersection, isOneCell, isOnSheet, maxColumns, maxRows, overlap, type Shift, shiftArea, wholeColumns, wholeRows,
  wholeSheet, withoutArea,
} from './area';
export { type CellContent, type CellError, type CellValue, type ErrorText, errorTexts, type Formula, isFormula, valueOf } from './cell-content';
export type { CellInput, Typed } from './cell-input';
export { type CellStyle, plainStyle, type StyledArea } from './cell-style';
export type { ConditionalFormat, ConditionalFormatRule } from './conditional-format';
export { displayText } from './display-text';
export { Metadata, type MetadataJson } from './metadata';
export { newId } from './new-id';
export type { Note } from './note';
export type { Origin } from './origin';
export { type Patch, patchesOf } from './patch';
export type { PersonView } from './persons';
export { type ColumnRange, defaultColumnWidth, type SheetView } from './sheet-view';
export { readTyped, type TypedValue } from './typed-value';
export type { ValidatedArea, Validation, ValidationAlert, ValidationOperator, ValidationPrompt, ValidationRule } from './validation';
export { Workbook } from './workbook';
export { WorkbookError, type WorkbookErrorCode } from './workbook-error';
export type { WorkbookEvent } from './workbook-event';
export type { DateSystem, SheetJson, WorkbookJson } from './workbook-json';
export { filteredTexts, type SheetFilter } from './sheet-filter';
export { headerOf, type Table } from './table';
