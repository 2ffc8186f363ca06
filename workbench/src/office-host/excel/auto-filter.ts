import { displayText } from '../../workbook';
import { arrayArgument, isLeftOut, notEmulated, ObjectType, recordArgument, textArgument, wholeNumberArgument } from '../rich-api';
import { rangeType } from './range';
import type { EventTarget } from './event-methods';

/** The filter of a sheet. One column is filtered at a time, by the values that stay. https://learn.microsoft.com/javascript/api/excel/excel.autofilter */
export const autoFilterType = new ObjectType<EventTarget>('AutoFilter', {
  values: {
    enabled: { get: (worksheet) => sheetOf(worksheet).rowsHiddenByFilter !== undefined },
    isDataFiltered: { get: (worksheet) => (sheetOf(worksheet).rowsHiddenByFilter ?? []).length > 0 },
  },
  methods: {
    apply: ({ host, eventTarget }, range, columnIndex, criteria) => {
      const cells = rangeType.targetOf(range);
      if (cells === undefined) throw notEmulated('AutoFilter.apply() to an address');
      const kept = isLeftOut(criteria) ? undefined : keptTexts(criteria);
      const { area, sheet } = cells;
      const column = area.column + (kept ? wholeNumberArgument(columnIndex) : 0);
      const hidden = Array.from({ length: area.rowCount - 1 }, (_, offset) => area.row + 1 + offset)
        .filter((row) => kept && !kept.includes(displayText(sheet.value({ row, column }), sheet.style({ row, column }).numberFormat)));
      host.workbook.filterRows(eventTarget, hidden.map((row) => ({ first: row, last: row })), host.origin);
    },
    /** The filter stays, and every row passes. */
    clearCriteria: ({ host, eventTarget }) => { host.workbook.filterRows(eventTarget, [], host.origin); },
    remove: ({ host, eventTarget }) => { host.workbook.filterRows(eventTarget, undefined, host.origin); },
  },
});

const sheetOf = ({ host, eventTarget }: EventTarget) => host.workbook.sheet(eventTarget);

function keptTexts(criteria: unknown): readonly string[] {
  const { filterOn, values } = recordArgument(criteria);
  if (filterOn !== 'Values') throw notEmulated(`AutoFilter.apply() with filterOn '${String(filterOn)}'`);
  return arrayArgument(values).map(textArgument);
}
