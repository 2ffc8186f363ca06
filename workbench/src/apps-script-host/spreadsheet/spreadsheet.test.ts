import { createSheetsWorld } from '../sheets-world';

/** Runs the body of a function on a new spreadsheet, after `prepare` has made of it what it needs. */
function run(body: string, prepare: (world: ReturnType<typeof createSheetsWorld>) => void = () => undefined) {
  const world = createSheetsWorld({ files: { code: `function main() { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }` } });
  prepare(world);
  return { ...world, given: world.window.call('main') };
}

describe('values', () => {
  test('what a person types is read as Sheets reads it: 007 becomes 7, unless the cell is formatted as text', () => {
    const { given } = run("return sheet.getRange('A1:B1').getValues()", ({ workbook, sheetId, type }) => {
      workbook.format(sheetId, { row: 0, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: '@' }, { kind: 'person', person: 'marta' });
      type(0, 0, [['007', '007']]);
    });
    expect(given).toEqual([[7, '007']]);
  });

  test('what a script sets is read in the same way, an apostrophe keeps it a text, and an equals sign makes a formula', () => {
    const { given } = run("sheet.getRange('A1:D1').setValues([['007', \"'007\", '=1+1', '50%']]); return [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:D1').getFormulas()[0]]");
    expect(given).toEqual([[7, '007', '#NAME?', 0.5], ['', '', '=1+1', '']]);
  });

  test('a cell with the format of plain text keeps everything that it is given, the apostrophe and the equals sign included', () => {
    const { given } = run("sheet.getRange('A1:C1').setNumberFormat('@').setValues([['007', \"'007\", '=1+1']]); return sheet.getRange('A1:C1').getValues()[0]");
    expect(given).toEqual(['007', "'007", '=1+1']);
  });

  test('a day is a date in the time zone of the spreadsheet, which is not that of the script', () => {
    const { given } = run("const day = sheet.getRange('A1').getValue(); return [day.toISOString(), Utilities.formatDate(day, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'), Utilities.formatDate(day, Session.getScriptTimeZone(), 'yyyy-MM-dd')]", ({ host, type }) => {
      host.document.timeZone = 'Pacific/Auckland';
      type(0, 0, [['11/3/2026']]);
    });
    expect(given).toEqual(['2026-11-02T11:00:00.000Z', '2026-11-03 00:00', '2026-11-02']);
  });

  test('a date that a script sets is the day that clocks show in the spreadsheet', () => {
    const { workbook, sheetId } = run("sheet.getRange('A1').setValue(new Date('2026-11-02T11:00:00Z'))", ({ host }) => { host.document.timeZone = 'Pacific/Auckland'; });
    expect(workbook.sheet(sheetId).value({ row: 0, column: 0 })).toBe(46329);
    expect(workbook.sheet(sheetId).style({ row: 0, column: 0 }).numberFormat).toBe('yyyy-mm-dd');
  });

  test('an error is its text, an empty cell an empty text, and what is shown is asked for apart', () => {
    const { given } = run("return [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:D1').getDisplayValues()[0]]", ({ type }) => { type(0, 0, [['#N/A', '', 'true', '50%']]); });
    expect(given).toEqual([['#N/A', '', true, 0.5], ['#N/A', '', 'TRUE', '50%']]);
  });

  test('an array of another size than the range is refused in Google’s words', () => {
    expect(() => run("sheet.getRange('A1:B2').setValues([['a', 'b']])")).toThrow('The data has 1 but the range has 2.');
    expect(() => run("sheet.getRange('A1:B1').setValues([['a']])")).toThrow('The number of columns in the data does not match the number of columns in the range.');
  });
});

describe('ranges', () => {
  test('a sheet has a thousand rows and twenty-six columns, and no script gets beyond them', () => {
    expect(run('return [sheet.getMaxRows(), sheet.getMaxColumns()]').given).toEqual([1000, 26]);
    expect(() => run('sheet.getRange(1001, 1)')).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(run('sheet.insertRowsAfter(1000, 2); sheet.insertColumnsAfter(26, 1); sheet.getRange(1002, 27).setValue(1); return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]').given).toEqual([1002, 27, 1002]);
  });

  test('a paste makes the sheet longer', () => {
    const { given } = run('return [sheet.getMaxRows(), sheet.getLastRow()]', ({ type }) => { type(999, 0, [['a'], ['b'], ['c']]); });
    expect(given).toEqual([1002, 1002]);
  });

  test('ranges are named by letters, and to the end of a column', () => {
    const { given } = run("return ['B2', 'B2:C3', 'C:C', 'C2:C', '2:3'].map((name) => { const range = sheet.getRange(name); return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getA1Notation()]; })");
    expect(given).toEqual([[2, 2, 1, 1, 'B2'], [2, 2, 2, 2, 'B2:C3'], [1, 3, 1000, 1, 'C:C'], [2, 3, 999, 1, 'C2:C1000'], [2, 1, 2, 26, 'A2:Z3']]);
    expect(() => run("sheet.getRange('nothing at all')")).toThrow('Range not found');
  });

  test('several ranges are selected at once; the last one is the active one, and a whole column ends with the sheet', () => {
    const { given } = run('return [sheet.getActiveRangeList().getRanges().map((range) => range.getA1Notation()), sheet.getActiveRange().getA1Notation()]', ({ workbook, sheetId }) => {
      workbook.select(sheetId, [{ row: 1, column: 0, rowCount: 2, columnCount: 3 }, { row: 0, column: 4, rowCount: 1_048_576, columnCount: 1 }], { kind: 'person', person: 'marta' });
    });
    expect(given).toEqual([['A2:C3', 'E:E'], 'E:E']);
  });

  test('what a column is given down to the end of the sheet is there in rows that come later', () => {
    const { given } = run("sheet.getRange('A2:A').setNumberFormat('@'); sheet.insertRowsAfter(1000, 1); sheet.getRange('A1001').setValue('007'); return sheet.getRange('A1001').getValue()");
    expect(given).toBe('007');
  });
});

describe('what stands on cells', () => {
  test('notes are read and set as rectangles, and go with their cells', () => {
    const { given } = run("sheet.getRange('B2:B3').setNotes([['mine'], [null]]); sheet.insertRowsBefore(1, 1); sheet.insertColumnsBefore(1, 1); return sheet.getRange('C2:C4').getNotes()");
    expect(given).toEqual([[''], ['mine'], ['']]);
  });

  test('rows are sorted with their notes', () => {
    const { given } = run("sheet.getRange('A1:A3').setValues([['c'], ['a'], [1]]); sheet.getRange('A1').setNote('of c'); sheet.getRange('A1:A3').sort(1); return [sheet.getRange('A1:A3').getValues(), sheet.getRange('A1:A3').getNotes()]");
    expect(given).toEqual([[[1], ['a'], ['c']], [[''], [''], ['of c']]]);
  });

  test('colours, weights and formats are read as they were set, and as Google says them where nobody set any', () => {
    const { given } = run("sheet.getRange('A1:B1').setBackgrounds([['#FDE7E9', null]]).setFontWeights([['bold', 'normal']]).setNumberFormats([['@', 'General']]); const range = sheet.getRange('A1:B1'); return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormats()]");
    expect(given).toEqual([[['#fde7e9', '#ffffff']], [['bold', 'normal']], [['@', '0.###############']]]);
  });

  test('a validation is built, read back, and shown by the workbook as far as that has words for it', () => {
    const { given, workbook, sheetId } = run(`
      sheet.getRange('A2:A').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Pass', 'Merit'], true).setAllowInvalid(true).setHelpText('Pass or Merit').build());
      sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().build());
      const told = (rule) => rule && [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText(), rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST];
      return sheet.getRange('A2:C2').getDataValidations()[0].map(told)`);
    expect(given).toEqual([['VALUE_IN_LIST', [['Pass', 'Merit'], true], true, 'Pass or Merit', true], ['TEXT_IS_VALID_EMAIL', [], true, '', false], null]);
    expect(workbook.sheet(sheetId).validation({ row: 5000, column: 0 })).toMatchObject({ rule: { type: 'list', source: ['Pass', 'Merit'] }, prompt: { text: 'Pass or Merit' } });
  });

  test('a rule that was not built, or has no criteria, is refused', () => {
    expect(() => run("sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireDate())")).toThrow('a DataValidation is expected');
    expect(() => run('SpreadsheetApp.newDataValidation().build()')).toThrow('needs criteria');
  });

  test('conditional formats are replaced as a whole, those of other add-ins included', () => {
    const { given, workbook, sheetId } = run(`
      const rule = (formula, colour) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground(colour).setRanges([sheet.getRange('B2:B')]).build();
      sheet.setConditionalFormatRules([rule('=TRUE', '#FDE7E9'), rule('=FALSE', '#00FF00')]);
      sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(0, 1));
      return sheet.getConditionalFormatRules().map((each) => [each.getBooleanCondition().getCriteriaValues()[0], each.getBooleanCondition().getBackground(), each.getRanges()[0].getA1Notation()])`);
    expect(given).toEqual([['=TRUE', '#FDE7E9', 'B2:B1000']]);
    expect(workbook.sheet(sheetId).conditionalFormats).toMatchObject([{ formula: '=TRUE', fill: '#FDE7E9' }]);
  });

  test('metadata on a column moves with the column and goes with it, and stands on whole columns and rows alone', () => {
    const { given } = run(`
      sheet.getRange('C:C').addDeveloperMetadata('field', 'contact', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.getRange('D:D').addDeveloperMetadata('field', 'grade');
      sheet.insertColumnsBefore(2, 2);
      sheet.deleteColumn(6);
      return sheet.createDeveloperMetadataFinder().withKey('field').find().map((item) => [item.getValue(), item.getLocation().getColumn().getA1Notation(), String(item.getVisibility()), String(item.getLocation().getLocationType())])`);
    expect(given).toEqual([['contact', 'E:E', 'PROJECT', 'COLUMN']]);
    expect(() => run("sheet.getRange('C2:C9').addDeveloperMetadata('field')")).toThrow('arbitrary ranges is not currently supported');
  });

  test('metadata stands on a sheet and on the whole file, too', () => {
    const { given } = run(`
      sheet.addDeveloperMetadata('definition', 'ethics'); SpreadsheetApp.getActive().addDeveloperMetadata('organisation', 'northmere');
      sheet.getDeveloperMetadata()[0].setValue('law');
      SpreadsheetApp.getActive().getDeveloperMetadata()[0].remove();
      return SpreadsheetApp.getActive().createDeveloperMetadataFinder().find().map((item) => [item.getKey(), item.getValue(), item.getLocation().getSheet().getName()])`);
    expect(given).toEqual([['definition', 'law', 'Sheet1']]);
  });

  test('a protection warns or protects, is described, and is taken away again', () => {
    const { given } = run(`
      sheet.getRange('1:1').protect().setDescription('Confer header row').setWarningOnly(true);
      const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      const told = [protection.getDescription(), protection.isWarningOnly(), protection.getRange().getA1Notation(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
      protection.remove();
      return [...told, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]`);
    expect(given).toEqual(['Confer header row', true, 'A1:Z1', 0, 0]);
  });

  test('cells that somebody else has protected are not written', () => {
    expect(() => run("sheet.getRange('A1').setValue(1)", ({ workbook, sheetId }) => { workbook.protect(sheetId, { kind: 'person', person: 'owner' }); })).toThrow('You are trying to edit a protected cell or object.');
  });
});

describe('rows', () => {
  test('rows hidden by a filter and rows hidden by hand are told apart, one call for each row', () => {
    const { given } = run('return [1, 2, 3].map((row) => [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)])', ({ workbook, sheetId }) => {
      workbook.filterRows(sheetId, [{ first: 1, last: 1 }], { kind: 'person', person: 'marta' });
      workbook.hideRows(sheetId, { first: 2, last: 2 }, true, { kind: 'person', person: 'marta' });
    });
    expect(given).toEqual([[false, false], [true, false], [false, true]]);
  });

  test('a filter is made, hides what does not pass, and follows rows that come', () => {
    const { given } = run(`
      sheet.getRange('A1:A3').setValues([['Grade'], ['Pass'], ['Merit']]);
      sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Pass']).build());
      sheet.insertRowBefore(1);
      const told = [sheet.getFilter().getRange().getA1Notation(), sheet.isRowHiddenByFilter(3)];
      sheet.getFilter().remove();
      return [...told, sheet.getFilter(), sheet.isRowHiddenByFilter(3)]`);
    expect(given).toEqual(['A2:A4', true, null, false]);
  });

  test('rows are frozen, hidden and deleted, but not all of them', () => {
    const { given, workbook, sheetId } = run('sheet.setFrozenRows(1); sheet.hideColumns(3); sheet.deleteRows(2, 998); return [sheet.getFrozenRows(), sheet.isColumnHiddenByUser(3), sheet.getMaxRows()]');
    expect(given).toEqual([1, true, 2]);
    expect(workbook.sheet(sheetId).frozenRows).toBe(1);
    expect(() => run('sheet.deleteRows(1, 1000)')).toThrow("You can't delete all the rows on the sheet.");
  });
});

test('sheets are found by number and by name, added behind the others and shown', () => {
  const { given } = run(`
    const book = SpreadsheetApp.getActive();
    const added = book.insertSheet('List', 1);
    book.setActiveSheet(sheet);
    return [book.getSheets().map((each) => each.getName()), book.getSheetById(sheet.getSheetId()).getName(), book.getSheetByName('List').getSheetId() === added.getSheetId(), book.getActiveSheet().getName(), book.getSheetById(5)]`);
  expect(given).toEqual([['Sheet1', 'List'], 'Sheet1', true, 'Sheet1', null]);
  expect(() => run("SpreadsheetApp.getActive().insertSheet('Sheet1')")).toThrow('A sheet with the name "Sheet1" already exists.');
});

test('calls that read or change the document are counted, one for a whole rectangle; naming cells costs nothing', () => {
  const { host } = run("const range = sheet.getRange(1, 1, 900, 3); range.setValues(range.getValues()); range.getA1Notation(); sheet.getRangeList(['A1', 'C1']).setNote('x')");
  expect(host.lastExecution.documentCalls).toEqual(['Range.getValues', 'Range.setValues', 'RangeList.setNote']);
});
