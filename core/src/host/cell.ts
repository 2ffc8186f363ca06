/**
 * What a cell holds, as a host hands it over. A date is its serial number, an error value is its text (`#N/A`),
 * an empty cell is `''`. Nothing is trimmed or converted on the way: what the spreadsheet holds is what is checked.
 */
export type CellValue = string | number | boolean;

/** A row as it stands in the sheet. */
export type Row = readonly CellValue[];

/** Zero-based, both: row 0 is row 1 of the sheet, column 0 is column A. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Rows `first` to `last`, both included, zero-based. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** A rectangle of cells: its top left one, and its size. */
export interface CellArea extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `0` is `A`, `26` is `AA`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{ row: 52, column: 2 }` is `C53`. */
export function cellAddress({ row, column }: CellPosition): string {
  return columnLetter(column) + String(row + 1);
}

/** `B3:B4`, or `B3` for one cell. */
export function areaAddress({ row, column, rowCount, columnCount }: CellArea): string {
  const first = cellAddress({ row, column });
  const last = cellAddress({ row: row + rowCount - 1, column: column + columnCount - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** Rows in ascending order joined into as few ranges as possible: `[1, 2, 3, 7]` is `1 to 3, 7 to 7`. */
export function rowRanges(rows: readonly number[]): RowRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = ranges[ranges.length - 1];
    if (open?.last === row - 1) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges;
}

/** Ranges in ascending order, without overlap, neighbours as one; empty ones are left out. */
export function joinedRows(ranges: readonly RowRange[]): RowRange[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.filter((range) => range.first <= range.last).sort((a, b) => a.first - b.first)) {
    const open = joined[joined.length - 1];
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

/** Cells below each other joined into areas of one column, in the order in which columns come up; a cell that is there twice counts once. */
export function columnAreas(cells: readonly CellPosition[]): CellArea[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return [...columns].flatMap(([column, rows]) => rowRanges([...new Set(rows)].sort((a, b) => a - b))
    .map(({ first, last }) => ({ row: first, column, rowCount: last - first + 1, columnCount: 1 })));
}
