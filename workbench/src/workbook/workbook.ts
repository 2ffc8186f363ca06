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
import { Persons, type PersonView } from './persons';
import { Sheet } from './sheet';
import { checkOnSheet, checkOrder, checkRoom } from './sheet-limits';
import { SheetList } from './sheet-list';
import type { ColumnRange, SheetView } from './sheet-view';
import { Tables } from './tables';
import type { Validation } from './validation';
import { WorkbookError } from './workbook-error';
import type { WorkbookEvent } from './workbook-event';
import type { DateSystem, WorkbookJson } from './workbook-json';

/**
 * One emulated workbook: the truth that a grid shows and that an add-in works on. It does what a person or an add-in asks, says
 * what happened, and knows nothing of Office or Google. An operation that cannot be done throws a {@link WorkbookError} and has
 * changed nothing. Listeners read; they do not change the workbook.
 */
export class Workbook {
  readonly metadata: Metadata;
  readonly dateSystem: DateSystem;
  readonly merging: Merging;
  readonly tables: Tables;
  readonly #sheets: SheetList;
  readonly #persons = new Persons();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();

  /** One empty sheet named `Sheet1`; {@link fromJSON} gives any other. */
  constructor(sheets = new SheetList(), metadata = new Metadata(), dateSystem: DateSystem = 1900) {
    this.#sheets = sheets;
    this.metadata = metadata;
    this.dateSystem = dateSystem;
    const self = { changeable: (sheetId: string) => this.#changeable(sheetId), say: (event: WorkbookEvent) => { this.#say(event); } };
    this.merging = new Merging(self);
    this.tables = new Tables(self);
  }

  static fromJSON(json: WorkbookJson): Workbook {
    return new Workbook(new SheetList(json.sheets.map((sheet) => Sheet.fromJSON(sheet))), Metadata.fromJSON(json.metadata), json.dateSystem);
  }

  toJSON(): WorkbookJson {
    return { sheets: this.#sheets.all.map((sheet) => sheet.toJSON()), metadata: this.metadata.toJSON(), dateSystem: this.dateSystem };
  }

  /** Gives the function that ends it. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** In the order of their tabs. */
  get sheets(): readonly SheetView[] {
    return this.#sheets.all;
  }

  sheet(id: string): SheetView {
    return this.#sheets.get(id);
  }

  /** By id, or by name whatever its case. */
  findSheet(idOrName: string): SheetView | undefined {
    return this.#sheets.find(idOrName);
  }

  /** A person never heard of looks at A1 of the first sheet. */
  person(id: string): PersonView {
    return this.#persons.view(id, this.#sheets.first.id);
  }

  activate(sheetId: string, origin: Origin): void {
    const person = this.#persons.person(origin.person, this.#sheets.first.id);
    const previousSheetId = person.sheetId;
    if (this.#sheets.get(sheetId).id === previousSheetId) return;
    person.sheetId = sheetId;
    this.#say({ type: 'sheet-activated', sheetId, previousSheetId, origin });
  }

  /** Brings the sheet to the front, too. */
  select(sheetId: string, areas: readonly Area[], origin: Origin): void {
    this.#sheets.get(sheetId);
    if (areas.length === 0) throw new WorkbookError('wrong-shape', 'A selection has at least one area.');
    areas.forEach(checkOnSheet);
    this.activate(sheetId, origin);
    this.#persons.person(origin.person, sheetId).selections.set(sheetId, areas);
    this.#say({ type: 'selected', sheetId, areas, origin });
  }

  beginEdit(sheetId: string, position: CellPosition, origin: Origin): void {
    this.#persons.person(origin.person, this.#sheets.first.id).editing = { sheetId: this.#sheets.get(sheetId).id, position };
    this.#say({ type: 'edit-begun', sheetId, position, origin });
  }

  /** Does nothing unless the person types in a cell. */
  endEdit(origin: Origin): void {
    const person = this.#persons.person(origin.person, this.#sheets.first.id);
    if (person.editing === undefined) return;
    const { sheetId } = person.editing;
    person.editing = undefined;
    this.#say({ type: 'edit-ended', sheetId, origin });
  }

  /** The window of a person is closed: their edit ends, and what they looked at is forgotten. */
  leave(origin: Origin): void {
    this.endEdit(origin);
    this.#persons.leave(origin.person);
  }

  /** Behind the others. Without a name: the first free one of `Sheet1`, `Sheet2`, … */
  addSheet(name: string | undefined, origin: Origin): SheetView {
    const sheet = this.#sheets.add(name);
    this.#say({ type: 'sheet-added', sheetId: sheet.id, origin });
    return sheet;
  }

  renameSheet(sheetId: string, name: string, origin: Origin): void {
    this.#sheets.rename(sheetId, name);
    this.#say({ type: 'sheet-renamed', sheetId, origin });
  }

  /** Whoever looks at it looks at its neighbour then. */
  removeSheet(sheetId: string, origin: Origin): void {
    const neighbour = this.#sheets.neighbour(sheetId);
    for (const person of this.#persons.ids) {
      if (this.person(person).sheetId === sheetId) this.activate(neighbour.id, { kind: 'person', person });
    }
    this.#sheets.remove(sheetId);
    this.#say({ type: 'sheet-removed', sheetId, origin });
  }

  /** @throws {WorkbookError} for the only sheet that is to be seen */
  hideSheet(sheetId: string, hidden: boolean, origin: Origin): void {
    const sheet = this.#sheets.get(sheetId);
    if (hidden && this.sheets.every((other) => other === sheet || other.isHidden)) throw new WorkbookError('last-sheet', 'A workbook keeps at least one sheet in sight.');
    sheet.isHidden = hidden;
    this.#say({ type: 'sheet-hidden', sheetId, origin });
  }

  /** A protected sheet refuses every change of its rows, columns and marks, and of cells that are locked, whoever asks. */
  protect(sheetId: string, origin: Origin): void {
    this.#sheets.get(sheetId).isProtected = true;
    this.#say({ type: 'protection-changed', sheetId, origin });
  }

  unprotect(sheetId: string, origin: Origin): void {
    this.#sheets.get(sheetId).isProtected = false;
    this.#say({ type: 'protection-changed', sheetId, origin });
  }

  freezeRows(sheetId: string, count: number, origin: Origin): void {
    const sheet = this.#sheets.get(sheetId);
    if (!Number.isInteger(count) || count < 0 || count >= maxRows) throw new WorkbookError('outside-the-sheet', 'So many rows cannot be frozen.');
    sheet.frozenRows = count;
    this.#say({ type: 'frozen-rows-changed', sheetId, origin });
  }

  /** Row by row from the top left cell; all rows are equally long. One event, whatever the size. */
  write(sheetId: string, at: CellPosition, inputs: readonly (readonly CellInput[])[], origin: Origin): void {
    const area = checkOnSheet({ ...at, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 0 });
    const sheet = this.#writable(sheetId, area);
    checkInputs(inputs);
    const before = sheet.value(at);
    const formatted = sheet.write(at, inputs);
    this.#sayWritten(sheet, area, before, origin);
    if (formatted) this.#say({ type: 'formatted', sheetId, area: formatted, origin });
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
    this.#say({ type: 'formatted', sheetId, area, origin });
  }

  insertRows(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'rows', kind: 'insert', first, count });
    this.#say({ type: 'rows-inserted', sheetId, first, count, origin });
  }

  deleteRows(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'rows', kind: 'delete', first, count });
    this.#say({ type: 'rows-deleted', sheetId, first, count, origin });
  }

  insertColumns(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'columns', kind: 'insert', first, count });
    this.#say({ type: 'columns-inserted', sheetId, first, count, origin });
  }

  deleteColumns(sheetId: string, first: number, count: number, origin: Origin): void {
    this.#shift(sheetId, { axis: 'columns', kind: 'delete', first, count });
    this.#say({ type: 'columns-deleted', sheetId, first, count, origin });
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
    this.#say({ type: 'rows-reordered', sheetId, area, order, origin });
  }

  hideRows(sheetId: string, rows: RowRange, hidden: boolean, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    const { row, rowCount } = checkOnSheet(wholeRows(rows.first, rows.last - rows.first + 1));
    sheet.hideRows(rows, hidden);
    this.#say({ type: hidden ? 'rows-hidden' : 'rows-shown', sheetId, first: row, count: rowCount, origin });
  }

  /** All rows that the filter hides now; `undefined` takes the filter away. */
  filterRows(sheetId: string, hidden: readonly RowRange[] | undefined, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    for (const { first, last } of hidden ?? []) checkOnSheet(wholeRows(first, last - first + 1));
    const before = sheet.rowsHiddenByFilter ?? [];
    sheet.filterRows(hidden);
    this.#say({ type: 'filter-changed', sheetId, before, after: hidden ?? [], origin });
  }

  hideColumns(sheetId: string, columns: ColumnRange, hidden: boolean, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(wholeColumns(columns.first, columns.last - columns.first + 1));
    sheet.hideColumns(columns, hidden);
    this.#say({ type: 'columns-changed', sheetId, origin });
  }

  /** In points. */
  setColumnWidth(sheetId: string, columns: ColumnRange, width: number, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(wholeColumns(columns.first, columns.last - columns.first + 1));
    sheet.setColumnWidth(columns, width);
    this.#say({ type: 'columns-changed', sheetId, origin });
  }

  /** Wins over those that are there. */
  addConditionalFormat(sheetId: string, areas: readonly Area[], rule: ConditionalFormatRule, origin: Origin): ConditionalFormat {
    const sheet = this.#changeable(sheetId);
    areas.forEach(checkOnSheet);
    const format = { ...rule, areas, id: newId() };
    sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
    this.#say({ type: 'conditional-formats-changed', sheetId, origin });
    return format;
  }

  changeConditionalFormat(sheetId: string, id: string, change: Partial<ConditionalFormatRule>, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkKnown(sheet, id);
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => format.id === id ? { ...format, ...change } : format);
    this.#say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  removeConditionalFormat(sheetId: string, id: string, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkKnown(sheet, id);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.id !== id);
    this.#say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  /** Takes all of them from these cells; on other cells they stay. */
  clearConditionalFormats(sheetId: string, areas: readonly Area[], origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
    this.#say({ type: 'conditional-formats-changed', sheetId, origin });
  }

  /** `undefined` takes the validation away. */
  validate(sheetId: string, area: Area, validation: Validation | undefined, origin: Origin): void {
    const sheet = this.#changeable(sheetId);
    checkOnSheet(area);
    sheet.setValidation(area, validation);
    this.#say({ type: 'validations-changed', sheetId, origin });
  }

  #say(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #sayWritten(sheet: Sheet, area: Area, before: CellValue, origin: Origin): void {
    const single = isOneCell(area) ? { single: { before, after: sheet.value(area) } } : {};
    this.#say({ type: 'cells-written', sheetId: sheet.id, area, origin, ...single });
  }

  #changeable(sheetId: string): Sheet {
    const sheet = this.#sheets.get(sheetId);
    if (sheet.isProtected) throw new WorkbookError('sheet-is-protected', `The sheet ${sheet.name} is protected.`);
    return sheet;
  }

  /** For what a cell holds: a protected sheet takes it in cells that are not locked. */
  #writable(sheetId: string, area: Area): Sheet {
    const sheet = this.#sheets.get(sheetId);
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
