import { areaAddress, columnLetter } from '@confer/core';
import { emulated } from '../emulated';
import { ServiceError } from '../service-error';
import { type Cells, clipped, nameCells, sheetOf } from './cells';
import { addMetadata, developerMetadata, metadataFinder, metadataPlace } from './developer-metadata';
import { createFilter, filterOf } from './filter';
import { protect } from './protection';
import { formatMembers } from './range-formats';
import { validationMembers } from './range-validations';
import { valueMembers } from './range-values';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** https://developers.google.com/apps-script/reference/spreadsheet/range */
export function rangeOf(cells: Cells): Range {
  const itself = (): Range => range;
  const range = emulated<Range>(cells.run, 'Range', {
    ...placeMembers(cells),
    ...valueMembers(cells, itself),
    ...formatMembers(cells, itself),
    ...validationMembers(cells, itself),
    ...belongings(cells, itself),
  });
  return nameCells(range, cells);
}

/** Where the cells are. */
function placeMembers(cells: Cells): Partial<Range> {
  const { objects, run, sheetId, area } = cells;
  const { row, column, rowCount, columnCount } = area;
  const size = () => run.document.sizeOf(sheetOf(cells));
  return {
    getRow: () => row + 1,
    getRowIndex: () => row + 1,
    getColumn: () => column + 1,
    getNumRows: () => rowCount,
    getNumColumns: () => columnCount,
    getLastRow: () => row + rowCount,
    getLastColumn: () => column + columnCount,
    getGridId: () => run.document.numberOf(sheetId),
    getSheet: () => objects.sheet(sheetId),
    getA1Notation: () => (row === 0 && rowCount === size().rows ? `${columnLetter(column)}:${columnLetter(column + columnCount - 1)}` : areaAddress(area)),
    getCell: (down, right) => objects.range(sheetId, { row: row + down - 1, column: column + right - 1, rowCount: 1, columnCount: 1 }),
    offset: (down: number, right: number, rows?: number, columns?: number) => {
      const moved = { row: row + down, column: column + right, rowCount: rows ?? rowCount, columnCount: columns ?? columnCount };
      if (moved.row < 0 || moved.column < 0 || moved.row + moved.rowCount > size().rows || moved.column + moved.columnCount > size().columns) throw outside();
      return objects.range(sheetId, moved);
    },
    getMergedRanges: () => sheetOf(cells).mergedAreas
      .filter((merged) => merged.row < row + rowCount && row < merged.row + merged.rowCount && merged.column < column + columnCount && column < merged.column + merged.columnCount)
      .map((merged) => objects.range(sheetId, merged)),
    activate: () => {
      run.document.workbook.select(sheetId, [area], run.origin);
      return objects.range(sheetId, area);
    },
  };
}

/** What stands on the cells beside contents and formats. */
function belongings(cells: Cells, range: () => Range): Partial<Range> {
  const { objects, run, sheetId, area } = cells;
  return {
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(cells, metadataPlace(cells), key, second, third);
      return range();
    },
    getDeveloperMetadata: () => run.document.metadata
      .filter((item) => item.sheetId === sheetId && item.area !== undefined && isSame(clipped(item.area, run.document.sizeOf(sheetOf(cells))), area))
      .map((item) => developerMetadata(cells, item)),
    createDeveloperMetadataFinder: () => metadataFinder(cells, (item) => item.sheetId === sheetId && item.area !== undefined
      && isWithin(clipped(item.area, run.document.sizeOf(sheetOf(cells))), area)),
    protect: () => protect(cells, objects, area),
    getFilter: () => filterOf(cells, objects),
    createFilter: () => {
      createFilter(cells, area);
      const filter = filterOf(cells, objects);
      if (filter === null) throw new Error('A filter was just made.');
      return filter;
    },
  };
}

type Area = Cells['area'];

const isSame = (one: Area, other: Area): boolean => isWithin(one, other) && isWithin(other, one);

const isWithin = (inner: Area, outer: Area): boolean => inner.row >= outer.row && inner.column >= outer.column
  && inner.row + inner.rowCount <= outer.row + outer.rowCount && inner.column + inner.columnCount <= outer.column + outer.columnCount;

export const outside = (): ServiceError => new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
