import type { CellValue } from '../../workbook';
import { arrayArgument, booleanArgument, invalidArgument, isLeftOut, notEmulated, ObjectType, recordArgument, wholeNumberArgument } from '../rich-api';
import type { Cells } from './cells';

interface SortField {
  /** Offset of a column in the range. */
  readonly key: number;
  readonly ascending: boolean;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangesort */
export const sortType: ObjectType<Cells> = new ObjectType<Cells>('RangeSort', {
  methods: {
    apply(cells, fields, matchCase, hasHeaders, orientation) {
      if (!isLeftOut(orientation) && orientation !== 'Rows') throw notEmulated('RangeSort.apply() of columns');
      const keys = arrayArgument(fields).map((field) => sortField(field, cells.area.columnCount));
      sort(cells, keys, matchCase === true, !isLeftOut(hasHeaders) && booleanArgument(hasHeaders));
    },
  },
});

function sortField(field: unknown, columnCount: number): SortField {
  const { key, ascending, ...others } = recordArgument(field);
  const [other] = Object.keys(others);
  if (other !== undefined) throw notEmulated(`${other} in RangeSort.apply()`);
  const column = wholeNumberArgument(key);
  if (column < 0 || column >= columnCount) throw invalidArgument();
  return { key: column, ascending: isLeftOut(ascending) || booleanArgument(ascending) };
}

function sort({ host, sheetId, sheet, area }: Cells, fields: readonly SortField[], matchCase: boolean, hasHeaders: boolean): void {
  const firstRow = hasHeaders ? 1 : 0;
  const sorted = { ...area, row: area.row + firstRow, rowCount: area.rowCount - firstRow };
  const rows = sheet.values(sorted).map((values, index) => ({ values, index }));
  rows.sort((one, other) => {
    for (const { key, ascending } of fields) {
      const order = compare(one.values[key] ?? '', other.values[key] ?? '', ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  host.workbook.reorderRows(sheetId, sorted, rows.map(({ index }) => index), host.origin);
}

/** Numbers before texts before truth values before errors; empty cells are last, whatever the direction. */
function compare(one: CellValue, other: CellValue, ascending: boolean, matchCase: boolean): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const order = rank(one) - rank(other) || compareAlike(one, other, matchCase);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}

function compareAlike(one: CellValue, other: CellValue, matchCase: boolean): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return one.localeCompare(other, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return typeof one === 'object' || typeof other === 'object' ? 0 : Number(one) - Number(other);
}
