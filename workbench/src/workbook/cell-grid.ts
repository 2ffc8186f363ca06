import type { Area, Shift } from './area';
import type { CellContent } from './cell-content';

interface Extent {
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

const emptyExtent = (): Extent => ({ firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 });

function extend(extent: Extent, row: number, column: number): void {
  extent.firstRow = Math.min(extent.firstRow, row);
  extent.firstColumn = Math.min(extent.firstColumn, column);
  extent.lastRow = Math.max(extent.lastRow, row);
  extent.lastColumn = Math.max(extent.lastColumn, column);
}

/**
 * What the cells of a sheet hold. A row ends with its last cell that is not empty, and the rows end with the last row that has
 * one, so that what is used is found without looking at every cell.
 */
export class CellGrid {
  #rows: CellContent[][] = [];
  /** What is used, as long as that is known: looking through 100,000 rows for it takes longer than any edit. */
  #used: Extent | undefined = emptyExtent();

  static of(rows: readonly (readonly CellContent[])[]): CellGrid {
    const grid = new CellGrid();
    rows.forEach((row, index) => { row.forEach((content, column) => { grid.set(index, column, content); }); });
    return grid;
  }

  at(row: number, column: number): CellContent {
    return this.#rows[row]?.[column] ?? '';
  }

  set(row: number, column: number, content: CellContent): void {
    if (content === '' && column >= (this.#rows[row]?.length ?? 0)) return;
    for (let index = this.#rows.length; index <= row; index++) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    for (let index = cells.length; index < column; index++) cells.push('');
    cells[column] = content;
    if (content === '') this.#trim(row);
    else if (this.#used) extend(this.#used, row, column);
  }

  /** The rows from the first of the sheet to the last that is used, each up to its last used cell. */
  rows(): CellContent[][] {
    return this.#rows.map((cells) => [...cells]);
  }

  /** Row by row, each as wide as the area. */
  read({ row, column, rowCount, columnCount }: Area): CellContent[][] {
    return Array.from({ length: rowCount }, (_, index) => {
      const cells = this.#rows[row + index] ?? [];
      return Array.from({ length: columnCount }, (_, offset) => cells[column + offset] ?? '');
    });
  }

  clear({ row, column, rowCount, columnCount }: Area): void {
    for (let index = Math.min(row + rowCount, this.#rows.length) - 1; index >= row; index--) {
      this.#rows[index]?.fill('', column, column + columnCount);
      this.#trim(index);
    }
  }

  shift({ axis, kind, first, count }: Shift): void {
    if (axis === 'rows') {
      const before = this.#rows.slice(0, first);
      const behind = this.#rows.slice(kind === 'delete' ? first + count : first);
      const inserted = kind === 'delete' || behind.length === 0 ? [] : Array.from({ length: count }, () => []);
      this.#rows = [...before, ...inserted, ...behind];
    } else {
      for (const cells of this.#rows) {
        if (kind === 'delete') cells.splice(first, count);
        else if (cells.length > first) cells.splice(first, 0, ...Array.from({ length: count }, () => ''));
      }
    }
    this.#used = undefined;
    for (let row = this.#rows.length - 1; row >= 0; row--) this.#trim(row);
  }

  /** Row `area.row + i` of the area gets what its row `area.row + order[i]` holds. */
  reorderRows(area: Area, order: readonly number[]): void {
    const columnCount = Math.min(area.columnCount, this.#width() - area.column);
    if (columnCount <= 0) return;
    const before = this.read({ ...area, columnCount });
    order.forEach((from, index) => {
      before[from]?.forEach((content, offset) => { this.set(area.row + index, area.column + offset, content); });
    });
  }

  /** The smallest area that holds every cell that is not empty. */
  usedArea(): Area | undefined {
    this.#used ??= this.#findUsed();
    const { firstRow, firstColumn, lastRow, lastColumn } = this.#used;
    if (lastRow < firstRow) return undefined;
    return { row: firstRow, column: firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
  }

  #findUsed(): Extent {
    const used = emptyExtent();
    this.#rows.forEach((cells, row) => {
      if (cells.length === 0) return;
      extend(used, row, cells.length - 1);
      if (used.firstColumn > 0) extend(used, row, cells.findIndex((content) => content !== ''));
    });
    return used;
  }

  #width(): number {
    return this.#rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  }

  /** Is called whenever cells of a row became empty. */
  #trim(row: number): void {
    this.#used = undefined;
    const cells = this.#rows[row];
    while (cells !== undefined && cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    while (this.#rows.length > 0 && this.#rows[this.#rows.length - 1]?.length === 0) this.#rows.pop();
  }
}
