import { createSheetsWorld } from './sheets-world';

const origin = { kind: 'person', person: 'marta' } as const;

describe('what an execution may do', () => {
  const attempts = {
    document: 'SpreadsheetApp.getActiveSpreadsheet()',
    properties: 'PropertiesService.getDocumentProperties()',
    cache: 'CacheService.getUserCache()',
    fetch: "UrlFetchApp.fetch('https://issuer.example/')",
    sidebar: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar'))",
    menu: "SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi()",
    locale: 'Session.getActiveUserLocale()',
  };
  const code = `
    function attempt(e) {
      const refused = Object.entries({ ${Object.entries(attempts).map(([name, call]) => `${name}: () => ${call}`).join(', ')} }).filter(([, call]) => { try { call(); } catch (error) { return true; } return false; });
      console.log(String(e && e.authMode), refused.map(([name]) => name).join());
    }
    const onOpen = undefined;`;
  const world = () => createSheetsWorld({
    files: { code: code.replace('const onOpen = undefined;', 'function onOpen(e) { attempt(e); } function onEdit(e) { attempt(e); } function open(e) { attempt(e); } function onInstall(e) { attempt(e); }'), pages: { sidebar: '<p>hello</p>' } },
    resolve: () => 'http://127.0.0.1:1/',
  });

  test('NONE: menus and the language of the person alone, because nobody has used the add-on in this file yet', () => {
    const { window, host } = world();
    window.open('NONE');
    expect(host.lastExecution.log).toEqual(['NONE document,properties,cache,fetch,sidebar']);
    expect(window.screen.menu).toEqual([{ caption: 'Open', functionName: 'open' }]);
  });

  test('LIMITED: the document and the properties, and neither the network nor a sidebar', () => {
    const { window, host, type } = world();
    window.open();
    expect(host.lastExecution.log).toEqual(['LIMITED fetch,sidebar']);
    type(0, 0, [['a']]);
    host.runTriggers();
    expect(host.lastExecution.log).toEqual(['LIMITED fetch,sidebar']);
  });

  test('FULL: everything that the person has agreed to, from the menu and at installation', () => {
    const { window, host } = world();
    window.install();
    // Nobody listens where the request goes.
    expect(host.lastExecution.log).toEqual(['FULL fetch']);
    window.choose('Open');
    expect(window.screen.sidebar).toEqual({ title: '', html: '<p>hello</p>' });
  });

  test('a call of a service while the script is loaded breaks the menu in NONE', () => {
    const { window } = createSheetsWorld({ files: { code: "const sheet = SpreadsheetApp.getActiveSheet(); function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }" } });
    window.open('NONE');
    expect(window.screen.menu).toBeUndefined();
    expect(window.triggerErrors).toMatchObject([{ message: expect.stringContaining('permission to call SpreadsheetApp.getActiveSheet') as string }]);
  });
});

describe('onEdit', () => {
  const code = `
    function onEdit(e) {
      console.log(JSON.stringify({ at: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue, mode: String(e.authMode), who: e.user.getEmail() }));
      e.range.setNote('seen');
    }`;
  const heard = () => {
    const world = createSheetsWorld({ files: { code } });
    const { host } = world;
    const told: unknown[] = [];
    return {
      ...world,
      settle: () => {
        for (let edit = host.runNextTrigger(); edit; edit = host.runNextTrigger()) told.push(JSON.parse(host.lastExecution.log[0] ?? 'null'));
        return told;
      },
    };
  };

  test('hears of a single cell with what it held and holds, and of a paste with its range alone', () => {
    const { type, settle, workbook, sheetId } = heard();
    type(0, 0, [['7']]);
    type(0, 0, [['8']]);
    settle();
    type(1, 0, [['a', 'b'], ['c', 'd']]);
    workbook.clear(sheetId, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, 'contents', origin);
    expect(settle()).toEqual([
      { at: 'A1', value: '7', mode: 'LIMITED', who: '' },
      { at: 'A1', value: '8', oldValue: '7', mode: 'LIMITED', who: '' },
      { at: 'A2:B3', mode: 'LIMITED', who: '' },
      { at: 'A1', oldValue: '8', mode: 'LIMITED', who: '' },
    ]);
  });

  test('two edits wait, and what comes meanwhile is lost without a word', () => {
    const { type, settle, host, workbook, sheetId } = heard();
    for (let row = 0; row < 5; row++) type(row, 0, [['x']]);
    expect(settle().map((edit) => (edit as { at: string }).at)).toEqual(['A1', 'A2']);
    expect(host.edits.lost).toBe(3);
    expect(workbook.sheet(sheetId).value({ row: 4, column: 0 })).toBe('x');
  });

  test('hears of no script, no format, no row that comes or goes, and no filter', () => {
    const { host, workbook, sheetId, settle } = heard();
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    workbook.write(sheetId, area, [['by a script']], { kind: 'add-in', person: 'marta' });
    workbook.format(sheetId, area, { bold: true }, origin);
    workbook.insertRows(sheetId, 0, 1, origin);
    workbook.deleteRows(sheetId, 0, 1, origin);
    workbook.filterRows(sheetId, [{ first: 1, last: 1 }], origin);
    workbook.reorderRows(sheetId, { row: 0, column: 0, rowCount: 2, columnCount: 1 }, [1, 0], origin);
    expect(settle()).toEqual([]);
    expect(host.edits.lost).toBe(0);
  });

  test('has thirty seconds, and what it throws is seen by nobody', () => {
    const { host, window, type } = createSheetsWorld({ files: { code: 'function onEdit() { Utilities.sleep(31000); }' } });
    type(0, 0, [['a']]);
    host.runTriggers();
    expect(window.triggerErrors).toMatchObject([{ message: 'Exceeded maximum execution time' }]);
  });
});
