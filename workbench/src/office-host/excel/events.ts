import type { RowRange } from '@confer/core';
import { type Area, boundingArea, type CellValue, type SheetView, type Workbook, type WorkbookEvent, wholeColumns, wholeRows, withoutArea } from '../../workbook';
import { localAddress } from './address';
import { valueType, wireValue } from './values';

/** Numbers of events, as office.js knows them. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
} as const;
export type EventType = (typeof eventType)[keyof typeof eventType];

/** Whose handlers of all sheets stand on the workbook, by the name that office.js gives it. */
export const workbookTarget = 'Workbook';

/** One event for the add-in. */
export interface HostEvent {
  readonly type: EventType;
  readonly sheetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly isRemote: boolean;
}

/** Who is told: the person in whose window the add-in runs, and whether the host tells what triggered a change (ExcelApi 1.14). */
export interface Audience {
  readonly person: string;
  readonly knowsTrigger: boolean;
}

/** What Excel tells an add-in of something that happened. Of what others look at it tells nothing. */
export function hostEvents(workbook: Workbook, event: WorkbookEvent, audience: Audience): HostEvent[] {
  const { sheetId, origin } = event;
  const isRemote = origin.person !== audience.person;
  const source = isRemote ? 'Remote' : 'Local';
  const tell = (type: EventType, details: Readonly<Record<string, unknown>> = {}, about = sheetId): HostEvent =>
    ({ type, sheetId: about, isRemote, payload: { worksheetId: about, source, ...details } });
  const changed = (changeType: string, address: string, details: Readonly<Record<string, unknown>> = {}): HostEvent => tell(eventType.changed, {
    changeType,
    address,
    shiftDirection: 'None',
    referenceId: `${sheetId}/${address}`,
    ...audience.knowsTrigger ? { triggerSource: !isRemote && origin.kind === 'add-in' ? 'ThisLocalAddin' : 'Unknown' } : {},
    ...details,
  });

  /** One event for all rows that a filter hides, with the address that spans them. */
  const rowsHidden = (changeType: string, ranges: readonly RowRange[]): HostEvent[] => {
    const [first, ...others] = ranges.map((rows) => wholeRows(rows.first, rows.last - rows.first + 1));
    return first ? [tell(eventType.rowHiddenChanged, { changeType, address: localAddress(boundingArea([first, ...others])) })] : [];
  };

  switch (event.type) {
    case 'cells-written':
      return [changed('RangeEdited', localAddress(event.area), event.single && detailsOf(event.single))];
    case 'rows-inserted':
      return [changed('RowInserted', localAddress(wholeRows(event.first, event.count)))];
    case 'rows-deleted':
      return [changed('RowDeleted', localAddress(wholeRows(event.first, event.count)))];
    case 'columns-inserted':
      return [changed('ColumnInserted', localAddress(wholeColumns(event.first, event.count)))];
    case 'columns-deleted':
      return [changed('ColumnDeleted', localAddress(wholeColumns(event.first, event.count)))];
    case 'formatted': {
      const address = localAddress(event.area);
      return [tell(eventType.formatChanged, { address, referenceId: `${sheetId}/${address}` })];
    }
    case 'rows-reordered':
      return [tell(eventType.rowSorted, { address: localAddress(event.area) })];
    case 'rows-hidden':
    case 'rows-shown':
      return rowsHidden(event.type === 'rows-hidden' ? 'Hidden' : 'Unhidden', [{ first: event.first, last: event.first + event.count - 1 }]);
    case 'filter-changed':
      return [...rowsHidden('Unhidden', event.before), ...rowsHidden('Hidden', event.after)];
    case 'protection-changed':
      return [tell(eventType.protectionChanged, { isProtected: workbook.sheet(sheetId).isProtected })];
    case 'sheet-added':
      return [tell(eventType.added)];
    case 'sheet-removed':
      return [tell(eventType.deleted)];
    case 'sheet-activated':
      return isRemote ? [] : [tell(eventType.deactivated, {}, event.previousSheetId), tell(eventType.activated)];
    case 'selected': {
      const address = event.areas.map(localAddress).join(',');
      return isRemote ? [] : [tell(eventType.selectionChanged, { address, isInsideTable: isInsideTable(workbook.sheet(sheetId), event.areas) })];
    }
    // No event of Excel tells of these in the requirement sets that office.js from npm knows.
    case 'columns-changed':
    case 'conditional-formats-changed':
    case 'validations-changed':
    case 'frozen-rows-changed':
    case 'merged-cells-changed':
    case 'tables-changed':
    case 'notes-changed':
    case 'sheet-renamed':
    case 'sheet-hidden':
    case 'edit-begun':
    case 'edit-ended':
      return [];
  }
}

/** All of the selection lies in one table. */
const isInsideTable = ({ tables }: SheetView, areas: readonly Area[]): boolean =>
  tables.some(({ area }) => areas.every((selected) => withoutArea(selected, area).length === 0));

function detailsOf({ before, after }: { readonly before: CellValue; readonly after: CellValue }): Readonly<Record<string, unknown>> {
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
