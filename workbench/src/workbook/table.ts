import { type Area, type Shift, shiftArea } from './area';
import { type CellContent, valueOf } from './cell-content';
import { WorkbookError } from './workbook-error';

/** An Excel table: a header row, and at least one row below it. */
export interface Table {
  readonly id: string;
  readonly name: string;
  /** The header row included. */
  readonly area: Area;
}

export const headerOf = ({ area }: Table): Area => ({ ...area, rowCount: 1 });

/** Titles as a table has them: texts, none empty, no two alike. */
export function tableTitles(contents: readonly CellContent[]): string[] {
  const taken = new Set<string>();
  return contents.map((content, index) => {
    const value = valueOf(content);
    const wanted = String(typeof value === 'object' ? value.error : value) || `Column${index + 1}`;
    let title = wanted;
    for (let number = 2; taken.has(title.toLowerCase()); number++) title = `${wanted}${number}`;
    taken.add(title.toLowerCase());
    return title;
  });
}

/** Where a table reaches once something stands directly below it or directly beside it; `undefined` when it stays as it is. */
export function grownBy({ area }: Table, written: Area): Area | undefined {
  const [end, right] = [area.row + area.rowCount, area.column + area.columnCount];
  const [writtenEnd, writtenRight] = [written.row + written.rowCount, written.column + written.columnCount];
  if (written.row < area.row || written.column < area.column || written.row > end || written.column > right) return undefined;
  const below = written.column < right && writtenEnd > end;
  const beside = written.row < end && writtenRight > right;
  if (!below && !beside) return undefined;
  return { ...area, rowCount: below ? writtenEnd - area.row : area.rowCount, columnCount: beside ? writtenRight - area.column : area.columnCount };
}

/** The tables after rows or columns came or went. A table keeps a row below its header. @throws {WorkbookError} when its header alone would go */
export function shiftTables(tables: readonly Table[], shift: Shift): Table[] {
  return tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    if (area === undefined) return [];
    const end = shift.first + shift.count;
    if (shift.axis === 'rows' && shift.kind === 'delete' && shift.first <= table.area.row && end > table.area.row) {
      throw new WorkbookError('table-needs-its-header', `The header row of the table ${table.name} cannot be deleted without the table.`);
    }
    return { ...table, area: { ...area, rowCount: Math.max(2, area.rowCount) } };
  });
}
