import type { CellPosition, RowRange } from '@confer/core';
import { type Area, boundingArea, maxColumns, maxRows, type Shift } from './area';
import { AreaMap } from './area-map';
import { type CellContent, type CellValue, valueOf } from './cell-content';
import { CellGrid } from './cell-grid';
import { type CellInput, isTyped } from './cell-input';
import { type CellStyle, plainStyle, type StyledArea } from './cell-style';
import { type ConditionalFormat, shiftFormats } from './conditional-format';
import { aroundMerged, shiftMerged } from './merged-cells';
import type { Note } from './note';
import { Runs } from './runs';
import { type ColumnRange, defaultColumnWidth, type SheetView } from './sheet-view';
import { type SheetFilter, shiftFilter } from './sheet-filter';
import { shiftTables, type Table } from './table';
import { readTyped } from './typed-value';
import type { ValidatedArea, Validation } from './validation';
import type { SheetJson } from './workbook-json';

/** One sheet and everything in it. Only the workbook changes it: it checks what is asked and says what happened. */
export class Sheet implements SheetView {
  readonly id: string;
  name: string;
  isProtected = false;
  isHidden = false;
  frozenRows = 0;
  conditionalFormats: readonly ConditionalFormat[] = [];
  mergedAreas: readonly Area[] = [];
  tables: readonly Table[] = [];
  isFiltered = false;
  /** Where the filter lies, when that is known. */
  filter: SheetFilter | undefined;
  #grid = new CellGrid();
  readonly #notes = new CellGrid();
  readonly #styles = new AreaMap<CellStyle>(plainStyle);
  /** One object for each style there is, so that runs of the same style are found by identity. */
  readonly #knownStyles = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);
  readonly #validations = new AreaMap<Validation | undefined>(undefined);
  readonly #rowsHiddenByHand = new Runs(maxRows, false);
  readonly #rowsHiddenByFilter = new Runs(maxRows, false);
  readonly #hiddenColumns = new Runs(maxColumns, false);
  readonly #columnWidths = new Runs(maxColumns, defaultColumnWidth);

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  static fromJSON(json: SheetJson): Sheet {
    const sheet = new Sheet(json.id, json.name);
    sheet.isProtected = json.isProtected;
    sheet.isHidden = json.isHidden;
    sheet.mergedAreas = json.mergedAreas;
    sheet.tables = json.tables;
    sheet.frozenRows = json.frozenRows;
    sheet.conditionalFormats = json.conditionalFormats;
    sheet.#grid = CellGrid.of(json.contents);
    for (const note of json.notes) sheet.annotate(note, [[note.text]]);
    for (const { area, style } of json.styles) sheet.restyle(area, () => style);
    for (const { area, validation } of json.validations) sheet.setValidation(area, validation);
    for (const rows of json.rowsHiddenByHand) sheet.hideRows(rows, true);
    if (json.rowsHiddenByFilter !== null) sheet.filterRows(json.rowsHiddenByFilter, json.filter ?? undefined);
    for (const columns of json.hiddenColumns) sheet.hideColumns(columns, true);
    for (const { first, last, width } of json.columnWidths) sheet.setColumnWidth({ first, last }, width);
    return sheet;
  }

  toJSON(): SheetJson {
    return {
      id: this.id,
      name: this.name,
      isProtected: this.isProtected,
      isHidden: this.isHidden,
      mergedAreas: this.mergedAreas,
      tables: this.tables,
      frozenRows: this.frozenRows,
      contents: this.#grid.rows(),
      notes: this.notes,
      styles: this.styles(),
      conditionalFormats: this.conditionalFormats,
      validations: this.validations(),
      rowsHiddenByHand: this.rowsHiddenByHand,
      rowsHiddenByFilter: this.rowsHiddenByFilter ?? null,
      filter: this.filter ?? null,
      hiddenColumns: this.hiddenColumns,
      columnWidths: this.columnWidths,
    };
  }

  content({ row, column }: CellPosition): CellContent {
    return this.#grid.at(row, column);
  }

  value(position: CellPosition): CellValue {
    return valueOf(this.content(position));
  }

  contents(area: Area): CellContent[][] {
    return this.#grid.read(area);
  }

  values(area: Area): CellValue[][] {
    return this.#grid.read(area).map((row) => row.map(valueOf));
  }

  get notes(): Note[] {
    return this.#notes.rows().flatMap((texts, row) => texts.flatMap((text, column) => (text === '' ? [] : { row, column, text: String(text) })));
  }

  noteTexts(area: Area): string[][] {
    return this.#notes.read(area).map((row) => row.map(String));
  }

  usedArea(of: 'values' | 'values-and-formats'): Area | undefined {
    const used = this.#grid.usedArea();
    const areas = [...used === undefined ? [] : [used], ...of === 'values' ? [] : this.#styles.exceptions()];
    const [first, ...others] = areas;
    return first && boundingArea([first, ...others]);
  }

  style({ row, column }: CellPosition): CellStyle {
    return this.#styles.at(row, column);
  }

  styles(area?: Area): StyledArea[] {
    return Array.from(this.#styles.areas(area), ({ area, value }) => ({ area, style: value }));
  }

  validation({ row, column }: CellPosition): Validation | undefined {
    return this.#validations.at(row, column);
  }

  validations(area?: Area): ValidatedArea[] {
    return Array.from(this.#validations.areas(area)).flatMap(({ area, value }) => value === undefined ? [] : { area, validation: value });
  }

  isRowHidden(row: number): boolean {
    return this.#rowsHiddenByHand.at(row) || this.#rowsHiddenByFilter.at(row);
  }

  get rowsHiddenByHand(): RowRange[] {
    return rangesOf(this.#rowsHiddenByHand);
  }

  get rowsHiddenByFilter(): RowRange[] | undefined {
    return this.isFiltered ? rangesOf(this.#rowsHiddenByFilter) : undefined;
  }

  isColumnHidden(column: number): boolean {
    return this.#hiddenColumns.at(column);
  }

  get hiddenColumns(): ColumnRange[] {
    return rangesOf(this.#hiddenColumns);
  }

  columnWidth(column: number): number {
    return this.#columnWidths.at(column);
  }

  get columnWidths(): (ColumnRange & { width: number })[] {
    return Array.from(this.#columnWidths.runs())
      .filter(({ value }) => value !== defaultColumnWidth)
      .map(({ first, count, value }) => ({ first, last: first + count - 1, width: value }));
  }

  /** Gives the area of the cells that took on another number format, when there are any. */
  write(at: CellPosition, inputs: readonly (readonly CellInput[])[]): Area | undefined {
    const formats = new Map<number, Map<number, string>>();
    aroundMerged(this.mergedAreas, at, inputs).forEach((inputsOfRow, rowOffset) => {
      inputsOfRow.forEach((input, columnOffset) => {
        if (input === null) return;
        const [row, column] = [at.row + rowOffset, at.column + columnOffset];
        if (!isTyped(input)) return this.#grid.set(row, column, input);
        const { content, numberFormat } = readTyped(input.typed, this.#styles.at(row, column).numberFormat);
        this.#grid.set(row, column, content);
        if (numberFormat === undefined) return;
        const ofColumn = formats.get(column) ?? new Map<number, string>();
        formats.set(column, ofColumn.set(row, numberFormat));
      });
    });
    const [first, ...others] = Array.from(formats, ([column, ofColumn]) => this.#formatEach(column, ofColumn));
    return first && boundingArea([first, ...others]);
  }

  clearContents(area: Area): void {
    this.#grid.clear(area);
  }

  annotate(at: CellPosition, notes: readonly (readonly string[])[]): void {
    notes.forEach((row, down) => { row.forEach((note, right) => { this.#notes.set(at.row + down, at.column + right, note); }); });
  }

  restyle(area: Area, change: (style: CellStyle) => CellStyle): void {
    this.#styles.update(area, (style) => this.#known(change(style)));
  }

  setValidation(area: Area, validation: Validation | undefined): void {
    this.#validations.set(area, validation);
  }

  hideRows({ first, last }: RowRange, hidden: boolean): void {
    this.#rowsHiddenByHand.set(first, last - first + 1, hidden);
  }

  /** `undefined` takes the filter away. */
  filterRows(hidden: readonly RowRange[] | undefined, filter: SheetFilter | undefined): void {
    this.isFiltered = hidden !== undefined;
    this.filter = hidden && filter;
    this.#rowsHiddenByFilter.set(0, maxRows, false);
    for (const { first, last } of hidden ?? []) this.#rowsHiddenByFilter.set(first, last - first + 1, true);
  }

  hideColumns({ first, last }: ColumnRange, hidden: boolean): void {
    this.#hiddenColumns.set(first, last - first + 1, hidden);
  }

  setColumnWidth({ first, last }: ColumnRange, width: number): void {
    this.#columnWidths.set(first, last - first + 1, width);
  }

  /** @throws {WorkbookError} when a table would lose its header; nothing is changed then */
  shift(shift: Shift): void {
    this.tables = shiftTables(this.tables, shift);
    this.mergedAreas = shiftMerged(this.mergedAreas, shift);
    this.filter &&= shiftFilter(this.filter, shift);
    this.#grid.shift(shift);
    this.#notes.shift(shift);
    this.#styles.shift(shift, 'always');
    this.#validations.shift(shift, 'inside');
    this.conditionalFormats = shiftFormats(this.conditionalFormats, shift);
    const { axis, kind, first, count } = shift;
    for (const hidden of axis === 'rows' ? [this.#rowsHiddenByHand, this.#rowsHiddenByFilter] : [this.#hiddenColumns]) {
      if (kind === 'insert') hidden.insert(first, count, false);
      else hidden.remove(first, count, false);
    }
    if (axis === 'rows') return;
    if (kind === 'insert') this.#columnWidths.insert(first, count, this.#columnWidths.at(Math.max(0, first - 1)));
    else this.#columnWidths.remove(first, count, defaultColumnWidth);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    this.#grid.reorderRows(area, order);
    this.#notes.reorderRows(area, order);
    this.#styles.reorderRows(area, order);
  }

  /** Number formats of single cells of a column, by their rows, which ascend. Gives the area that holds them. */
  #formatEach(column: number, formats: ReadonlyMap<number, string>): Area {
    const rows = [...formats.keys()];
    const [row = 0] = rows;
    const rowCount = (rows[rows.length - 1] ?? row) - row + 1;
    this.#styles.setEach(row, column, Array.from({ length: rowCount }, (_, offset) => {
      const style = this.#styles.at(row + offset, column);
      const numberFormat = formats.get(row + offset);
      return numberFormat === undefined ? style : this.#known({ ...style, numberFormat });
    }));
    return { row, column, rowCount, columnCount: 1 };
  }

  #known(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.#knownStyles.get(key) ?? style;
    this.#knownStyles.set(key, known);
    return known;
  }
}

function rangesOf(hidden: Runs<boolean>): { first: number; last: number }[] {
  return Array.from(hidden.runs())
    .filter(({ value }) => value)
    .map(({ first, count }) => ({ first, last: first + count - 1 }));
}
