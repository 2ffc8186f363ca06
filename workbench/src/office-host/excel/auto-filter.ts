import type { Area, SheetFilter } from '../../workbook';
import { arrayArgument, isLeftOut, notEmulated, nullObject, ObjectType, recordArgument, textArgument, wholeNumberArgument } from '../rich-api';
import { Cells } from './cells';
import { rangeType } from './range';
import type { EventTarget } from './event-methods';

/** The filter of a sheet, by the values that pass. https://learn.microsoft.com/javascript/api/excel/excel.autofilter */
export const autoFilterType = new ObjectType<EventTarget>('AutoFilter', {
  values: {
    enabled: { get: (worksheet) => sheetOf(worksheet).rowsHiddenByFilter !== undefined },
    isDataFiltered: { get: (worksheet) => (sheetOf(worksheet).rowsHiddenByFilter ?? []).length > 0 },
    criteria: { get: (worksheet) => criteriaOf(sheetOf(worksheet).filter) },
  },
  methods: {
    /** Over other cells than before it is a new filter, which lets everything pass. */
    apply: ({ host, eventTarget }, range, columnIndex, criteria) => {
      const cells = rangeType.targetOf(range);
      if (cells === undefined) throw notEmulated('AutoFilter.apply() to an address');
      const { area, sheet: { filter } } = cells;
      const kept = filter && isSame(filter.area, area) ? filter.columns : [];
      const column = area.column + (isLeftOut(criteria) ? 0 : wholeNumberArgument(columnIndex));
      const columns = isLeftOut(criteria) ? kept : [...kept.filter((other) => other.column !== column), { column, passing: textsIn(criteria) }];
      host.workbook.layFilter(eventTarget, { area, columns }, host.origin);
    },
    /** The filter stays, and every row passes. */
    clearCriteria: ({ host, eventTarget }) => {
      const { filter } = host.workbook.sheet(eventTarget);
      host.workbook.filterRows(eventTarget, [], host.origin, filter && { ...filter, columns: [] });
    },
    getRangeOrNullObject: ({ host, eventTarget }) => {
      const { filter } = host.workbook.sheet(eventTarget);
      return filter ? rangeType.of(new Cells(host, eventTarget, [filter.area])) : nullObject;
    },
    remove: ({ host, eventTarget }) => { host.workbook.filterRows(eventTarget, undefined, host.origin); },
  },
});

const sheetOf = ({ host, eventTarget }: EventTarget) => host.workbook.sheet(eventTarget);

const isSame = (one: Area, other: Area): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One for each column of the filter; one that lets everything pass has no criterion. */
function criteriaOf(filter: SheetFilter | undefined): object[] {
  return Array.from({ length: filter?.area.columnCount ?? 0 }, (_, offset) => {
    const filtered = filter?.columns.find(({ column }) => column === filter.area.column + offset);
    if (filtered && !filtered.passing) throw notEmulated('AutoFilter.criteria other than values');
    return filtered ? { filterOn: 'Values', values: filtered.passing } : {};
  });
}

function textsIn(criteria: unknown): readonly string[] {
  const { filterOn, values } = recordArgument(criteria);
  if (filterOn !== 'Values') throw notEmulated(`AutoFilter.apply() with filterOn '${String(filterOn)}'`);
  return arrayArgument(values).map(textArgument);
}
