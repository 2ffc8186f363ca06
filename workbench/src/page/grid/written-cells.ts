import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import type { Operation, StyleChange } from '../../protocol';
import { type CellContent, plainStyle } from '../../workbook';
import { toContent } from './cell-data';
import { toStyleChange } from './cell-style';
import { CellSet } from './rectangles';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
/** The grid writes a style in full or by its id. */
export type FindStyle = (style: Nullable<IStyleData | string>) => Nullable<IStyleData>;

/** Cells that the grid wrote in one act, however many steps that took it: a large paste takes it several. */
export class WrittenCells {
  readonly #contents = new Map<number, Map<number, CellContent>>();
  readonly #contentCells = new CellSet();
  readonly #styles = new Map<string, { readonly change: StyleChange; readonly cells: CellSet }>();

  constructor(readonly sheetId: string, readonly findStyle: FindStyle) {}

  /** `undone`: what these cells were written with before that is taken back. */
  add(cells: CellMatrix, undone: CellMatrix = {}): void {
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) this.#addCell(Number(row), Number(column), cell, undone[Number(row)]?.[Number(column)]);
    }
  }

  /**
   * Writing names what it changes. Undoing names everything of a cell, of which only that is told which had been changed: nobody is
   * to hear that a text was written when a bold one became plain again.
   */
  #addCell(row: number, column: number, cell: Nullable<ICellData>, undone: Nullable<ICellData>): void {
    if (namesContent(undone ?? cell)) {
      const line = this.#contents.get(row) ?? new Map<number, CellContent>();
      this.#contents.set(row, line.set(column, toContent(cell)));
      this.#contentCells.add({ row, column });
    }
    const change = undone ? partOf(this.#styleChange(cell), this.#styleChange(undone)) : this.#styleChange(cell);
    if (Object.keys(change).length === 0) return;
    const key = JSON.stringify(change);
    const same = this.#styles.get(key) ?? { change, cells: new CellSet() };
    this.#styles.set(key, same);
    same.cells.add({ row, column });
  }

  #styleChange(cell: Nullable<ICellData>): StyleChange {
    return !cell || 's' in cell ? toStyleChange(this.findStyle(cell?.s)) : {};
  }

  /** Formats first, so that whoever hears of a new value finds it formatted. */
  operations(): Operation[] {
    const { sheetId } = this;
    const formats = [...this.#styles.values()].flatMap(({ change, cells }) => cells.rectangles().map((area): Operation => ({ type: 'format', sheetId, area, change })));
    const writes = this.#contentCells.rectangles().map(({ row, column, rowCount, columnCount }): Operation => ({
      type: 'write',
      sheetId,
      at: { row, column },
      inputs: Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (__, c) => this.#contents.get(row + r)?.get(column + c) ?? '')),
    }));
    return [...formats, ...writes];
  }
}

/** A cell that is gone is empty. */
function namesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || (cell.p ?? cell.f ?? undefined) !== undefined;
}

/** Of a change, what another one names. */
function partOf(change: StyleChange, named: StyleChange): StyleChange {
  const all = { ...plainStyle, ...change };
  return Object.fromEntries(Object.entries(all).filter(([part]) => part in named));
}
