import { WorkbookError } from '../../workbook';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { NotEmulated, ServiceError } from '../service-error';
import { parseNotation } from './a1-notation';
import { cellsOf, clipped, type Objects } from './cells';
import { addMetadata, developerMetadata, metadataFinder } from './developer-metadata';
import { rangeOf } from './range';
import { rangeListOf } from './range-list';
import { sheetObject } from './sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The objects of one execution that name each other. */
export function objectsOf(run: Execution): Objects {
  const sizeOf = (sheetId: string) => run.document.sizeOf(run.document.workbook.sheet(sheetId));
  const objects: Objects = {
    range: (sheetId, area) => rangeOf({ run, objects, sheetId, area: clipped(area, sizeOf(sheetId)) }),
    rangeList: (sheetId, areas) => rangeListOf({ run, objects, sheetId }, areas.map((area) => clipped(area, sizeOf(sheetId)))),
    sheet: (sheetId) => sheetObject({ run, objects, sheetId }),
    spreadsheet: () => spreadsheet,
  };
  const spreadsheet = spreadsheetObject(run, objects);
  return objects;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
function spreadsheetObject(run: Execution, objects: Objects): Spreadsheet {
  const { document, origin } = run;
  const { workbook } = document;
  const activeId = () => workbook.person(origin.person).sheetId;
  const active = (): Sheet => objects.sheet(activeId());
  const idByNumber = (number: number) => workbook.sheets.find(({ id }) => document.numberOf(id) === number)?.id;
  const idOf = (sheet: Sheet) => idByNumber(sheet.getSheetId()) ?? '';
  const everywhere = { sheetId: undefined, area: undefined };
  const spreadsheet: Spreadsheet = emulated<Spreadsheet>(run, 'Spreadsheet', {
    getId: () => document.id,
    getName: () => document.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${document.id}/edit`,
    getSpreadsheetTimeZone: () => document.timeZone,
    getSpreadsheetLocale: () => document.locale,
    getActiveSheet: active,
    getActiveRange: () => active().getActiveRange(),
    getActiveRangeList: () => active().getActiveRangeList(),
    getSheets: () => workbook.sheets.map(({ id }) => objects.sheet(id)),
    getNumSheets: () => workbook.sheets.length,
    getSheetByName: (name) => {
      const found = workbook.sheets.find((sheet) => sheet.name === name);
      return found ? objects.sheet(found.id) : null;
    },
    getSheetById: (number) => {
      const id = idByNumber(number);
      return id === undefined ? null : objects.sheet(id);
    },
    getRange: (notation) => {
      const { sheetName, area } = parseNotation(notation, (name) => document.sizeOf(workbook.sheet(named(name))));
      return objects.range(named(sheetName), area);
    },
    insertSheet: (name?: unknown, index?: unknown) => {
      if ((name !== undefined && typeof name !== 'string') || (index !== undefined && index !== workbook.sheets.length)) throw new NotEmulated('Spreadsheet.insertSheet() elsewhere than behind the other sheets');
      const sheet = objects.sheet(addSheet(name));
      sheet.activate();
      return sheet;
    },
    deleteSheet: (sheet) => { workbook.removeSheet(idOf(sheet), origin); },
    setActiveSheet: (sheet: Sheet) => sheet.activate(),
    setActiveRange: (range) => {
      const { sheetId, area } = cellsOf(range);
      workbook.select(sheetId, [area], origin);
      return range;
    },
    toast: (message: string) => { run.screen.toasts.push(message); },
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata({ run, objects }, everywhere, key, second, third);
      return spreadsheet;
    },
    getDeveloperMetadata: () => document.metadata.filter(({ sheetId }) => sheetId === undefined).map((item) => developerMetadata({ run, objects }, item)),
    createDeveloperMetadataFinder: () => metadataFinder({ run, objects }, () => true),
  });
  return spreadsheet;

  function named(name: string | undefined): string {
    if (name === undefined) return activeId();
    const found = workbook.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new ServiceError('Range not found');
    return found.id;
  }

  function addSheet(name: string | undefined): string {
    try {
      return workbook.addSheet(name, origin).id;
    } catch (failure) {
      if (failure instanceof WorkbookError) throw new ServiceError(`A sheet with the name "${String(name)}" already exists. Please enter another name.`);
      throw failure;
    }
  }
}
