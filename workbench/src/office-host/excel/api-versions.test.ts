import { readFileSync } from 'node:fs';
import { apiVersions, oldestExcelApi } from './api-versions';
import { createExcelWorld } from '../excel-world';

/** The requirement sets of members as office.js itself knows them. */
function versionsInOfficeJs(): Map<string, string> {
  const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8');
  const checks = source.matchAll(/_throwIfApiNotSupported\("(\w+\.\w+)", _defaultApiSetName, "(\d+\.\d+)"/g);
  return new Map(Array.from(checks, ([, member = '', version = '']) => [member, version]));
}

const isNewer = (version: string) => Number(version.split('.')[1]) > Number(oldestExcelApi.split('.')[1]);
const known = versionsInOfficeJs();

test('versions are those that office.js knows', () => {
  for (const [member, version] of Object.entries(apiVersions)) expect([member, known.get(member) ?? version]).toEqual([member, version]);
});

test('a member newer than the host is refused by name', async () => {
  const { Excel } = await createExcelWorld({ excelApi: '1.9' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('numberFormatCategories');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: 'Range.numberFormatCategories needs ExcelApi 1.12, and this host has ExcelApi 1.9' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onRowSorted.add(() => Promise.resolve());
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a query for everything leaves out what is too new', async () => {
  const { Excel } = await createExcelWorld({ excelApi: '1.9' });
  const json = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load();
    await context.sync();
    return range.toJSON();
  });
  expect(json).toHaveProperty('values');
  expect(json).not.toHaveProperty('numberFormatCategories');
});

test('a host of 1.9 has no member that is newer', async () => {
  const { Excel, session, workbook } = await createExcelWorld({ excelApi: oldestExcelApi });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B2', true);
    await context.sync();
  });
  const path = (id: number, type: number, name: string, parent?: number, args?: unknown[]) =>
    ({ Id: id, ObjectPathType: type, Name: name, ...parent && { ParentObjectPathId: parent }, ...args && { ArgumentInfo: { Arguments: args } } });
  const objects: Readonly<Record<string, number>> = {
    Workbook: 1, WorksheetCollection: 2, Worksheet: 3, Range: 4, RangeAreas: 5, RangeFormat: 6, ConditionalFormatCollection: 7, DataValidation: 8,
    Application: 9, WorksheetProtection: 10, AutoFilter: 11, TableCollection: 12, Table: 13, TableScopedCollection: 14,
  };
  const ObjectPaths = Object.fromEntries([
    path(1, 1, ''), path(2, 4, 'Worksheets', 1), path(3, 5, '', 2, [workbook.sheets[0]?.id]), path(4, 3, 'GetRange', 3, ['A1']),
    path(5, 3, 'GetRanges', 3, ['A1,B2']), path(6, 4, 'Format', 4), path(7, 4, 'ConditionalFormats', 4), path(8, 4, 'DataValidation', 4),
    path(9, 4, 'Application', 1), path(10, 4, 'Protection', 3), path(11, 4, 'AutoFilter', 3),
    path(12, 4, 'Tables', 3), path(13, 5, '', 12, ['Table1']), path(14, 3, 'GetTables', 4, [false]),
  ].map((entry) => [entry.Id, entry]));
  const codeOf = async (action: object) => {
    const body = JSON.stringify({ Actions: [{ Id: 1, Name: '', ...action }], ObjectPaths });
    const { data } = await session.executeRichApi(['', 'POST', 'ProcessQuery', [], body, '', 1]);
    return (JSON.parse(data?.[2] ?? '{}') as { Error?: { Code: string } }).Error?.Code;
  };
  const newer = [...known].flatMap(([member, version]) => {
    const [typeName = '', name = ''] = member.split('.');
    const ObjectPathId = objects[typeName];
    return ObjectPathId !== undefined && isNewer(version) ? [{ member, name, ObjectPathId }] : [];
  });
  expect(newer.length).toBeGreaterThan(50);
  for (const { member, name, ObjectPathId } of newer) {
    const wireName = name.charAt(0).toUpperCase() + name.slice(1);
    // Of a collection, what is loaded are values of its items.
    if (!member.includes('Collection.')) {
      expect([member, await codeOf({ ActionType: 2, ObjectPathId, QueryInfo: { Select: [name] } })]).toEqual([member, 'ApiNotFound']);
    }
    if (!name.startsWith('_Unregister')) {
      expect([member, await codeOf({ ActionType: 3, ObjectPathId, Name: wireName, ArgumentInfo: {} })]).toEqual([member, 'ApiNotFound']);
    }
  }
});

test('office.js checks by itself what the host says, once it is told to', async () => {
  const { Excel, OfficeExtension } = await createExcelWorld({ excelApi: '1.9' });
  Object.assign(Reflect.get(OfficeExtension, 'CommonUtility') as object, { _doApiNotSupportedCheck: true });
  await expect(Excel.run((context) => {
    context.workbook.comments.add('Sheet1!A1', 'x');
    return Promise.resolve();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('ExcelApi 1.10') as string });
});
