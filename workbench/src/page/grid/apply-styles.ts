import { BooleanNumber, type ICellData, type IStyleData, type Worksheet, WrapStrategy } from '@univerjs/core';
import { SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation } from '@univerjs/sheets';
import { type Area, type CellStyle, maxColumns, maxRows, plainStyle, type StyledArea } from '../../workbook';
import { toStyleData } from './cell-style';
import type { GridWorkbook } from './grid-workbook';
import { isInside } from './ranges';

/**
 * Draws how the cells of an area look now. What reaches the end of the sheet becomes a style of columns or rows in the grid, which
 * could not hold a million styled cells; cells that look different from their column or row then say so themselves.
 */
export function applyStyles(grid: GridWorkbook, sheetId: string, area: Area, styles: readonly StyledArea[]): void {
  const sheet = grid.sheet(sheetId);
  const cells = new StyledCells();
  const ofColumns = styles.filter((styled) => reachesBottom(styled.area));
  const ofRows = styles.filter((styled) => reachesRight(styled.area) && !reachesBottom(styled.area));
  const ofCells = styles.filter((styled) => !reachesRight(styled.area) && !reachesBottom(styled.area));

  clearCells(sheet, area, cells);
  for (const { area: { column, columnCount, row: rowsAbove } } of ofColumns) {
    cells.set({ row: 0, column, rowCount: rowsAbove, columnCount }, inFull(plainStyle), (row, at) => row >= area.row || !sheet.getCellRaw(row, at)?.s);
  }
  for (const { area: part, style } of ofCells) cells.set(part, inFull(style));

  grid.change(SetRangeValuesMutation, sheetId, { cellValue: cells.matrix });
  if (reachesBottom(area)) {
    const cleared = columnsOf(area).filter((column) => sheet.getColumnStyle(column)).map((column) => [column, { s: null }] as const);
    const styled = ofColumns.flatMap((part) => columnsOf(part.area).map((column) => [column, { s: toStyleData(part.style) }] as const));
    grid.change(SetColDataMutation, sheetId, { columnData: Object.fromEntries([...cleared, ...styled]) });
  }
  if (reachesRight(area)) {
    const cleared = rowsOf(area).filter((row) => sheet.getRowStyle(row)).map((row) => [row, { s: null }] as const);
    const styled = ofRows.flatMap((part) => rowsOf(part.area).map((row) => [row, { s: toStyleData(part.style) }] as const));
    grid.change(SetRowDataMutation, sheetId, { rowData: Object.fromEntries([...cleared, ...styled]) });
  }
}

const reachesBottom = ({ row, rowCount }: Area) => row + rowCount >= maxRows;
const reachesRight = ({ column, columnCount }: Area) => column + columnCount >= maxColumns;

/** Takes away what cells say themselves; in a styled column or row they have to say that they are plain. */
function clearCells(sheet: Worksheet, area: Area, cells: StyledCells): void {
  const isBounded = !reachesBottom(area) && !reachesRight(area);
  const inStyledLine = isBounded && (columnsOf(area).some((column) => sheet.getColumnStyle(column)) || rowsOf(area).some((row) => sheet.getRowStyle(row)));
  if (inStyledLine) return cells.set(area, inFull(plainStyle));
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell?.s && isInside(area, { row, column })) cells.set({ row, column, rowCount: 1, columnCount: 1 }, null);
  });
}

class StyledCells {
  readonly matrix: Record<number, Record<number, ICellData>> = {};

  set(area: Area, style: IStyleData | null, applies: (row: number, column: number) => boolean = () => true): void {
    for (const row of rowsOf(area)) {
      const line = (this.matrix[row] ??= {});
      for (const column of columnsOf(area)) if (applies(row, column)) line[column] = { s: style };
    }
  }
}

/** With every part named: the grid adds a style to the one that is there. */
const inFull = (style: CellStyle): IStyleData => ({
  bg: null, cl: null, bl: BooleanNumber.FALSE, tb: WrapStrategy.OVERFLOW, n: { pattern: plainStyle.numberFormat }, ...toStyleData(style),
});

const count = (first: number, length: number) => Array.from({ length }, (_, index) => first + index);
const rowsOf = ({ row, rowCount }: Area) => count(row, rowCount);
const columnsOf = ({ column, columnCount }: Area) => count(column, columnCount);
