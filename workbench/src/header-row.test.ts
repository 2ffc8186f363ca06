import { columnsOf, headerRowActions } from '@confer/core';
import { excelHost } from '@confer/excel-addin';
import { closeExcel, marta, openExcel } from './excel-desk.fixture';
import { researchEthics } from './sample-lists';
import { Workbook } from './workbook';

afterEach(closeExcel);

const columns = columnsOf(researchEthics);
const titles = columns.map(({ header }) => header);
const help = ({ header }: { header: string }) => `Help for ${header}`;
const choicesAt = columns.findIndex(({ rule }) => rule.type === 'choice');

async function withHeader(asTable: boolean) {
  const world = await openExcel();
  const { id, name } = await excelHost.addSheet(researchEthics.name);
  await excelHost.apply(id, headerRowActions(columns, help, asTable));
  return { ...world, id, name, sheet: world.workbook.sheet(id) };
}

test('a new sheet is called as the definition, stands in front, and holds the header row', async () => {
  const { workbook, id, name, sheet } = await withHeader(false);
  expect([name, sheet.name, workbook.person('marta').sheetId]).toEqual([researchEthics.name, researchEthics.name, id]);
  expect((await excelHost.readTable(id)).headers).toEqual(titles);
  expect(await excelHost.addSheet(researchEthics.name)).toMatchObject({ name: `${researchEthics.name} 2` });
});

test('a title that is needed shows a star that is no part of it, and says what its column takes', async () => {
  const { Excel, id, sheet } = await withHeader(false);
  const text = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(id).getRange('A1:D1').load('text,values');
    await context.sync();
    return [range.text[0], range.values[0]];
  });
  expect(text).toEqual([['First Name *', 'Last Name *', 'Contact *', 'Expiration Date/Duration'], ['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration']]);
  expect(sheet.validation({ row: 0, column: 0 })?.prompt).toEqual({ shown: true, title: 'First Name *', text: 'Help for First Name' });
  expect(sheet.validation({ row: 500, column: 0 })?.prompt.text).toBe('Help for First Name');
});

test('as a table it grows with what is pasted, with formats, drop-downs and help', async () => {
  const { workbook, id, sheet } = await withHeader(true);
  const typed = Array.from({ length: 1000 }, () => titles.map((_, column) => ({ typed: column === 4 ? '0041127' : 'x' })));
  workbook.write(id, { row: 1, column: 0 }, typed, marta);
  expect(sheet.tables).toMatchObject([{ area: { row: 0, column: 0, rowCount: 1001, columnCount: titles.length } }]);
  expect(sheet.value({ row: 900, column: 4 })).toBe('0041127');
  expect(sheet.validation({ row: 900, column: choicesAt })).toMatchObject({ rule: { type: 'list' }, prompt: { text: `Help for ${titles[choicesAt] ?? ''}` } });
  expect(sheet.validation({ row: 1001, column: choicesAt })).toBeUndefined();
});

test('choices that a cell cannot list stand in a hidden sheet, once for all that are alike', async () => {
  const { workbook } = await openExcel();
  const id = workbook.sheets[0]?.id ?? '';
  const long = Array.from({ length: 60 }, (_, index) => `Module ${index}`);
  const withComma = ['Pass', 'Pass, with merit', '=1+1'];
  const offers = [long, withComma, long].map((choices, column) => ({ type: 'offer-choices' as const, column, choices }));
  await excelHost.apply(id, offers);
  await excelHost.apply(id, offers);
  const [, choices] = workbook.sheets;
  expect(choices).toMatchObject({ name: 'Confer choices', isHidden: true });
  expect(choices?.values({ row: 0, column: 1, rowCount: 3, columnCount: 1 })).toEqual(withComma.map((choice) => [choice]));
  expect(choices?.usedArea('values')).toMatchObject({ columnCount: 2 });
  expect([0, 1, 2].map((column) => workbook.sheet(id).validation({ row: 9, column })?.rule)).toMatchObject([
    { source: { formula: "='Confer choices'!$A$1:$A$60" } }, { source: { formula: "='Confer choices'!$B$1:$B$3" } }, { source: { formula: "='Confer choices'!$A$1:$A$60" } },
  ]);
});

test('the header row of a workbook whose only other sheet is hidden keeps its sheet in sight', () => {
  const workbook = new Workbook();
  const [{ id } = { id: '' }] = workbook.sheets;
  expect(() => { workbook.hideSheet(id, true, marta); }).toThrow(expect.objectContaining({ code: 'last-sheet' }));
});
