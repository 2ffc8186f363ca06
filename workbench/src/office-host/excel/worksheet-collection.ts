import type { SheetView } from '../../workbook';
import { isLeftOut, itemNotFound, nullObject, ObjectType, type RemoteObject, textArgument } from '../rich-api';
import { eventMethods } from './event-methods';
import { eventType, workbookTarget } from './events';
import type { ExcelHost } from './excel-host';
import { worksheetType } from './worksheet';

const worksheet = (host: ExcelHost, sheet: SheetView): RemoteObject => worksheetType.of({ host, eventTarget: sheet.id });

/** By name or id. */
function findWorksheet(host: ExcelHost, key: unknown): RemoteObject | undefined {
  const sheet = host.workbook.findSheet(textArgument(key));
  return sheet && worksheet(host, sheet);
}

function worksheetAt(host: ExcelHost, index: number): RemoteObject {
  const sheet = host.workbook.sheets.at(index);
  if (sheet === undefined) throw itemNotFound();
  return worksheet(host, sheet);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const worksheetCollectionType = new ObjectType<ExcelHost>('WorksheetCollection', {
  items: (host) => host.workbook.sheets.map((sheet) => worksheet(host, sheet)),
  methods: {
    ...eventMethods<ExcelHost>({
      Activated: eventType.activated,
      Added: eventType.added,
      DataChanged: eventType.changed,
      Deactivated: eventType.deactivated,
      Deleted: eventType.deleted,
      FormatChanged: eventType.formatChanged,
      ProtectionChanged: eventType.protectionChanged,
      RowHiddenChanged: eventType.rowHiddenChanged,
      RowSorted: eventType.rowSorted,
      SelectionChanged: eventType.selectionChanged,
    }, (host) => ({ host, eventTarget: workbookTarget })),
    add: (host, name) => worksheet(host, host.workbook.addSheet(isLeftOut(name) ? undefined : textArgument(name), host.origin)),
    getActiveWorksheet: (host) => worksheet(host, host.workbook.sheet(host.view.sheetId)),
    getCount: (host) => host.workbook.sheets.length,
    getFirst: (host) => worksheetAt(host, 0),
    getItem(host, key) {
      const item = findWorksheet(host, key);
      if (item === undefined) throw itemNotFound();
      return item;
    },
    getItemOrNullObject: (host, key) => findWorksheet(host, key) ?? nullObject,
    getLast: (host) => worksheetAt(host, -1),
  },
});
