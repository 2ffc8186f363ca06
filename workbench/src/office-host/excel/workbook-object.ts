import { nullObject, ObjectType, type RemoteObject, RichApiError, textArgument } from '../rich-api';
import { parseAddress } from './address';
import { applicationType, runtimeType } from './application';
import { Cells } from './cells';
import { xmlPartCollectionType } from './custom-xml-parts';
import { emptyCollection } from './empty-collection';
import type { ExcelHost } from './excel-host';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { functionsType } from './functions';
import { settingCollectionType } from './settings';
import { tableCollectionType } from './tables';
import { worksheetCollectionType } from './worksheet-collection';

/** The one object from which an add-in reaches everything else. */
export const workbookType = new ObjectType<ExcelHost>('Workbook', {
  values: {
    autoSave: { get: (host) => host.workbook.savesItself },
    isDirty: { get: (host) => !host.workbook.savesItself },
    name: { get: () => 'Book1.xlsx' },
  },
  objects: {
    application: (host) => applicationType.of(host),
    customXmlParts: (host) => xmlPartCollectionType.of(host),
    names: () => emptyCollection('NamedItemCollection'),
    settings: (host) => settingCollectionType.of(host),
    functions: (host) => functionsType.of(host),
    tables: (host) => tableCollectionType.of({ host, sheetId: undefined }),
    worksheets: (host) => worksheetCollectionType.of(host),
    _Runtime: (host) => runtimeType.of(host),
  },
  methods: {
    getActiveCell(host) {
      const { sheetId, selection } = host.view;
      const { row = 0, column = 0 } = selection[selection.length - 1] ?? {};
      return rangeType.of(new Cells(host, sheetId, [{ row, column, rowCount: 1, columnCount: 1 }]));
    },
    getSelectedRange(host) {
      const { sheetId, selection } = host.view;
      if (selection.length > 1) throw new RichApiError('InvalidSelection', 'The current selection is invalid for this operation.');
      return rangeType.of(new Cells(host, sheetId, selection));
    },
    getSelectedRanges(host) {
      const { sheetId, selection } = host.view;
      return rangeAreasType.of(new Cells(host, sheetId, selection));
    },
    _GetRangeForEventByReferenceId: (host, reference) => rangeOfEvent(host, reference),
    _GetRangeOrNullObjectForEventByReferenceId: (host, reference) => host.workbook.findSheet(sheetIdOf(reference)) ? rangeOfEvent(host, reference) : nullObject,
    _RemoveReference: (host, reference) => { host.references.remove(textArgument(reference)); },
  },
});

/** Events name their cells as `sheet id/address`. */
const sheetIdOf = (reference: unknown): string => textArgument(reference).split('/')[0] ?? '';

function rangeOfEvent(host: ExcelHost, reference: unknown): RemoteObject {
  const address = textArgument(reference).split('/')[1] ?? '';
  return rangeType.of(new Cells(host, host.workbook.sheet(sheetIdOf(reference)).id, [parseAddress(address).area]));
}
