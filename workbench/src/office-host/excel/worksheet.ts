import { type Area, cellArea, isOnSheet, maxColumns, type SheetView, wholeSheet } from '../../workbook';
import { booleanArgument, invalidArgument, isLeftOut, notEmulated, nullObject, ObjectType, type RemoteObject, textArgument, wholeNumberArgument } from '../rich-api';
import { maxAddressLength, parseAddress, splitAddresses } from './address';
import { Cells } from './cells';
import { autoFilterType } from './auto-filter';
import { emptyCollection } from './empty-collection';
import { eventMethods, type EventTarget } from './event-methods';
import { eventType } from './events';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { tableCollectionType } from './tables';

/** A sheet, by its id, which is also where handlers of its events stand. */
type Worksheet = EventTarget;

const sheetOf = ({ host, eventTarget }: Worksheet): SheetView => host.workbook.sheet(eventTarget);

const protectionType = new ObjectType<Worksheet>('WorksheetProtection', {
  values: { protected: { get: (worksheet) => sheetOf(worksheet).isProtected } },
  methods: {
    protect({ host, eventTarget }, options, password) {
      if (!isLeftOut(options) || !isLeftOut(password)) throw notEmulated('WorksheetProtection.protect() with options or a password');
      host.workbook.protect(eventTarget, host.origin);
    },
    unprotect({ host, eventTarget }, password) {
      if (!isLeftOut(password)) throw notEmulated('WorksheetProtection.unprotect() with a password');
      host.workbook.unprotect(eventTarget, host.origin);
    },
  },
});

/** Rows only; columns do not freeze. */
const freezePanesType = new ObjectType<Worksheet>('WorksheetFreezePanes', {
  methods: {
    freezeRows({ host, eventTarget }, count) {
      host.workbook.freezeRows(eventTarget, isLeftOut(count) ? 1 : wholeNumberArgument(count), host.origin);
    },
    getLocationOrNullObject(worksheet) {
      const { frozenRows } = sheetOf(worksheet);
      return frozenRows === 0 ? nullObject : rangeOf(worksheet, { row: 0, column: 0, rowCount: frozenRows, columnCount: maxColumns });
    },
    unfreeze({ host, eventTarget }) { host.workbook.freezeRows(eventTarget, 0, host.origin); },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheetType: ObjectType<Worksheet> = new ObjectType<Worksheet>('Worksheet', {
  id: ({ eventTarget }) => eventTarget,
  values: {
    id: { get: (worksheet) => sheetOf(worksheet).id },
    name: {
      get: (worksheet) => sheetOf(worksheet).name,
      set: ({ host, eventTarget }, name) => { host.workbook.renameSheet(eventTarget, textArgument(name), host.origin); },
    },
    position: { get: (worksheet) => worksheet.host.workbook.sheets.indexOf(sheetOf(worksheet)) },
    visibility: {
      get: (worksheet) => (sheetOf(worksheet).isHidden ? 'Hidden' : 'Visible'),
      set: ({ host, eventTarget }, visibility) => { host.workbook.hideSheet(eventTarget, isHiddenArgument(visibility), host.origin); },
    },
  },
  objects: {
    autoFilter: (worksheet) => autoFilterType.of(worksheet),
    freezePanes: (worksheet) => freezePanesType.of(worksheet),
    names: () => emptyCollection('NamedItemCollection'),
    protection: (worksheet) => protectionType.of(worksheet),
    tables: ({ host, eventTarget }) => tableCollectionType.of({ host, sheetId: eventTarget }),
  },
  methods: {
    ...eventMethods<Worksheet>({
      Activated: eventType.activated,
      DataChanged: eventType.changed,
      Deactivated: eventType.deactivated,
      FormatChanged: eventType.formatChanged,
      ProtectionChanged: eventType.protectionChanged,
      RowHiddenChanged: eventType.rowHiddenChanged,
      RowSorted: eventType.rowSorted,
      SelectionChanged: eventType.selectionChanged,
    }, (worksheet) => worksheet),
    activate({ host, eventTarget }) { host.workbook.activate(eventTarget, host.origin); },
    delete({ host, eventTarget }) { host.workbook.removeSheet(eventTarget, host.origin); },
    getCell: (worksheet, row, column) => rangeOf(worksheet, cellArea({ row: wholeNumberArgument(row), column: wholeNumberArgument(column) })),
    getRange: (worksheet, address) => rangeOf(worksheet, isLeftOut(address) ? wholeSheet : areaAt(worksheet, textArgument(address))),
    getRangeByIndexes: (worksheet, row, column, rowCount, columnCount) => rangeOf(worksheet, {
      row: wholeNumberArgument(row),
      column: wholeNumberArgument(column),
      rowCount: wholeNumberArgument(rowCount),
      columnCount: wholeNumberArgument(columnCount),
    }),
    getRanges(worksheet, address) {
      if (isLeftOut(address)) return rangeAreasType.of(new Cells(worksheet.host, worksheet.eventTarget, [wholeSheet]));
      const text = textArgument(address);
      if (text.length > maxAddressLength) throw invalidArgument(`An address holds ${maxAddressLength} characters; ${text.length} are too many.`);
      const areas = splitAddresses(text).map((part) => areaAt(worksheet, part.trim()));
      if (areas.length === 0) throw invalidArgument();
      return rangeAreasType.of(new Cells(worksheet.host, worksheet.eventTarget, areas));
    },
    /** Of an empty sheet: its first cell. */
    getUsedRange: (worksheet, valuesOnly) => rangeOf(worksheet, usedArea(worksheet, valuesOnly) ?? cellArea({ row: 0, column: 0 })),
    getUsedRangeOrNullObject(worksheet, valuesOnly) {
      const used = usedArea(worksheet, valuesOnly);
      return used ? rangeOf(worksheet, used) : nullObject;
    },
  },
});

/** @throws {RichApiError} `InvalidArgument` for cells outside of the sheet */
function rangeOf({ host, eventTarget }: Worksheet, area: Area): RemoteObject {
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeType.of(new Cells(host, eventTarget, [area]));
}

function isHiddenArgument(visibility: unknown): boolean {
  const name = textArgument(visibility);
  if (name !== 'Hidden' && name !== 'Visible') throw notEmulated(`Worksheet.visibility '${name}'`);
  return name === 'Hidden';
}

/** The address may name the sheet, but no other. */
function areaAt(worksheet: Worksheet, address: string): Area {
  const { sheetName, area } = parseAddress(address);
  if (sheetName !== undefined && worksheet.host.workbook.findSheet(sheetName) !== sheetOf(worksheet)) throw invalidArgument();
  return area;
}

function usedArea(worksheet: Worksheet, valuesOnly: unknown): Area | undefined {
  const onlyValues = !isLeftOut(valuesOnly) && booleanArgument(valuesOnly);
  return sheetOf(worksheet).usedArea(onlyValues ? 'values' : 'values-and-formats');
}
