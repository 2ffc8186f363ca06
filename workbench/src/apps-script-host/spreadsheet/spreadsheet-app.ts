import { needDocument } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import type { Objects } from './cells';
import { booleanCriteria, conditionalFormatBuilder } from './conditional-format';
import { validationBuilder } from './data-validation';
import { locationTypes, visibilities } from './developer-metadata';
import { filterCriteriaBuilder } from './filter';
import { protectionTypes } from './protection';
import { uiOf } from './ui';
import { criteriaTypes } from './validation-criteria';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
export function spreadsheetApp(run: Execution, objects: Objects): SpreadsheetApp {
  const document = (method: string) => {
    needDocument(run, `SpreadsheetApp.${method}`);
    return objects.spreadsheet();
  };
  return emulated<SpreadsheetApp>(run, 'SpreadsheetApp', {
    DataValidationCriteria: criteriaTypes,
    BooleanCriteria: booleanCriteria,
    DeveloperMetadataVisibility: visibilities,
    DeveloperMetadataLocationType: locationTypes,
    ProtectionType: protectionTypes,
    getActive: () => document('getActive'),
    getActiveSpreadsheet: () => document('getActiveSpreadsheet'),
    getActiveSheet: () => document('getActiveSheet').getActiveSheet(),
    // Google's types say that something is always selected.
    getActiveRange: () => document('getActiveRange').getActiveRange() as Range,
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => document('setActiveSheet').setActiveSheet(sheet),
    setActiveRange: (range) => document('setActiveRange').setActiveRange(range),
    getUi: () => uiOf(run),
    flush: () => { document('flush'); },
    newDataValidation: () => validationBuilder(run),
    newConditionalFormatRule: () => conditionalFormatBuilder(run),
    newFilterCriteria: () => filterCriteriaBuilder(run),
  });
}
