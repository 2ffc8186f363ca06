import { type Area, overlap, wholeColumns, wholeRows } from '../../workbook';
import { invalidArgument, notEmulated, nullObject, ObjectType, type RemoteObject, RichApiError, textArgument, wholeNumberArgument } from '../rich-api';
import { fullAddress, isEntireColumn, isEntireRow, maxAddressLength } from './address';
import { Cells } from './cells';
import { conditionalFormatCollectionType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { rangeType } from './range';
import { clearCells } from './range-actions';
import { rangeFormatType } from './range-format';
import { visibleAreas } from './visible-cells';
import { worksheetType } from './worksheet';

const rangeCollectionType = new ObjectType<Cells>('RangeCollection', {
  items: rangesOf,
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt(cells, index) {
      const range = rangesOf(cells)[wholeNumberArgument(index)];
      if (range === undefined) throw invalidArgument();
      return range;
    },
  },
});

/** Excel cuts what is too long. */
const address = {
  get: ({ sheet, areas }: Cells) => areas.map((area) => fullAddress(sheet.name, area)).join(',').slice(0, maxAddressLength),
};

/** Cells in several places of one sheet. https://learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export const rangeAreasType: ObjectType<Cells> = new ObjectType<Cells>('RangeAreas', {
  isTracked: true,
  values: {
    address,
    addressLocal: address,
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => cellCount(areas) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    areas: (cells) => rangeCollectionType.of(cells),
    conditionalFormats: (cells) => conditionalFormatCollectionType.of(cells),
    dataValidation: (cells) => dataValidationType.of(cells),
    format: (cells) => rangeFormatType.of(cells),
    worksheet: ({ host, sheetId }) => worksheetType.of({ host, eventTarget: sheetId }),
  },
  methods: {
    clear: clearCells,
    getEntireColumn: (cells) => areasAt(cells, cells.areas.map(({ column, columnCount }) => wholeColumns(column, columnCount))),
    getEntireRow: (cells) => areasAt(cells, cells.areas.map(({ row, rowCount }) => wholeRows(row, rowCount))),
  },
});

/** `getSpecialCells('Visible')`: the cells that neither a filter nor the person hides. */
export function visibleCells(cells: Cells, type: unknown): RemoteObject {
  if (textArgument(type) !== 'Visible') throw notEmulated(`Range.getSpecialCells('${String(type)}')`);
  const visible = cells.areas.flatMap((area) => visibleAreas(cells.sheet, area));
  return visible.length === 0 ? nullObject : areasAt(cells, visible);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */
const mostMergedAreas = 512;

export function mergedAreas({ host, sheetId, sheet, area }: Cells): RemoteObject {
  const merged = sheet.mergedAreas.filter((one) => overlap(one, area));
  if (merged.length > mostMergedAreas) throw new RichApiError('InvalidOperation', `A range tells of ${mostMergedAreas} merged areas at most.`);
  return merged.length === 0 ? nullObject : areasAt({ host, sheetId }, merged);
}

/** As Excel counts: more than 2,147,483,647 are -1. */
export function cellCount(areas: readonly Area[]): number {
  const count = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  return count > 2_147_483_647 ? -1 : count;
}

const areasAt = ({ host, sheetId }: Pick<Cells, 'host' | 'sheetId'>, areas: readonly Area[]): RemoteObject => rangeAreasType.of(new Cells(host, sheetId, areas));

function rangesOf(cells: Cells): RemoteObject[] {
  return cells.areas.map((area) => rangeType.of(cells.at(area)));
}
