import { type Area, headerOf, overlap, type Table, withoutArea } from '../../workbook';
import { booleanArgument, invalidArgument, itemNotFound, notEmulated, nullObject, ObjectType, type RemoteObject, textArgument } from '../rich-api';
import { parseAddress } from './address';
import { Cells } from './cells';
import type { ExcelHost } from './excel-host';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

interface TableOfSheet {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly id: string;
}

/** @throws {RichApiError} `ItemNotFound` when it was deleted */
function tableOf({ host, sheetId, id }: TableOfSheet): Table {
  const table = host.workbook.sheet(sheetId).tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw itemNotFound();
  return table;
}

const rangeOf = ({ host, sheetId }: TableOfSheet, area: Area): RemoteObject => rangeType.of(new Cells(host, sheetId, [area]));

const bodyOf = ({ area }: Table): Area => ({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 });

/** With a header row and without a row of totals. https://learn.microsoft.com/javascript/api/excel/excel.table */
export const tableType: ObjectType<TableOfSheet> = new ObjectType<TableOfSheet>('Table', {
  id: ({ id }) => id,
  values: {
    id: { get: ({ id }) => id },
    name: { get: (table) => tableOf(table).name },
    showHeaders: { get: () => true },
    showTotals: { get: () => false },
  },
  objects: { worksheet: ({ host, sheetId }) => worksheetType.of({ host, eventTarget: sheetId }) },
  methods: {
    /** The cells stay. */
    convertToRange(table) {
      const range = rangeOf(table, tableOf(table).area);
      table.host.workbook.tables.remove(table.sheetId, table.id, table.host.origin);
      return range;
    },
    /** The cells are emptied, too. */
    delete(table) {
      const { area } = tableOf(table);
      table.host.workbook.tables.remove(table.sheetId, table.id, table.host.origin);
      table.host.workbook.clear(table.sheetId, area, 'all', table.host.origin);
    },
    getDataBodyRange: (table) => rangeOf(table, bodyOf(tableOf(table))),
    getHeaderRowRange: (table) => rangeOf(table, headerOf(tableOf(table))),
    getRange: (table) => rangeOf(table, tableOf(table).area),
    resize({ host, sheetId, id }, newRange) {
      host.workbook.tables.resize(sheetId, id, areaArgument(sheetId, newRange), host.origin);
    },
  },
});

/** Another range of the same sheet, or an address. */
function areaArgument(sheetId: string, argument: unknown): Area {
  const cells = rangeType.targetOf(argument);
  if (cells !== undefined && cells.sheetId !== sheetId) throw invalidArgument();
  return cells?.area ?? parseAddress(textArgument(argument)).area;
}

/** The tables of one sheet, or of all of them. */
interface TablesIn {
  readonly host: ExcelHost;
  readonly sheetId: string | undefined;
}

const tablesIn = ({ host, sheetId }: TablesIn): { sheetId: string; table: Table }[] =>
  host.workbook.sheets.filter(({ id }) => sheetId === undefined || id === sheetId).flatMap(({ id, tables }) => tables.map((table) => ({ sheetId: id, table })));

function findTable(tables: TablesIn, key: unknown): RemoteObject | undefined {
  const wanted = textArgument(key);
  const found = tablesIn(tables).find(({ table }) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase());
  return found && tableType.of({ host: tables.host, sheetId: found.sheetId, id: found.table.id });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export const tableCollectionType = new ObjectType<TablesIn>('TableCollection', {
  items: (tables) => tablesIn(tables).map(({ sheetId, table }) => tableType.of({ host: tables.host, sheetId, id: table.id })),
  methods: {
    add(tables, range, hasHeaders) {
      if (!booleanArgument(hasHeaders)) throw notEmulated('TableCollection.add() without headers');
      const { host } = tables;
      const cells = rangeType.targetOf(range);
      const sheetId = tables.sheetId ?? cells?.sheetId;
      if (sheetId === undefined) throw notEmulated('TableCollection.add() of an address to a workbook');
      const table = host.workbook.tables.add(sheetId, areaArgument(sheetId, range), freeName(host), host.origin);
      return tableType.of({ host, sheetId, id: table.id });
    },
    getCount: (tables) => tablesIn(tables).length,
    getItem(tables, key) {
      const table = findTable(tables, key);
      if (table === undefined) throw itemNotFound();
      return table;
    },
    getItemOrNullObject: (tables, key) => findTable(tables, key) ?? nullObject,
  },
});

/** The first of `Table1`, `Table2`, … that is not taken. */
function freeName(host: ExcelHost): string {
  const taken = new Set(tablesIn({ host, sheetId: undefined }).map(({ table }) => table.name));
  let number = 1;
  while (taken.has(`Table${number}`)) number++;
  return `Table${number}`;
}

/** The tables that cells touch, or that lie in them as a whole. */
interface ScopedTables {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly area: Area;
  readonly whole: boolean;
}

const scopedTables = ({ host, sheetId, area, whole }: ScopedTables): RemoteObject[] =>
  host.workbook.sheet(sheetId).tables
    .filter((table) => (whole ? withoutArea(table.area, area).length === 0 : overlap(table.area, area)))
    .map(({ id }) => tableType.of({ host, sheetId, id }));

/** https://learn.microsoft.com/javascript/api/excel/excel.tablescopedcollection */
export const tableScopedCollectionType = new ObjectType<ScopedTables>('TableScopedCollection', {
  items: scopedTables,
  methods: {
    getCount: (tables) => scopedTables(tables).length,
    getFirst(tables) {
      const [first] = scopedTables(tables);
      if (first === undefined) throw itemNotFound();
      return first;
    },
  },
});
