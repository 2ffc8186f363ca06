import { type Area, maxColumns, maxRows, type Shift, wholeSheet } from './area';
import { Runs } from './runs';

/** Neighbouring columns, up to the first of the next group, that hold the same from top to bottom. */
interface ColumnGroup<T> {
  first: number;
  readonly cells: Runs<T>;
  /** What the column as a whole was given last, whatever single cells of it hold. */
  column: T;
}

/** Cells of an area that share a value. */
export interface MappedArea<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * A value for every cell of a sheet, for what is given to areas: formats, validations. Columns that were always treated alike are
 * kept once, and the cells of a column as runs, so that a whole column or sheet costs no more than a cell.
 */
export class AreaMap<T> {
  readonly #fill: T;
  /** Ascending; never empty, and together they are all columns. */
  readonly #groups: ColumnGroup<T>[];

  constructor(fill: T) {
    this.#fill = fill;
    this.#groups = [this.#emptyGroup(0)];
  }

  at(row: number, column: number): T {
    return this.#groupOf(column).cells.at(row);
  }

  set(area: Area, value: T): void {
    this.update(area, () => value);
  }

  /** Gives each cell of an area the value that `change` makes of its present one. */
  update({ row, column, rowCount, columnCount }: Area, change: (value: T) => T): void {
    for (const group of this.#groupsOf(column, columnCount)) {
      group.cells.update(row, rowCount, change);
      if (rowCount === maxRows) group.column = change(group.column);
    }
  }

  /** The parts of an area that hold something other than the fill value, column by column. */
  *areas(within: Area = wholeSheet): Generator<MappedArea<T>> {
    const end = within.column + within.columnCount;
    for (const [index, { first, cells }] of this.#groups.entries()) {
      const column = Math.max(first, within.column);
      const columnCount = Math.min(this.#endOf(index), end) - column;
      if (columnCount <= 0) continue;
      for (const { first: row, count: rowCount, value } of cells.runs(within.row, within.rowCount)) {
        if (value !== this.#fill) yield { area: { row, column, rowCount, columnCount }, value };
      }
    }
  }

  /** The cells that hold something else than their column as a whole and than their row in the untouched columns at its end. */
  *exceptions(): Generator<Area> {
    const untouched = this.#groupOf(maxColumns - 1).cells;
    for (const [index, { first, cells, column }] of this.#groups.entries()) {
      for (const run of cells.runs()) {
        if (run.value === column) continue;
        for (const row of untouched.runs(run.first, run.count)) {
          if (row.value !== run.value) {
            yield { row: row.first, rowCount: row.count, column: first, columnCount: this.#endOf(index) - first };
          }
        }
      }
    }
  }

  /**
   * Rows or columns come or go. New ones are like the one before them: always, or only where they come into the inside of an
   * area, so that an area does not grow at its ends.
   */
  shift({ axis, kind, first, count }: Shift, inherit: 'always' | 'inside'): void {
    if (axis === 'rows') {
      for (const { cells, column } of this.#groups) {
        if (kind === 'delete') cells.remove(first, count, column);
        else cells.insert(first, count, first === 0 ? column : this.#inheritedBy(first, cells, inherit));
      }
    } else if (kind === 'delete') this.#deleteColumns(first, count);
    else this.#insertColumns(first, count, inherit);
  }

  /** Gives the cells of one column, from a row down, a value each. */
  setEach(row: number, column: number, values: readonly T[]): void {
    for (const { cells } of this.#groupsOf(column, 1)) cells.setEach(row, values);
  }

  /** Row `area.row + i` of the area gets what its row `area.row + order[i]` holds. */
  reorderRows({ row, column, columnCount }: Area, order: readonly number[]): void {
    for (const { cells } of this.#groupsOf(column, columnCount)) cells.setEach(row, order.map((from) => cells.at(row + from)));
  }

  #inheritedBy(row: number, cells: Runs<T>, inherit: 'always' | 'inside'): T {
    const before = cells.at(row - 1);
    return inherit === 'always' || cells.at(row) === before ? before : this.#fill;
  }

  #insertColumns(first: number, count: number, inherit: 'always' | 'inside'): void {
    const inside = this.#groupOf(first).first < first;
    const like = first > 0 && (inside || inherit === 'always') ? this.#groupOf(first - 1) : this.#emptyGroup(first);
    const inserted = { first, cells: like.cells.copy(), column: like.column };
    const index = this.#splitAt(first);
    const moved = this.#groups.splice(index).map((group) => ({ ...group, first: group.first + count }));
    this.#groups.push(inserted, ...moved.filter((group) => group.first < maxColumns));
  }

  #deleteColumns(first: number, count: number): void {
    const from = this.#splitAt(first);
    const to = this.#splitAt(first + count);
    const moved = this.#groups.splice(from).slice(to - from).map((group) => ({ ...group, first: group.first - count }));
    this.#groups.push(...moved);
    if (moved.length === 0) this.#groups.push(this.#emptyGroup(first));
  }

  #emptyGroup(first: number): ColumnGroup<T> {
    return { first, cells: new Runs(maxRows, this.#fill), column: this.#fill };
  }

  #endOf(index: number): number {
    return this.#groups[index + 1]?.first ?? maxColumns;
  }

  #indexOf(column: number): number {
    let index = this.#groups.length - 1;
    while (index > 0 && (this.#groups[index]?.first ?? 0) > column) index--;
    return index;
  }

  #groupOf(column: number): ColumnGroup<T> {
    return this.#groups[this.#indexOf(column)] ?? this.#emptyGroup(column);
  }

  /** The groups of these columns and of no others. */
  #groupsOf(column: number, columnCount: number): ColumnGroup<T>[] {
    const from = this.#splitAt(column);
    return this.#groups.slice(from, this.#splitAt(column + columnCount));
  }

  /** Makes a group begin at a column and gives its number. */
  #splitAt(column: number): number {
    if (column >= maxColumns) return this.#groups.length;
    const index = this.#indexOf(column);
    const group = this.#groups[index];
    if (group === undefined || group.first === column) return index;
    this.#groups.splice(index + 1, 0, { first: column, cells: group.cells.copy(), column: group.column });
    return index + 1;
  }
}
