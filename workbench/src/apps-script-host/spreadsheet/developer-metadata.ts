import { maxRows, wholeColumns, wholeRows } from '../../workbook';
import { emulated, enumOf } from '../emulated';
import type { Execution } from '../execution';
import type { MetadataItem } from '../google-document';
import { ServiceError } from '../service-error';
import { type Cells, cellsOf, type Objects, sheetOf } from './cells';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export const visibilities = enumOf<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const locationTypes = enumOf<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>('DeveloperMetadataLocationType', ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);

export interface MetadataContext {
  readonly run: Execution;
  readonly objects: Objects;
}

/** What an add-on attaches to; an area is whole rows or columns. */
export type MetadataPlace = Pick<MetadataItem, 'sheetId' | 'area'>;

let lastId = 0;

/** `addDeveloperMetadata(key)`, `(key, visibility)`, `(key, value)`, `(key, value, visibility)` */
export function addMetadata({ run }: MetadataContext, place: MetadataPlace, key: string, second?: unknown, third?: unknown): void {
  const value = typeof second === 'string' ? second : null;
  const visibility = third ?? (typeof second === 'string' ? undefined : second) ?? visibilities.DOCUMENT;
  lastId += 1;
  run.document.metadata.push({ id: lastId, key, value, visibility, ...place });
}

/** Metadata stands on whole columns or whole rows alone. @throws {ServiceError} for other cells */
export function metadataPlace(cells: Cells): MetadataPlace {
  const { sheetId, area } = cells;
  const { rows, columns } = cells.run.document.sizeOf(sheetOf(cells));
  const isColumns = area.row === 0 && area.rowCount === rows;
  const isRows = area.column === 0 && area.columnCount === columns;
  if (!isColumns && !isRows) throw new ServiceError('Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.');
  return { sheetId, area: isColumns ? wholeColumns(area.column, area.columnCount) : wholeRows(area.row, area.rowCount) };
}

/** `within`: which items are looked through. https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder */
export function metadataFinder(context: MetadataContext, within: (item: MetadataItem) => boolean): Finder {
  const wanted: ((item: MetadataItem) => boolean)[] = [within];
  const narrow = (test: (item: MetadataItem) => boolean): Finder => {
    wanted.push(test);
    return finder;
  };
  const finder: Finder = emulated<Finder>(context.run, 'DeveloperMetadataFinder', {
    withKey: (key) => narrow((item) => item.key === key),
    withValue: (value) => narrow((item) => item.value === value),
    withId: (id) => narrow((item) => item.id === id),
    withVisibility: (visibility) => narrow((item) => item.visibility === visibility),
    withLocationType: (type) => narrow((item) => locationType(item) === type),
    find: () => context.run.document.metadata.filter((item) => wanted.every((test) => test(item))).map((item) => developerMetadata(context, item)),
  });
  return finder;
}

export function developerMetadata(context: MetadataContext, item: MetadataItem): DeveloperMetadata {
  const { run, objects } = context;
  const change = (apply: () => void): DeveloperMetadata => {
    apply();
    return metadata;
  };
  const move = (place: MetadataPlace) => change(() => { Object.assign(item, place); });
  const areaRange = (type: unknown) => (locationType(item) === type && item.sheetId !== undefined && item.area !== undefined ? objects.range(item.sheetId, item.area) : null);
  const metadata: DeveloperMetadata = emulated<DeveloperMetadata>(run, 'DeveloperMetadata', {
    getId: () => item.id,
    getKey: () => item.key,
    getValue: () => item.value,
    getVisibility: () => item.visibility as GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
    setKey: (key) => change(() => { item.key = key; }),
    setValue: (value) => change(() => { item.value = value; }),
    setVisibility: (visibility) => change(() => { item.visibility = visibility; }),
    moveToColumn: (column) => move(metadataPlace(cellsOf(column))),
    moveToRow: (row) => move(metadataPlace(cellsOf(row))),
    moveToSpreadsheet: () => move({ sheetId: undefined, area: undefined }),
    remove: () => { run.document.metadata = run.document.metadata.filter((other) => other !== item); },
    getLocation: () => emulated<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(run, 'DeveloperMetadataLocation', {
      getLocationType: () => locationType(item),
      getColumn: () => areaRange(locationTypes.COLUMN),
      getRow: () => areaRange(locationTypes.ROW),
      getSheet: () => (locationType(item) === locationTypes.SHEET && item.sheetId !== undefined ? objects.sheet(item.sheetId) : null),
      getSpreadsheet: () => (locationType(item) === locationTypes.SPREADSHEET ? objects.spreadsheet() : null),
    }),
  });
  return metadata;
}

function locationType({ sheetId, area }: MetadataPlace): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
  if (sheetId === undefined) return locationTypes.SPREADSHEET;
  if (area === undefined) return locationTypes.SHEET;
  return area.rowCount === maxRows ? locationTypes.COLUMN : locationTypes.ROW;
}
