import { cellArea, wholeRows } from '../../workbook';
import { notEmulated, recordArgument } from '../rich-api';
import { fullAddress } from './address';
import type { Cells } from './cells';

type Properties = Readonly<Record<string, unknown>>;

/** What each row of a range is. https://learn.microsoft.com/javascript/api/excel/excel.rowpropertiesloadoptions */
export function rowProperties({ sheet, area }: Cells, options: unknown): Properties[] {
  const asked = askedFor(options, ['address', 'rowHidden', 'rowIndex'], 'Range.getRowProperties()');
  return Array.from({ length: area.rowCount }, (_, offset) => {
    const row = area.row + offset;
    return only(asked, { address: fullAddress(sheet.name, wholeRows(row, 1)), rowHidden: sheet.isRowHidden(row), rowIndex: row });
  });
}

/** What each cell of a range is. https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesloadoptions */
export function cellProperties({ sheet, area }: Cells, options: unknown): Properties[][] {
  const asked = askedFor(options, ['address', 'hidden'], 'Range.getCellProperties()');
  return Array.from({ length: area.rowCount }, (_, rowOffset) => Array.from({ length: area.columnCount }, (_, columnOffset) => {
    const position = { row: area.row + rowOffset, column: area.column + columnOffset };
    const hidden = sheet.isRowHidden(position.row) || sheet.isColumnHidden(position.column);
    return only(asked, { address: fullAddress(sheet.name, cellArea(position)), hidden });
  }));
}

/** The names that are asked for with `true`. */
function askedFor(options: unknown, emulated: readonly string[], member: string): string[] {
  const asked = Object.entries(recordArgument(options)).flatMap(([name, isAsked]) => isAsked === false ? [] : [name]);
  const missing = asked.find((name) => !emulated.includes(name));
  if (missing !== undefined) throw notEmulated(`${missing} in ${member}`);
  return asked;
}

const only = (names: readonly string[], properties: Properties): Properties =>
  Object.fromEntries(names.map((name) => [name, properties[name]]));
