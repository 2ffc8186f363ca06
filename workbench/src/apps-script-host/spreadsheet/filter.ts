import { rowRanges } from '@confer/core';
import type { Area } from '../../workbook';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';
import { shownValue } from './cell-values';
import { type Objects, type SheetPlace, sheetOf } from './cells';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

const hiddenValues = new WeakMap<object, readonly string[]>();

/** By hidden values; all others fail by name. */
export function filterCriteriaBuilder(run: Execution): Builder {
  let hidden: readonly string[] = [];
  const builder: Builder = emulated<Builder>(run, 'FilterCriteriaBuilder', {
    setHiddenValues: (values) => {
      hidden = values.map(String);
      return builder;
    },
    build: () => {
      const criteria = emulated<FilterCriteria>(run, 'FilterCriteria', { getHiddenValues: () => [...hidden] });
      hiddenValues.set(criteria, hidden);
      return criteria;
    },
  });
  return builder;
}

/** The filter of a sheet that everybody sees. A filter view is seen by one person and by no script. */
export function filterOf(place: SheetPlace, objects: Objects): Filter | null {
  const { run, sheetId } = place;
  const { workbook, filters, filtered } = run.document;
  const sheet = sheetOf(place);
  if (sheet.rowsHiddenByFilter === undefined) return null;
  const area = filters.get(sheetId) ?? sheet.filter?.area ?? sheet.usedArea('values') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const filter: Filter = emulated<Filter>(run, 'Filter', {
    getRange: () => objects.range(sheetId, area),
    remove: () => { workbook.filterRows(sheetId, undefined, run.origin); },
    removeColumnFilterCriteria: () => {
      workbook.filterRows(sheetId, [], run.origin);
      filtered.delete(sheetId);
      return filter;
    },
    getColumnFilterCriteria: (column) => {
      const { column: filteredColumn, criteria } = filtered.get(sheetId) ?? {};
      return column === filteredColumn ? criteria ?? null : null;
    },
    // One column is filtered at a time.
    setColumnFilterCriteria: (column, criteria) => {
      if (criteria) filtered.set(sheetId, { column, criteria });
      hideValues(place, area, column - 1, (criteria && hiddenValues.get(criteria)) ?? []);
      return filter;
    },
  });
  return filter;
}

export function createFilter(place: SheetPlace, area: Area): void {
  const { run: { document, origin }, sheetId } = place;
  if (sheetOf(place).rowsHiddenByFilter !== undefined) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  document.workbook.filterRows(sheetId, [], origin);
  document.filters.set(sheetId, area);
}

function hideValues(place: SheetPlace, area: Area, column: number, hidden: readonly string[]): void {
  const { run: { document, origin }, sheetId } = place;
  const sheet = sheetOf(place);
  const rows = Array.from({ length: area.rowCount - 1 }, (_, index) => area.row + 1 + index)
    .filter((row) => hidden.includes(shownValue(sheet.content({ row, column }), sheet.style({ row, column }).numberFormat)));
  document.workbook.filterRows(sheetId, rowRanges(rows), origin);
}
