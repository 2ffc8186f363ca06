import type { CellPosition, RowRange } from '@confer/core';
import { type Area, isOneCell, maxRows, type Shift, wholeColumns, wholeRows } from './area';
import type { CellValue } from './cell-content';
import { type CellInput, checkInputs } from './cell-input';
import { type CellStyle, plainStyle } from './cell-style';
import { type ConditionalFormat, type ConditionalFormatRule, withoutAreas } from './conditional-format';
import { overlapping } from './merged-cells';
import { Metadata } from './metadata';
import { newId } from './new-id';
import { Merging } from './merging';
import type { Origin } from './origin';
import { Sheet } from './sheet';
import { heldBackRows, type SheetFilter } from './sheet-filter';
import { checkOnSheet, checkOrder, checkRoom } from './sheet-limits';
import { SheetList } from './sheet-list';
import type { ColumnRange } from './sheet-view';
import { Tables } from './tables';
import type { Validation } from './validation';
import { WorkbookError } from './workbook-error';
import type { WorkbookEvent } from './workbook-event';
import type { WorkbookJson } from './workbook-json';
import { WorkbookOfSheets } from './workbook-of-sheets';

/**
 * One emulated workbook: the truth that a grid shows and that an add-in works on. It does what a person or an add-in asks, says
 * what happened, and knows nothing of Office or Google. An operation that cannot be done throws a {@link WorkbookError} and has
 * changed nothing. Listeners read; they do not change the workbook.
 */
export class Workbook extends WorkbookOfSheets {
  /** As in OneDrive. Without it only the person saves, and nobody ever does here. */
  savesItself = true;
  readonly merging: Merging;
  readonly tables: Tables;

  /** One empty sheet named `Sheet1`; {@link fromJSON} gives any other. */
  constructor(...parts: ConstructorParameters<typeof WorkbookOfSheets>) {
    super(...parts);
    const changes = { changeable: (sheetId: string) => this.#changeable(sheetId), say: (event: WorkbookEvent) => { this.say(event); } };
    this.merging = new Merging(changes);
    this.tables = new Tables(changes);
  }

  static fromJSON(json: WorkbookJson): Workbook {
    return new Workbook(new SheetList(json.sheets.map((sheet) => Sheet.fromJSON(sheet))), Metadata.fromJSON(json.metadata), json.dateSystem);
  }

  freezeRows(sheetId: string, count: number, origin: Origin): void {
    const sheet = this.sheetToChange(sheetId);
    if (!Number.isInteger(count) || count < 0 || count >= maxRows) throw new WorkbookError('outside-the-sheet', 'So many rows cannot be frozen.');
    sheet.frozenRows = count;
    this.say({ type: 'frozen-rows-changed', sheetId, origin });
  }

  /** Row by row from the top left cell; all rows are equally long. One event, whatever the size. */
  write(sheetId: string, at: CellPosition, inputs: readonly (readonly CellInput[])[], origin: Origin): void {
    const area = checkOnSheet({ ...at, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 0 });
    const sheet = this.#writable(sheetId, area);
    checkInputs(inputs);
    const before = sheet.value(at);
    const formatted = sheet.write(at, inputs);
    this.#sayWritten(sheet, area, before, origin);
    if (formatted) this.say({ type: 'formatted', sheetId, area: formatted, origin });
    if (!sheet.isProtected && inputs.some((row) => row.some((input) => input !== null && input !== ''))) this.tables.follow(sheetId, area, origin);
  }

  /** Formats include conditional formats; `all` includes validations, too. */
  clear(sheetId: string, area: Area, what: 'contents' | 'formats' | 'all', origin: Origin): void {
    const sheet = what === 'contents' ? this.#writable(sheetId, checkOnSheet(area)) : this.#changeable(sheetId);
    checkOnSheet(area);
    if (what !== 'formats') {
      const before = sheet.value(area);
      sheet.clearContents(area);
      this.#sayWritten(sheet, area, before, origin);
    }
    if (what === 'contents') return;
    this.format(sheetId, area, plainStyle, origin);
    this.clearConditionalFormats(sheetId, [area], origin);
    if (what === 'all') this.validate(sheetId, area, undefined, origin);
  }

  format(sheetId: string, area: Area, change: Partial<CellStyle>, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(area);
    sheet.restyle(area, (style) => ({ ...style, ...change }));
    this.say({ type: 'formatted', sheetId, area, origin });
  }

  /** Notes on cells, row by row; `''` takes one away. */
  annotate(sheetId: string, at: CellPosition, notes: readonly (readonly string[])[], origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    const area = checkOnSheet({ ...at, rowCount: notes.length, columnCount: notes[0]?.length ?? 0 });
    checkInputs(notes);
    sheet.annotate(at, notes);
    this.say({ type: 'notes-changed', sheetId, area, origin });
  }

  insertRows(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'rows', kind: 'insert', first, count });
    this.say({ type: 'rows-inserted', sheetId, first, count, origin });
  }

  deleteRows(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'rows', kind: 'delete', first, count });
    this.say({ type: 'rows-deleted', sheetId, first, count, origin });
  }

  insertColumns(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'columns', kind: 'insert', first, count });
    this.say({ type: 'columns-inserted', sheetId, first, count, origin });
    this.tables.nameColumns(sheetId, origin);
  }

  deleteColumns(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'columns', kind: 'delete', first, count });
    this.say({ type: 'columns-deleted', sheetId, first, count, origin });
  }

  /**
   * Sorts: row `i` of the area becomes what was its row `order[i]`. Contents and styles go along; conditional formats,
   * validations and hidden rows stay where they are, as in Excel.
   */
  reorderRows(sheetId: string, area: Area, order: readonly number[], origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(area);
    checkOrder(order, area.rowCount);
    if (overlapping(sheet.mergedAreas, area).length > 0) throw new WorkbookError('cells-are-merged', 'Rows with merged cells cannot be sorted.');
    sheet.reorderRows(area, order);
    this.say({ type: 'rows-reordered', sheetId, area, order, origin });
  }

  hideRows(sheetId: string, rows: RowRange, hidden: boolean, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    const { row, rowCount } = checkOnSheet(wholeRows(rows.first, rows.last - rows.first + 1));
    sheet.hideRows(rows, hidden);
    this.say({ type: hidden ? 'rows-hidden' : 'rows-shown', sheetId, first: row, count: rowCount, origin });
  }

  /** Lays a filter over cells. What it does not let pass now is hidden. */
  layFilter(sheetId: string, filter: SheetFilter, origin: Origin): void {
    this.filterRows(sheetId, heldBackRows(this.sheet(sheetId), filter), origin, filter);
  }

  /** All rows that the filter hides now; `undefined` takes the filter away. Without `filter` it lies where it lay. */
  filterRows(sheetId: string, hidden: readonly RowRange[] | undefined, origin: Origin, filter?: SheetFilter): void {
    const sheet = this.#changeable(sheetId);
    for (const { first, last } of hidden ?? []) checkOnSheet(wholeRows(first, last - first + 1));
    const before = sheet.rowsHiddenByFilter ?? [];
    sheet.filterRows(hidden, filter ?? sheet.filter);
    this.say({ type: 'filter-changed', sheetId, before, after: hidden ?? [], origin });
  }

  hideColumns(sheetId: string, columns: ColumnRange, hidden: boolean, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(wholeColumns(columns.first, columns.last - columns.first + 1));
    sheet.hideColumns(columns, hidden);
    this.say({ type: 'columns-changed', sheetId, origin });
  }

  /** In points. */
  setColumnWidth(sheetId: string, columns: ColumnRange, width: number, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(wholeColumns(columns.first, columns.last - columns.first + 1));
    sheet.setColumnWidth(columns, width);
    this.say({ type: 'columns-changed', sheetId, origin });
  }

  /** Wins over those that are there. */
  addConditionalFormat(sheetId: string, areas: readonly Area[], rule: ConditionalFormatRule, origin: Origin): ConditionalFormat {
    const sheet = this.#changeable(sheetId);
    areas.forEach(checkOnSheet);
    const format = { ...rule, areas, id: newId() };
    sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
    this.say({ type: 'conditional-formats-changed', sheetId, origin });
    return format;
  }

  changeConditionalFormat(sheetId: string, id: string, change: Partial<ConditionalFormatRule>, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkKnown(sheet, id);
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => format.id === id ? { ...format, ...change } : format);
    this.say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  removeConditionalFormat(sheetId: string, id: string, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkKnown(sheet, id);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.id !== id);
    this.say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  /** Takes all of them from these cells; on other cells they stay. */
  clearConditionalFormats(sheetId: string, areas: readonly Area[], origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
    this.say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  /** `undefined` takes the validation away. */
  validate(sheetId: string, area: Area, validation: Validation | undefined, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(area);
    sheet.setValidation(area, validation);
    this.say({ type: 'validations-changed', sheetId, origin });
  }

  #sayWritten(sheet: Sheet, area: Area, before: CellValue, origin: Origin): void {
    const single = isOneCell(area) ? { single: { before, after: sheet.value(area) } } : {};
    this.say({ type: 'cells-written', sheetId: sheet.id, area, origin, ...single });
  }

  #changeable(sheetId: string): Sheet {
    const sheet = this.sheetToChange(sheetId);
    if (sheet.isProtected) throw new WorkbookError('sheet-is-protected', `The sheet ${sheet.name} is protected.`);
    return sheet;
  }

  /** For what a cell holds: a protected sheet takes it in cells that are not locked. */
  #writable(sheetId: string, area: Area): Sheet {
    const sheet = this.sheetToChange(sheetId);
    const unlocked = sheet.styles(area).filter(({ style }) => !style.locked).reduce((sum, part) => sum + part.area.rowCount * part.area.columnCount, 0);
    return unlocked === area.rowCount * area.columnCount ? sheet : this.#changeable(sheetId);
  }

  #shift(sheetId: string, shift: Shift): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(shift.axis === 'rows' ? wholeRows(shift.first, shift.count) : wholeColumns(shift.first, shift.count));
    checkRoom(sheet, shift);
    sheet.shift(shift);
  }
}

function checkKnown(sheet: Sheet, id: string): void {
  if (sheet.conditionalFormats.every((format) => format.id !== id)) {
    throw new WorkbookError('conditional-format-not-found', `The sheet ${sheet.name} has no conditional format with the id ${id}.`);
  }
}
