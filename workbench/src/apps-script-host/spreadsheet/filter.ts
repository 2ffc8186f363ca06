import { type Area, filteredTexts } from '../../workbook';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';
import { type Objects, type SheetPlace, sheetOf } from './cells';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

const hiddenValues = new WeakMap<object, readonly string[]>();

function criteriaOf(run: Execution, hidden: readonly string[]): FilterCriteria {
  const criteria = emulated<FilterCriteria>(run, 'FilterCriteria', { getHiddenValues: () => [...hidden] });
  hiddenValues.set(criteria, hidden);
  return criteria;
}

/** By hidden values; all others fail by name. */
export function filterCriteriaBuilder(run: Execution): Builder {
  let hidden: readonly string[] = [];
  const builder: Builder = emulated<Builder>(run, 'FilterCriteriaBuilder', {
    setHiddenValues: (values) => {
      hidden = values.map(String);
      return builder;
    },
    build: () => criteriaOf(run, hidden),
  });
  return builder;
}

/** The filter of a sheet that everybody sees. A filter view is seen by one person and by no script. */
export function filterOf(place: SheetPlace, objects: Objects): Filter | null {
  const { run, sheetId } = place;
  const { workbook } = run.document;
  const sheet = sheetOf(place);
  if (sheet.rowsHiddenByFilter === undefined) return null;
  const area = sheet.filter?.area ?? sheet.usedArea('values') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const columns = () => sheet.filter?.columns ?? [];
  const textsIn = (column: number) => filteredTexts(sheet, area, column);
  const filter: Filter = emulated<Filter>(run, 'Filter', {
    getRange: () => objects.range(sheetId, area),
    remove: () => { workbook.filterRows(sheetId, undefined, run.origin); },
    removeColumnFilterCriteria: (column) => {
      workbook.layFilter(sheetId, { area, columns: columns().filter((other) => other.column !== column - 1) }, run.origin);
      return filter;
    },
    getColumnFilterCriteria: (column) => {
      const passing = columns().find((filtered) => filtered.column === column - 1)?.passing;
      return passing ? criteriaOf(run, [...new Set(textsIn(column - 1))].filter((text) => !passing.includes(text))) : null;
    },
    setColumnFilterCriteria: (column, criteria) => {
      const hidden = (criteria && hiddenValues.get(criteria)) ?? [];
      const passing = textsIn(column - 1).filter((text) => !hidden.includes(text));
      workbook.layFilter(sheetId, { area, columns: [...columns().filter((other) => other.column !== column - 1), { column: column - 1, passing }] }, run.origin);
      return filter;
    },
  });
  return filter;
}

export function createFilter(place: SheetPlace, area: Area): void {
  const { run: { document, origin }, sheetId } = place;
  if (sheetOf(place).rowsHiddenByFilter !== undefined) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  document.workbook.layFilter(sheetId, { area, columns: [] }, origin);
}
