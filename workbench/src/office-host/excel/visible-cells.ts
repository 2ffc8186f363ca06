import type { Area, SheetView } from '../../workbook';

/** Rows or columns from one to another, both included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

export const rowsOf = ({ row, rowCount }: Area): Span => ({ first: row, last: row + rowCount - 1 });
export const columnsOf = ({ column, columnCount }: Area): Span => ({ first: column, last: column + columnCount - 1 });

export const visibleRows = (sheet: SheetView, area: Area): Span[] =>
  without([...sheet.rowsHiddenByHand, ...sheet.rowsHiddenByFilter ?? []], rowsOf(area));

export const visibleColumns = (sheet: SheetView, area: Area): Span[] => without(sheet.hiddenColumns, columnsOf(area));

/** The parts of an area that are neither in a hidden row nor in a hidden column, from top to bottom. */
export function visibleAreas(sheet: SheetView, area: Area): Area[] {
  const columns = visibleColumns(sheet, area);
  return visibleRows(sheet, area).flatMap((rows) => columns.map((span) => ({
    row: rows.first,
    column: span.first,
    rowCount: rows.last - rows.first + 1,
    columnCount: span.last - span.first + 1,
  })));
}

/** Whether all of the rows or columns are hidden; `null` when only some are. */
export function areHidden(all: Span, visible: readonly Span[]): boolean | null {
  if (visible.length === 0) return true;
  return visible[0]?.first === all.first && visible[0].last === all.last ? false : null;
}

/** What is left of a span without the hidden parts, which may overlap. */
function without(hidden: readonly Span[], { first, last }: Span): Span[] {
  const visible: Span[] = [];
  let next = first;
  for (const part of [...hidden].sort((one, other) => one.first - other.first)) {
    const end = Math.min(part.first - 1, last);
    if (end >= next) visible.push({ first: next, last: end });
    next = Math.max(next, part.last + 1);
  }
  if (next <= last) visible.push({ first: next, last });
  return visible;
}
