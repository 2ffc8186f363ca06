import { type Area, boundingArea, cellArea, intersection, isOnSheet, wholeColumns, wholeRows } from '../../workbook';
import { booleanArgument, invalidArgument, isLeftOut, itemNotFound, nullObject, ObjectType, type RemoteObject, wholeNumberArgument } from '../rich-api';
import { fullAddress, isEntireColumn, isEntireRow, parseAddress } from './address';
import type { Cells } from './cells';
import { conditionalFormatCollectionType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { areColumnsHidden, areRowsHidden, clearCells, deleteCells, hideColumns, hideRows, insertCells, mergeCells } from './range-actions';
import { cellCount, mergedAreas, visibleCells } from './range-areas';
import { readFormulas, readNumberFormatCategories, readNumberFormats, readText, readValues, readValueTypes, writeNumberFormats, writeValues } from './range-contents';
import { rangeFormatType } from './range-format';
import { cellProperties, rowProperties } from './range-properties';
import { sortType } from './range-sort';
import { rangeViewType } from './range-view';
import { tableScopedCollectionType } from './tables';
import { wrongSize } from './values';
import { worksheetType } from './worksheet';

const address = { get: ({ sheet, area }: Cells) => fullAddress(sheet.name, area) };

/** A rectangle of cells. https://learn.microsoft.com/javascript/api/excel/excel.range */
export const rangeType: ObjectType<Cells> = new ObjectType<Cells>('Range', {
  isTracked: true,
  values: {
    address,
    addressLocal: address,
    cellCount: { get: ({ area }) => cellCount([area]) },
    columnCount: { get: ({ area }) => area.columnCount },
    columnHidden: { get: areColumnsHidden, set: hideColumns },
    columnIndex: { get: ({ area }) => area.column },
    formulas: { get: readFormulas, set: writeValues },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    numberFormatCategories: { get: readNumberFormatCategories },
    rowCount: { get: ({ area }) => area.rowCount },
    rowHidden: { get: areRowsHidden, set: hideRows },
    rowIndex: { get: ({ area }) => area.row },
    text: { get: readText },
    values: { get: readValues, set: writeValues },
    valueTypes: { get: readValueTypes },
  },
  objects: {
    conditionalFormats: (cells) => conditionalFormatCollectionType.of(cells),
    dataValidation: (cells) => dataValidationType.of(cells),
    format: (cells) => rangeFormatType.of(cells),
    sort: (cells) => sortType.of(cells),
    worksheet: ({ host, sheetId }) => worksheetType.of({ host, eventTarget: sheetId }),
  },
  methods: {
    clear: clearCells,
    delete: deleteCells,
    getAbsoluteResizedRange: (cells, rowCount, columnCount) =>
      rangeAt(cells, { ...cells.area, rowCount: wholeNumberArgument(rowCount), columnCount: wholeNumberArgument(columnCount) }),
    getBoundingRect: (cells, other) => rangeAt(cells, boundingArea([cells.area, areaArgument(cells, other)])),
    getCell: (cells, row, column) => rangeAt(cells, cellArea(moved(cells.area, row, column))),
    getCellProperties: cellProperties,
    getColumn: (cells, column) =>
      rangeAt(cells, { ...cells.area, column: cells.area.column + offsetArgument(column, cells.area.columnCount), columnCount: 1 }),
    getEntireColumn: (cells) => rangeAt(cells, wholeColumns(cells.area.column, cells.area.columnCount)),
    getEntireRow: (cells) => rangeAt(cells, wholeRows(cells.area.row, cells.area.rowCount)),
    getIntersection: (cells, other) => found(rangeAtOrNull(cells, intersection(cells.area, areaArgument(cells, other)))),
    getIntersectionOrNullObject: (cells, other) => rangeAtOrNull(cells, intersection(cells.area, areaArgument(cells, other))),
    getLastCell: (cells) => rangeAt(cells, cellArea(moved(cells.area, cells.area.rowCount - 1, cells.area.columnCount - 1))),
    getLastColumn: (cells) => rangeAt(cells, { ...cells.area, column: cells.area.column + cells.area.columnCount - 1, columnCount: 1 }),
    getLastRow: (cells) => rangeAt(cells, { ...cells.area, row: cells.area.row + cells.area.rowCount - 1, rowCount: 1 }),
    getMergedAreasOrNullObject: mergedAreas,
    getOffsetRange: (cells, rows, columns) => rangeAt(cells, { ...cells.area, ...moved(cells.area, rows, columns) }),
    getResizedRange: (cells, deltaRows, deltaColumns) => rangeAt(cells, {
      ...cells.area,
      rowCount: cells.area.rowCount + wholeNumberArgument(deltaRows),
      columnCount: cells.area.columnCount + wholeNumberArgument(deltaColumns),
    }),
    getRow: (cells, row) => rangeAt(cells, { ...cells.area, row: cells.area.row + offsetArgument(row, cells.area.rowCount), rowCount: 1 }),
    getRowProperties: rowProperties,
    getSpecialCells: (cells, type) => found(visibleCells(cells, type)),
    getSpecialCellsOrNullObject: visibleCells,
    getTables: ({ host, sheetId, area }, fullyContained) =>
      tableScopedCollectionType.of({ host, sheetId, area, whole: !isLeftOut(fullyContained) && booleanArgument(fullyContained) }),
    getUsedRange: (cells, valuesOnly) => found(usedRange(cells, valuesOnly)),
    getUsedRangeOrNullObject: usedRange,
    getVisibleView: (cells) => rangeViewType.of(cells),
    /** Gives the new cells. */
    insert(cells) {
      const { area } = cells;
      insertCells(cells);
      return rangeAt(cells, area);
    },
    merge: mergeCells,
    select: (cells) => { cells.host.workbook.select(cells.sheetId, cells.areas, cells.host.origin); },
    unmerge: ({ host, sheetId, area }) => { host.workbook.merging.unmerge(sheetId, area, host.origin); },
    /** office.js asks this before it writes a large array in parts. */
    _ValidateArraySize({ area }, rowCount, columnCount) {
      if (rowCount !== area.rowCount || columnCount !== area.columnCount) throw wrongSize();
    },
  },
});

/** @throws {RichApiError} `InvalidArgument` for cells outside of the sheet */
function rangeAt(cells: Cells, area: Area): RemoteObject {
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeType.of(cells.at(area));
}

const rangeAtOrNull = (cells: Cells, area: Area | undefined): RemoteObject => area ? rangeAt(cells, area) : nullObject;

function found(object: RemoteObject): RemoteObject {
  if (object === nullObject) throw itemNotFound();
  return object;
}

const moved = ({ row, column }: Area, rows: unknown, columns: unknown): { row: number; column: number } =>
  ({ row: row + wholeNumberArgument(rows), column: column + wholeNumberArgument(columns) });

/** The number of a row or column within a range that has so many. */
function offsetArgument(argument: unknown, count: number): number {
  const offset = wholeNumberArgument(argument);
  if (offset < 0 || offset >= count) throw invalidArgument();
  return offset;
}

/** Another range of the same sheet, or its address. */
function areaArgument(cells: Cells, argument: unknown): Area {
  if (typeof argument === 'string') return parseAddress(argument).area;
  const other = rangeType.targetOf(argument);
  if (other?.sheetId !== cells.sheetId) throw invalidArgument();
  return other.area;
}

function usedRange(cells: Cells, valuesOnly: unknown): RemoteObject {
  const onlyValues = !isLeftOut(valuesOnly) && booleanArgument(valuesOnly);
  const used = cells.sheet.usedArea(onlyValues ? 'values' : 'values-and-formats');
  return rangeAtOrNull(cells, used && intersection(used, cells.area));
}
