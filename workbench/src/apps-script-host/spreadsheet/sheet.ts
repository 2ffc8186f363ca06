import { type Area, intersection } from '../../workbook';
import { emulated } from '../emulated';
import { ServiceError } from '../service-error';
import { parseNotation } from './a1-notation';
import { cellsOf, type SheetPlace, sheetOf } from './cells';
import { readRules, writeRules } from './conditional-format';
import { addMetadata, developerMetadata, metadataFinder } from './developer-metadata';
import { filterOf } from './filter';
import { protect, protectionsOf } from './protection';
import { outside } from './range';
import { selectionMembers } from './selection';
import { rowAndColumnMembers } from './rows-and-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export function sheetObject(place: SheetPlace): Sheet {
  const { run, objects, sheetId } = place;
  const { document } = run;
  const size = () => document.sizeOf(sheetOf(place));
  const itself = (): Sheet => sheet;
  const sheet: Sheet = emulated<Sheet>(run, 'Sheet', {
    ...rowAndColumnMembers(place, itself),
    ...selectionMembers(place),
    getName: () => sheetOf(place).name,
    getSheetName: () => sheetOf(place).name,
    setName: (name) => {
      document.workbook.renameSheet(sheetId, name, run.origin);
      return sheet;
    },
    getSheetId: () => document.numberOf(sheetId),
    getIndex: () => document.workbook.sheets.findIndex(({ id }) => id === sheetId) + 1,
    getParent: () => objects.spreadsheet(),
    isSheetHidden: () => sheetOf(place).isHidden,
    activate: () => {
      document.workbook.activate(sheetId, run.origin);
      return sheet;
    },
    getRange: (first: number | string, column?: number, rows?: number, columns?: number) => objects.range(sheetId, typeof first === 'string'
      ? checked(parseNotation(first, size).area, size())
      : checked({ row: first - 1, column: Number(column) - 1, rowCount: rows ?? 1, columnCount: columns ?? 1 }, size())),
    getRangeList: (notations) => objects.rangeList(sheetId, Array.from(notations, (notation) => checked(parseNotation(notation, size).area, size()))),
    getDataRange: () => {
      const used = sheetOf(place).usedArea('values');
      return objects.range(sheetId, { row: 0, column: 0, rowCount: used ? used.row + used.rowCount : 1, columnCount: used ? used.column + used.columnCount : 1 });
    },
    appendRow: (values) => {
      const used = sheetOf(place).usedArea('values');
      const row = used ? used.row + used.rowCount : 0;
      if (row >= size().rows) document.workbook.insertRows(sheetId, row, 1, run.origin);
      objects.range(sheetId, { row, column: 0, rowCount: 1, columnCount: values.length }).setValues([[...values]]);
      return sheet;
    },
    clearNotes: () => {
      objects.range(sheetId, { row: 0, column: 0, rowCount: size().rows, columnCount: size().columns }).clearNote();
      return sheet;
    },
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(place, { sheetId, area: undefined }, key, second, third);
      return sheet;
    },
    getDeveloperMetadata: () => document.metadata.filter((item) => item.sheetId === sheetId && item.area === undefined).map((item) => developerMetadata(place, item)),
    createDeveloperMetadataFinder: () => metadataFinder(place, (item) => item.sheetId === sheetId),
    getConditionalFormatRules: () => readRules(place, objects),
    setConditionalFormatRules: (rules) => { writeRules(place, rules); },
    clearConditionalFormatRules: () => { writeRules(place, []); },
    getFilter: () => filterOf(place, objects),
    getSlicers: () => [],
    protect: () => protect(place, objects, undefined),
    getProtections: (type) => protectionsOf(place, objects, type),
    setActiveRange: (range) => {
      document.workbook.select(sheetId, [cellsOf(range).area], run.origin);
      return range;
    },
    setActiveRangeList: (list) => {
      document.workbook.select(sheetId, list.getRanges().map((range) => cellsOf(range).area), run.origin);
      return list;
    },
    setCurrentCell: (cell) => {
      document.workbook.select(sheetId, [cellsOf(cell).area], run.origin);
      return cell;
    },
  });
  return sheet;
}

/** @throws {ServiceError} for cells that the sheet does not have */
function checked(area: Area, { rows, columns }: { readonly rows: number; readonly columns: number }): Area {
  if (area.row < 0) throw new ServiceError('The starting row of the range is too small.');
  if (area.column < 0) throw new ServiceError('The starting column of the range is too small.');
  if (area.rowCount < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (area.columnCount < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  const inside = intersection(area, { row: 0, column: 0, rowCount: rows, columnCount: columns });
  if (inside?.rowCount !== area.rowCount || inside.columnCount !== area.columnCount) throw outside();
  return area;
}
