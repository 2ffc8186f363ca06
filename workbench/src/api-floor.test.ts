import type { SheetAction } from '@confer/core';
import type { HostWorld } from '@confer/core/host-contract';
import { describeHost } from '@confer/core/host-contract';
import { excelHost } from '@confer/excel-addin';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkApiSets, closeExcel, hostWorldOf, marta, openExcel, sheetWith } from './excel-desk.fixture';

/** The floor, the set that tells who changed a cell, and the newest that office.js from npm knows. */
const versions = ['1.9', '1.14', '1.15'];

/** One of each that Excel is asked for, so that an action that is added is tried here, too. */
const actions: { readonly [T in Exclude<SheetAction['type'], 'tag-columns'>]: Extract<SheetAction, { type: T }> } = {
  'format-column': { type: 'format-column', column: 0, format: 'text' },
  write: { type: 'write', row: 1, column: 0, values: [['Ana', 'a@northmere.example']] },
  'continue-formats': { type: 'continue-formats', row: 2, columnCount: 2 },
  'offer-choices': { type: 'offer-choices', column: 1, choices: ['a'] },
  'describe-column': { type: 'describe-column', column: 1, title: 't', text: 'x' },
  'style-header': { type: 'style-header', firstColumn: 0, columnCount: 2, required: [0] },
  'make-table': { type: 'make-table', firstColumn: 0, columnCount: 2 },
  'widen-table': { type: 'widen-table', row: 0, column: 1, columnCount: 1 },
  'widen-filter': { type: 'widen-filter', columnCount: 2 },
  'set-width': { type: 'set-width', column: 0, characters: 20 },
  'keep-header-in-sight': { type: 'keep-header-in-sight' },
  'hide-column': { type: 'hide-column', column: 3 },
  mark: { type: 'mark', problems: [{ row: 1, column: 0 }], hints: [{ row: 1, column: 1 }] },
};

afterEach(closeExcel);

async function checkedWorld(excelApi: string): Promise<HostWorld> {
  const world = await openExcel({ excelApi });
  checkApiSets(world);
  // What changed a cell is told from ExcelApi 1.14 on.
  return { ...hostWorldOf(world), ...(excelApi === '1.9' && { hearsItself: true }) };
}

test('the manifest asks for the oldest of them', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  expect(/<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1]).toBe(versions[0]);
});

test('a call above what the host has would be noticed', async () => {
  checkApiSets(await openExcel({ excelApi: '1.9' }));
  await expect(Excel.run(async (context) => {
    context.application.cultureInfo.load({ name: true });
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});

describe.each(versions)('with nothing above ExcelApi %s', (excelApi) => {
  describeHost('Excel', () => checkedWorld(excelApi));

  test('every action is carried out, and everything is read', async () => {
    const world = await sheetWith([['First Name', 'Contact']], { excelApi });
    checkApiSets(world);
    const { id, workbook } = world;
    workbook.filterRows(id, [], marta, { area: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, columns: [] });
    const stop = await excelHost.watch(() => undefined);
    await excelHost.apply(id, [...Object.values(actions), { type: 'offer-choices', column: 1, choices: ['pass, at last', 'merit'] }]);
    expect((await excelHost.readTable(id)).rows[0]?.slice(0, 2)).toEqual(['Ana', 'a@northmere.example']);
    expect(workbook.sheet(id)).toMatchObject({ frozenRows: 1, hiddenColumns: [{ first: 3, last: 3 }], filter: { area: { columnCount: 4 } } });
    expect(workbook.sheet(id).conditionalFormats).toHaveLength(2);
    await excelHost.showRows(id, [{ first: 1, last: 1 }, { first: 3, last: 4 }]);
    expect(await excelHost.readSelection()).toMatchObject({ rows: [{ first: 1, last: 1 }] });
    await excelHost.show(id, { row: 1, column: 1 });
    expect(await excelHost.addSheet('First Name')).toMatchObject({ name: 'First Name' });
    await excelHost.writeNotebook('note');
    expect(await excelHost.readNotebook()).toBe('note');
    expect(await excelHost.isUnsaved?.()).toBe(false);
    stop();
  });
});
