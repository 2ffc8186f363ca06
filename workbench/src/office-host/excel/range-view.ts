import { cellArea } from '../../workbook';
import { ObjectType } from '../rich-api';
import { fullAddress } from './address';
import type { Cells } from './cells';
import { rangeType } from './range';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from './range-contents';

const countTrue = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

const rowsShown = ({ sheet, area }: Cells): boolean[] =>
  Array.from({ length: area.rowCount }, (_, offset) => !sheet.isRowHidden(area.row + offset));
const columnsShown = ({ sheet, area }: Cells): boolean[] =>
  Array.from({ length: area.columnCount }, (_, offset) => !sheet.isColumnHidden(area.column + offset));

/** Of what a range holds, what is not hidden. */
const shown = (read: (cells: Cells) => unknown[][] | null) => ({
  get(cells: Cells): unknown[][] | null {
    const rows = rowsShown(cells);
    const columns = columnsShown(cells);
    return read(cells)?.filter((_, row) => rows[row]).map((row) => row.filter((_, column) => columns[column])) ?? null;
  },
});

const addresses = ({ sheet, area }: Cells): string[][] =>
  Array.from({ length: area.rowCount }, (_, row) => Array.from({ length: area.columnCount }, (_, column) =>
    fullAddress(sheet.name, cellArea({ row: area.row + row, column: area.column + column }))));

/** What is to be seen of a range. https://learn.microsoft.com/javascript/api/excel/excel.rangeview */
export const rangeViewType: ObjectType<Cells> = new ObjectType<Cells>('RangeView', {
  values: {
    cellAddresses: shown(addresses),
    columnCount: { get: (cells) => countTrue(columnsShown(cells)) },
    formulas: shown(readFormulas),
    numberFormat: shown(readNumberFormats),
    rowCount: { get: (cells) => countTrue(rowsShown(cells)) },
    text: shown(readText),
    values: shown(readValues),
    valueTypes: shown(readValueTypes),
  },
  methods: { getRange: (cells) => rangeType.of(cells) },
});
