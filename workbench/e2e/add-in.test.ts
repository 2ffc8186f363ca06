import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { SheetView, Workbook } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** The add-in of these tests is a page with office.js and nothing else: each test says what it does. */
declare global {
  interface Window {
    heard: Excel.WorksheetChangedEventArgs[];
  }
}

let running: RunningWorkbench;
let person: Person;
let workbook: Workbook;
let sheet: SheetView;
let addIn: Frame;

beforeAll(async () => {
  running = await runWorkbench({ pane: join(__dirname, 'fixture') });
  workbook = running.workbench.workbook();
  person = await running.openWindow();
  addIn = await person.addInReady('#host', 'Excel on PC');
});
afterAll(() => running.close());

beforeEach(async () => { sheet = await person.addSheet(workbook); });
afterEach(() => expect(person.surprises).toEqual([]));

test('the unmodified office.js finds Excel on Windows', async () => {
  expect(await addIn.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.9'))).toBe(true);
});

test('an add-in hears what the person types, deletes and pastes, once each', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    window.heard = [];
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      window.heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  }));
  await person.type('B2', 'Amara');
  await person.paste('A4', 'a\tb\nc\td');
  await until('both are heard', () => addIn.evaluate(() => window.heard.length), (count) => count === 2);
  const heard = await addIn.evaluate(() => window.heard.map(({ address, changeType, source, details }) => ({ address, changeType, source, after: details?.valueAfter as unknown })));
  expect(heard).toEqual([
    { address: 'B2', changeType: 'RangeEdited', source: 'Local', after: 'Amara' },
    { address: 'A4:B5', changeType: 'RangeEdited', source: 'Local', after: undefined },
  ]);
});

test('what an add-in writes appears in the grid, and is no step that the person could undo', async () => {
  await person.type('D1', 'mine');
  await until('D1 is written', () => sheet.content({ row: 0, column: 3 }));
  await addIn.evaluate(() => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.numberFormat = [['@', 'yyyy-mm-dd'], ['@', 'yyyy-mm-dd']];
    range.values = [['007', 46_085], ['008', 46_086]];
    await context.sync();
  }));
  await until('the grid shows it', () => person.shownText('B2'), (text) => text === '2026-03-05');
  expect(await person.shownText('A1')).toBe('007');

  await person.click('F6');
  await person.press('Control+Z');
  await until('the person undoes their own step', () => sheet.content({ row: 0, column: 3 }), (content) => content === '');
  expect(await person.shownText('A1')).toBe('007');
});

test('a conditional format marks cells in the grid and leaves their own fill alone', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.getRange('B2').format.fill.color = '#FFFF00';
    const mark = worksheet.getRanges('B2,C4:C5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    mark.custom.rule.formula = '=TRUE';
    mark.custom.format.fill.color = '#FDE7E9';
    mark.custom.format.font.color = '#8A0F1A';
    await context.sync();
  }));
  await until('the mark is drawn', () => person.shownFill('C5'), (fill) => fill === '#FDE7E9');
  expect(await person.shownFill('B2')).toBe('#FDE7E9');
  expect(sheet.style({ row: 1, column: 1 }).fill).toBe('#FFFF00');
  await person.picture('marks');

  await addIn.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.clearAll();
    await context.sync();
  }));
  await until('the own fill is back', () => person.shownFill('B2'), (fill) => fill === '#FFFF00');
  expect(await person.shownFill('C5')).toBe('');
});

test('whole columns take a format, and what is typed there keeps to it', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2:A1048576').numberFormat = [['@']];
    context.workbook.worksheets.getActiveWorksheet().getRange('B:B').numberFormat = [['yyyy-mm-dd']];
    await context.sync();
  }));
  await person.type('A2', '007');
  await person.type('B2', '3/4/2026');
  await until('both are written', () => sheet.content({ row: 1, column: 1 }));
  expect([sheet.content({ row: 1, column: 0 }), sheet.content({ row: 1, column: 1 })]).toEqual(['007', 46_085]);
  expect([await person.shownText('A2'), await person.shownText('B2')]).toEqual(['007', '2026-03-04']);
});

test('hidden columns, the frozen header and bold headers are drawn', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.getRange('A1:C1').values = [['Name', 'Row key', 'Status']];
    worksheet.getRange('A1:C1').format.font.bold = true;
    worksheet.getRange('B:B').columnHidden = true;
    worksheet.freezePanes.freezeRows(1);
    await context.sync();
  }));
  await until('the header stays in sight', () => person.page.evaluate(() => window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getFrozenRows()), (rows) => rows === 1);
  expect((await person.cellBox('C1')).x).toBe((await person.cellBox('B1')).x);
  expect(await person.page.evaluate(() => window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getRange('C1').getCellStyle()?.bold)).toBe(true);
});

test('an add-in sees which rows the person selected, and which of them a filter hides', async () => {
  await person.paste('A1', 'Name\tGrade\na\tpass\nb\tmerit\nc\tpass');
  await person.filterOut('B1', ['merit']);
  await person.selectRows([[2, 4]]);
  const read = () => addIn.evaluate(() => Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    selected.load('address');
    const hidden = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4').getRowProperties({ rowHidden: true });
    await context.sync();
    return { address: selected.address, hidden: hidden.value.map(({ rowHidden }) => rowHidden) };
  }));
  const { hidden } = await until('the rows are selected', read, ({ address }) => address.endsWith('!2:4'));
  expect(hidden).toEqual([false, false, true, false]);
});

test('an add-in selects cells, and the grid shows them', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C53').select();
    await context.sync();
  }));
  await until('C53 is selected and in sight', () => person.selectedAddress(), (address) => address === 'C53');
  await person.click('C53');
});

test('choices of a column unfold beside its cells', async () => {
  await addIn.evaluate(() => Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getActiveWorksheet().getRange('A2:A1048576').dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: 'Pass,Merit,Distinction' } };
    validation.errorAlert = { showAlert: false, title: '', message: '', style: 'Stop' };
    validation.prompt = { showPrompt: true, title: 'Result', message: 'Pass, Merit or Distinction' };
    await context.sync();
  }));
  await person.click('A2');
  await person.picture('prompt');
  const { x, y, width, height } = await person.cellBox('A2');
  await person.page.mouse.click(x + width - 8, y + height / 2);
  await person.page.getByText('Merit', { exact: true }).click();
  await until('the choice is written', () => sheet.content({ row: 1, column: 0 }), (content) => content === 'Merit');
  await person.type('A3', 'something else');
  await until('other values stay possible', () => sheet.content({ row: 2, column: 0 }), (content) => content === 'something else');
});

test('while a cell is being typed in, a request is refused as Excel refuses it', async () => {
  await person.click('B2');
  await person.page.keyboard.type('half');
  const attempt = () => addIn.evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']];
    await context.sync();
    return 'done';
  }).catch((failure: OfficeExtension.Error) => failure.code));
  expect(await attempt()).toBe('InvalidOperationInCellEditMode');
  await person.press('Enter');
  await until('the edit has ended', attempt, (outcome) => outcome === 'done');
});

test('settings of the document are there when the pane is opened again', async () => {
  await addIn.evaluate(() => new Promise<void>((resolve) => {
    Office.context.document.settings.set('definition', { id: 'ethics' });
    Office.context.document.settings.saveAsync(() => resolve());
  }));
  await person.page.getByRole('button', { name: 'Close Confer' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  addIn = await person.addInReady('#host', 'Excel on PC');
  expect(await addIn.evaluate(() => Office.context.document.settings.get('definition') as unknown)).toEqual({ id: 'ethics' });
});

test('two windows see what is done in the other, and each add-in hears it as somebody else’s', async () => {
  const other = await running.openWindow();
  const othersAddIn = await other.addInReady('#host', 'Excel on PC');
  await other.switchTo(sheet.name);
  await othersAddIn.evaluate(() => Excel.run(async (context) => {
    window.heard = [];
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      window.heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  }));
  await person.type('A1', 'Name');
  await until('the other window shows it', () => other.shownText('A1'), (text) => text === 'Name');
  await until('the other add-in hears it', () => othersAddIn.evaluate(() => window.heard.map(({ source }) => source)), ([source]) => source === 'Remote');

  await other.paste('A2', 'c\na\nb');
  await until('the first window shows it', () => person.shownText('A4'), (text) => text === 'b');
  await other.filterOut('A1', ['a']);
  await until('the first window hides the row, too', () => person.isRowShown(3), (isShown) => !isShown);
  await other.chooseForRow(2, 'Delete Selected Row');
  await until('the row is gone in both', () => person.shownText('A2'), (text) => text === 'a');
  expect(other.surprises).toEqual([]);
  await other.close();
});
