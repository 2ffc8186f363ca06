import { createExcelWorld } from '../excel-world';

test('a drop-down with help goes to a whole column and into the workbook', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(1, 2, 1_048_575, 1).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: 'Pass, Merit,Distinction' } };
    validation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    validation.prompt = { showPrompt: true, title: 'Result', message: 'Pass, Merit or Distinction' };
    validation.ignoreBlanks = true;
    await context.sync();
  });
  expect(workbook.sheets[0]?.validations()).toEqual([{
    area: { row: 1, column: 2, rowCount: 1_048_575, columnCount: 1 },
    validation: {
      rule: { type: 'list', source: ['Pass', 'Merit', 'Distinction'], dropDown: true },
      ignoreBlanks: true,
      prompt: { shown: true, title: 'Result', text: 'Pass, Merit or Distinction' },
      alert: { shown: false, style: 'information', title: '', text: '' },
    },
  }]);
});

test.each<[string, Excel.DataValidationRule]>([
  ['List', { list: { inCellDropDown: false, source: '=$A$1:$A$3' } }],
  ['WholeNumber', { wholeNumber: { formula1: 1, formula2: 40, operator: 'Between' } }],
  ['Decimal', { decimal: { formula1: 0, operator: 'GreaterThan' } }],
  ['Date', { date: { formula1: '2026-01-01', operator: 'LessThanOrEqualTo' } }],
  ['TextLength', { textLength: { formula1: 5, formula2: 8, operator: 'NotBetween' } }],
  ['Custom', { custom: { formula: '=ISNUMBER(A1)' } }],
])('a rule of type %s is read as it was written', async (type, rule) => {
  const { Excel } = await createExcelWorld();
  const read = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A5');
    dataValidation.rule = rule;
    dataValidation.load('type,rule');
    await context.sync();
    return [dataValidation.type, dataValidation.rule];
  });
  expect(read).toEqual([type, expect.objectContaining(Object.fromEntries(Object.entries(rule).map(([key, parts]) => [key, expect.objectContaining(parts as object) as unknown])))]);
});

test('cells without validation have none, and cells that differ are inconsistent', async () => {
  const { Excel } = await createExcelWorld();
  const types = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('D1').dataValidation.prompt = { showPrompt: true, title: 'Name', message: 'As on the certificate' };
    const validations = ['A1', 'B1', 'A1:B1', 'D1'].map((address) => sheet.getRange(address).dataValidation.load('type'));
    await context.sync();
    sheet.getRange('A1').dataValidation.clear();
    const cleared = sheet.getRange('A1').dataValidation.load('type');
    await context.sync();
    return [...validations, cleared].map(({ type }) => type);
  });
  expect(types).toEqual(['Custom', 'None', 'Inconsistent', 'None', 'None']);
});

test('values are valid when all are, invalid when none is, and neither when some are', async () => {
  const { Excel } = await createExcelWorld();
  const valid = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C4').values = [['Pass', 5, '12345'], ['pass', 41, '1'], ['', 2.5, ''], ['Merit', 'n/a', '123456']];
    sheet.getRange('A:A').dataValidation.rule = { list: { inCellDropDown: true, source: 'Pass,Merit' } };
    sheet.getRange('B:B').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 40, operator: 'Between' } };
    sheet.getRange('C:C').dataValidation.rule = { textLength: { formula1: 5, operator: 'GreaterThanOrEqualTo' } };
    const validations = ['A1', 'A2', 'A1:A4', 'A3', 'B1', 'B2:B4', 'C1', 'C2', 'Z9'].map((address) => sheet.getRange(address).dataValidation.load('valid'));
    await context.sync();
    return validations.map((validation) => validation.valid);
  });
  expect(valid).toEqual([true, false, null, true, true, false, true, false, true]);
});

test.each<[string, (validation: Excel.DataValidation) => void]>([
  ['choices of more than 255 characters', (validation) => { validation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }; }],
  ['a title of more than 32 characters', (validation) => { validation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' }; }],
  ['a message of more than 255 characters', (validation) => { validation.prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) }; }],
  ['two rules at once', (validation) => { validation.rule = { custom: { formula: '=A1' }, decimal: { formula1: 1, operator: 'EqualTo' } }; }],
])('%s are refused, as in Excel', async (_, set) => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    set(context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation);
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
});
