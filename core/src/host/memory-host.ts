import type { CellArea, CellPosition, CellValue, RowRange } from './cell';
import type { ColumnFormat, SheetAction, SheetChange, SheetName, SheetSelection, SpreadsheetHost, TablePart, TableSnapshot } from './host';
import { headerRow, HostError, indexOfRow } from './host';
import { freeSheetName } from './sheet-name';

export type Mark = 'problem' | 'hint';

/** One sheet of a {@link MemoryHost}, open for whoever plays the person. */
export interface MemorySheet {
  readonly id: string;
  name: string;
  /** Row by row; missing cells are empty. */
  cells: CellValue[][];
  /** Fills that the person chose, by address row:column. Confer never touches them. */
  readonly fills: Map<string, string>;
  readonly formats: Map<number, ColumnFormat>;
  readonly choices: Map<number, readonly string[]>;
  readonly descriptions: Map<number, string>;
  /** In characters. */
  readonly widths: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  hiddenRows: RowRange[];
  marks: ReadonlyMap<string, Mark>;
  headerInSight: boolean;
  /** Columns whose title is bold, from the first on. */
  boldTitles: number;
  readonly starredTitles: Set<number>;
  mergedCells: CellArea[];
  tables: CellArea[];
  filter: CellArea | undefined;
}

const emptySheet = (id: string, name: string): MemorySheet => ({
  id, name, cells: [], fills: new Map(), formats: new Map(), choices: new Map(), descriptions: new Map(), widths: new Map(), hiddenColumns: new Set(),
  hiddenRows: [], marks: new Map(), headerInSight: false, boldTitles: 0, starredTitles: new Set(), mergedCells: [], tables: [], filter: undefined,
});

export const cellKey = ({ row, column }: CellPosition): string => `${row}:${column}`;

/** The reference of the host port: one workbook in memory. It shows what every host has to do, and serves tests and the command line. */
export class MemoryHost implements SpreadsheetHost {
  readonly kind = 'memory';
  readonly makesTables = true;
  /** The one in front of the person. */
  sheet = emptySheet('sheet-1', 'Sheet1');
  private readonly sheets = [this.sheet];
  selection: { rows: RowRange[]; singleCell: boolean } = { rows: [{ first: 0, last: 0 }], singleCell: true };
  /** Only the person saves the workbook, and has not. */
  unsaved = false;
  private notebook: string | undefined;
  private readonly removed = new Set<string>();
  private readonly listeners = new Set<(change: SheetChange) => void>();

  activeSheet(): string {
    return this.sheet.id;
  }

  readTable(sheetId?: string): TableSnapshot {
    const { id, name, cells, mergedCells, tables, filter } = this.find(sheetId);
    const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    const rows = cells.slice(headerRow + 1).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    const headers = Array.from({ length: width }, (_, column) => String(cells[headerRow]?.[column] ?? ''));
    return { sheetId: id, sheetName: name, headers, rows, dateSystem: 1900, decimalSeparator: '.', mergedCells, tables, ...(filter && { filter }) };
  }

  readRows(_sheetId: string, { first, last }: RowRange): TablePart {
    const { headers, rows } = this.readTable();
    return { headers, rowCount: rows.length, rows: rows.slice(indexOfRow(first), indexOfRow(last) + 1) };
  }

  readSelection(): SheetSelection {
    return { sheetId: this.sheet.id, ...this.selection, hiddenRows: this.sheet.hiddenRows };
  }

  apply(sheetId: string, actions: readonly SheetAction[]): void {
    const sheet = this.find(sheetId);
    if (actions.some((action) => action.type === 'write' && action.claim && !isFree(sheet, action))) throw new HostError('cells-are-taken');
    for (const action of actions) this.perform(sheet, action);
  }

  addSheet(name: string): SheetName {
    this.sheet = emptySheet(`sheet-${this.sheets.length + 1}`, freeSheetName(name, this.sheets.map((sheet) => sheet.name)));
    this.sheets.push(this.sheet);
    return { id: this.sheet.id, name: this.sheet.name };
  }

  show(_sheetId: string, { row }: CellPosition): void {
    this.selection = { rows: [{ first: row, last: row }], singleCell: true };
  }

  showRows(_sheetId: string, rows: readonly RowRange[]): void {
    this.selection = { rows: [...rows], singleCell: false };
  }

  isUnsaved(): boolean {
    return this.unsaved;
  }

  readNotebook(): string | undefined {
    return this.notebook;
  }

  writeNotebook(text: string): void {
    this.notebook = text;
  }

  watch(listener: (change: SheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What a person does: values arrive as the spreadsheet holds them. */
  edit({ row, column }: CellPosition, values: readonly (readonly CellValue[])[]): void {
    put(this.sheet, row, column, values);
    this.tell({ what: 'cells', sheetId: this.sheet.id, rows: { first: row, last: row + values.length - 1 } });
  }

  /** A person inserts empty rows above `row`. */
  insertRows(row: number, count: number): void {
    this.sheet.cells.splice(row, 0, ...Array.from({ length: count }, () => []));
    this.tell({ what: 'rows-inserted', sheetId: this.sheet.id, rows: { first: row, last: row + count - 1 } });
  }

  /** A person deletes rows, `row` the first of them. */
  deleteRows(row: number, count: number): void {
    this.sheet.cells.splice(row, count);
    this.tell({ what: 'rows-deleted', sheetId: this.sheet.id, rows: { first: row, last: row + count - 1 } });
  }

  /** A person deletes the sheet in front, and another one comes to the front. */
  removeSheet(): void {
    this.removed.add(this.sheet.id);
    this.addSheet('Sheet');
    this.tell({ what: 'selection', sheetId: this.sheet.id });
  }

  private tell(change: SheetChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** The sheet in front, when there is none of that id. */
  private find(sheetId: string | undefined): MemorySheet {
    if (sheetId !== undefined && this.removed.has(sheetId)) throw new HostError('sheet-not-found');
    return this.sheets.find(({ id }) => id === sheetId) ?? this.sheet;
  }

  private perform(sheet: MemorySheet, action: SheetAction): void {
    switch (action.type) {
      case 'write': put(sheet, action.row, action.column, action.values); break;
      case 'format-column': sheet.formats.set(action.column, action.format); break;
      // Formats are kept by column here, so a new row has them.
      case 'continue-formats': break;
      case 'offer-choices': sheet.choices.set(action.column, action.choices); break;
      case 'describe-column': sheet.descriptions.set(action.column, action.text); break;
      case 'style-header':
        sheet.boldTitles = action.firstColumn + action.columnCount;
        for (const column of action.required ?? []) sheet.starredTitles.add(column);
        break;
      case 'make-table': sheet.tables.push({ row: headerRow, column: action.firstColumn, rowCount: 2, columnCount: action.columnCount }); break;
      case 'widen-table':
        sheet.tables = sheet.tables.map((table) => (holds(table, action) ? { ...table, columnCount: table.columnCount + action.columnCount } : table));
        break;
      case 'widen-filter':
        sheet.filter &&= { ...sheet.filter, columnCount: sheet.filter.columnCount + action.columnCount };
        break;
      case 'set-width': sheet.widths.set(action.column, action.characters); break;
      case 'keep-header-in-sight': sheet.headerInSight = true; break;
      case 'hide-column': sheet.hiddenColumns.add(action.column); break;
      case 'mark':
        sheet.marks = new Map([
          ...action.hints.map((position) => [cellKey(position), 'hint'] as const),
          ...action.problems.map((position) => [cellKey(position), 'problem'] as const),
        ]);
    }
  }
}

const holds = (area: CellArea, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;

/** Nothing stands there, or the same. */
const isFree = ({ cells }: MemorySheet, { row, column, values }: Extract<SheetAction, { type: 'write' }>): boolean =>
  values.every((line, down) => line.every((value, right) => value === null || ['', value].includes(cells[row + down]?.[column + right] ?? '')));

function put({ cells }: MemorySheet, row: number, column: number, values: readonly (readonly (CellValue | null)[])[]): void {
  values.forEach((line, down) => {
    while (cells.length <= row + down) cells.push([]);
    const target = cells[row + down] ?? [];
    line.forEach((value, right) => {
      while (target.length <= column + right) target.push('');
      if (value !== null) target[column + right] = value;
    });
  });
}
