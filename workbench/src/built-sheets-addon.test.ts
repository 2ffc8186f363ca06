import type { SheetNote } from '@confer/core';
import { columnsOf, createReceiptColumns, formatNotebook, HostError, keyActions, newReceiptColumns, saveBinding } from '@confer/core';
import { course, courseHeaders, oluwaseun, siobhan } from '@confer/core/fixtures';
import { Parser } from 'acorn';
import { builtFiles, markAt, marta, openSheets, openSidebar, sheetsWith } from './sheets-desk.fixture';
import { cellArea } from './workbook';

const column = (header: string): number => courseHeaders.indexOf(header);
const contact = column('Contact');

/** A list of the course, which the notebook knows. */
async function courseList(...rows: readonly (readonly (string | number | boolean)[])[]) {
  const desk = sheetsWith([courseHeaders]);
  desk.workbook.format(desk.sheetId, { row: 0, column: 0, rowCount: 1000, columnCount: courseHeaders.length }, { numberFormat: '@' }, marta);
  desk.workbook.write(desk.sheetId, { row: 1, column: 0 }, rows, marta);
  const binding = Object.fromEntries(columnsOf(course).map(({ key, header }) => [key, column(header)]));
  const note: SheetNote = { definition: course, binding: saveBinding(binding, courseHeaders), dateOrders: {}, receipts: false };
  await desk.host.writeNotebook(formatNotebook({ version: 1, sheets: { [desk.id]: note } }));
  desk.google.runTriggers();
  return { ...desk, noteOn: (row: number, at: number) => desk.workbook.sheet(desk.sheetId).noteTexts(cellArea({ row, column: at }))[0]?.[0] };
}

describe('the script', () => {
  test('is ECMAScript 2020 as Google parses it: no class fields, no import()', () => {
    const code = builtFiles().code ?? '';
    expect(() => Parser.parse(code, { ecmaVersion: 2020 })).not.toThrow();
    expect(code).not.toMatch(/\bimport\(/);
  });

  test('makes its menu before anybody has used it in the file, and opens its sidebar from there', () => {
    const { window } = openSheets();
    window.open('NONE');
    expect(window.triggerErrors).toEqual([]);
    expect(window.screen.menu?.map((item) => item?.caption)).toEqual(['Open Confer', 'Remove Confer’s marks']);
    window.choose('Open Confer');
    expect(window.screen.sidebar).toBeDefined();
  });

  test.each([['de', 'Confer öffnen'], ['es_419', 'Abrir Confer'], ['fr', 'Ouvrir Confer'], ['ja', 'Open Confer']])('makes its menu in the language of the person (%s)', (locale, caption) => {
    const window = openSheets().google.openWindow({ email: 'jonas@northmere.example', locale }, 'jonas');
    window.open('NONE');
    expect(window.triggerErrors).toEqual([]);
    window.choose(caption);
    expect(window.screen.sidebar).toBeDefined();
  });
});

describe('notes', () => {
  test('say what is wrong with what was pasted, without a sidebar, and go when it is put right', async () => {
    const { type, google, noteOn, window } = await courseList(siobhan, oluwaseun);
    type(2, contact, [['nobody at all']]);
    google.runTriggers();
    expect(window.triggerErrors).toEqual([]);
    expect(noteOn(2, contact)).toMatch(/^Confer: .*nobody at all/);
    expect(noteOn(1, contact)).toBe('');
    type(2, contact, [['o.adebayo@students.northmere.example']]);
    google.runTriggers();
    expect(noteOn(2, contact)).toBe('');
  });

  test('of a person stay as they are', async () => {
    const { workbook, sheetId, type, google, noteOn, window } = await courseList(siobhan);
    workbook.annotate(sheetId, { row: 1, column: contact }, [['Rang her on Tuesday']], marta);
    type(1, contact, [['nobody']]);
    google.runTriggers();
    expect(noteOn(1, contact)).toBe('Rang her on Tuesday');
    window.open();
    window.choose('Remove Confer’s marks');
    expect(noteOn(1, contact)).toBe('Rang her on Tuesday');
  });

  test('are right again after the next look when a script, which onEdit does not hear of, has changed the cell', async () => {
    const { workbook, sheetId, type, google, noteOn, host, look } = await courseList(siobhan);
    const heard: unknown[] = [];
    const stop = await host.watch((change) => { heard.push(change); });
    type(1, contact, [['nobody']]);
    google.runTriggers();
    await look();
    expect(noteOn(1, contact)).toContain('nobody');
    workbook.write(sheetId, { row: 1, column: contact }, [['somebody']], { kind: 'add-in', person: 'another script' });
    await look();
    expect(noteOn(1, contact)).toContain('somebody');
    expect(heard).toHaveLength(2);
    stop();
  });
});

describe('marks', () => {
  test('leave the rules of the person, and go without a trace', async () => {
    const { workbook, sheetId, host, id, window } = sheetsWith([['a', 'b']]);
    workbook.addConditionalFormat(sheetId, [cellArea({ row: 3, column: 1 })], { formula: '=TRUE', fill: '#00FF00', fontColor: '', bold: null, stopIfTrue: true }, marta);
    const looks = () => workbook.sheet(sheetId).conditionalFormats.map(({ areas, formula, fill }) => ({ areas, formula, fill }));
    const before = looks();
    const problems = Array.from({ length: 400 }, (_, index) => ({ row: 1 + index * 2, column: 0 }));
    await host.apply(id, [{ type: 'mark', problems, hints: [{ row: 2, column: 1 }] }]);
    expect(markAt(workbook.sheet(sheetId), { row: 3, column: 0 })).toBe('problem');
    expect(markAt(workbook.sheet(sheetId), { row: 2, column: 1 })).toBe('hint');
    window.open();
    window.choose('Remove Confer’s marks');
    expect(looks()).toEqual(before);
  });
});

describe('marks, while no sidebar is open', () => {
  test('stand at what is typed wrong, and go when it is put right', async () => {
    const { workbook, sheetId, type, google, window } = await courseList(siobhan, oluwaseun);
    const marked = (row: number, at: number) => markAt(workbook.sheet(sheetId), { row, column: at });
    type(2, contact, [['nobody']]);
    google.runTriggers();
    expect([marked(1, contact), marked(2, contact)]).toEqual([undefined, 'problem']);
    type(2, contact, [['o.adebayo@students.northmere.example']]);
    google.runTriggers();
    expect(window.triggerErrors).toEqual([]);
    expect(workbook.sheet(sheetId).conditionalFormats).toEqual([]);
  });

  test('are written only where they are other ones, and below them the rules of the person stay', async () => {
    const { workbook, sheetId, type, google } = await courseList(siobhan);
    workbook.addConditionalFormat(sheetId, [cellArea({ row: 3, column: 1 })], { formula: '=TRUE', fill: '#00FF00', fontColor: '', bold: null, stopIfTrue: true }, marta);
    type(1, contact, [['nobody']]);
    google.runTriggers();
    expect(workbook.sheet(sheetId).conditionalFormats.map(({ formula }) => formula)).toEqual(['=N("Confer: problem")=0', '=TRUE']);
    type(1, contact, [['nobody else']]);
    google.runTriggers();
    expect(google.lastExecution.calls).not.toContain('Sheet.setConditionalFormatRules');
  });
});

describe('columns', () => {
  test('keep their tags when they are moved', async () => {
    const { workbook, sheetId, host, id } = sheetsWith([['First Name', 'Contact']]);
    await host.apply(id, [{ type: 'tag-columns', tags: [{ column: 0, tag: 'firstName' }, { column: 1, tag: 'contact' }] }]);
    workbook.insertColumns(sheetId, 1, 2, marta);
    expect((await host.readTable(id)).tags).toEqual([{ column: 0, tag: 'firstName' }, { column: 3, tag: 'contact' }]);
    await host.apply(id, [{ type: 'tag-columns', tags: [{ column: 3, tag: 'contact' }] }]);
    expect((await host.readTable(id)).tags).toEqual([{ column: 3, tag: 'contact' }]);
  });

  test('beyond the last one are made where receipts are to stand', async () => {
    const { workbook, sheetId, host, id } = sheetsWith([Array.from({ length: 26 }, (_, index) => `Column ${index}`)]);
    const places = newReceiptColumns(await host.readTable(id));
    await host.apply(id, [...createReceiptColumns(places), ...keyActions(places, new Map([[1, 'key-ana']]))]);
    expect(workbook.sheet(sheetId).value({ row: 1, column: places.key })).toBe('key-ana');
    expect(workbook.sheet(sheetId).isColumnHidden(places.key)).toBe(true);
  });
});

describe('values', () => {
  test('that Google would convert stay what they are in a cell of any format', async () => {
    const { workbook, sheetId, host, id } = openSheets();
    const texts = ['007', '2026-11-03', '3/11/2026', 'TRUE', '=A1', '+44 20', '-5', '1e5', 'Mar 3', '12%', 'Ana', '£5'];
    await host.apply(id, [{ type: 'write', row: 1, column: 0, values: texts.map((text) => [text]) }]);
    expect(texts.map((_, row) => workbook.sheet(sheetId).value({ row: row + 1, column: 0 }))).toEqual(texts);
  });

  test('that are days are serial numbers of the spreadsheet’s own time zone, on either side of the date line', async () => {
    for (const timeZone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London']) {
      const { google, type, host, id } = openSheets();
      google.document.timeZone = timeZone;
      type(0, 0, [['Born'], ['2026-11-03'], ['1931-02-28']]);
      expect((await host.readTable(id)).rows).toEqual([[46329], [11382]]);
    }
  });

  test('that stand in merged cells come with where these are, so that the list is not issued from', async () => {
    const { workbook, sheetId, host, id } = sheetsWith([['First Name', 'Contact'], ['Ana', 'ana@northmere.example'], ['Ben', 'ben@northmere.example']]);
    workbook.merging.merge(sheetId, { row: 1, column: 1, rowCount: 2, columnCount: 1 }, marta);
    expect((await host.readTable(id)).mergedCells).toEqual([{ row: 1, column: 1, rowCount: 2, columnCount: 1 }]);
  });

  test('of a long list come in parts', async () => {
    const { host, id } = sheetsWith([['First Name', 'Note'], ...Array.from({ length: 40_000 }, (_, row) => [`Ann ${row}`, 'x'])]);
    const { rows } = await host.readTable(id);
    expect([rows.length, rows[39_999]?.[0]]).toEqual([40_000, 'Ann 39999']);
  });
});

describe('row keys', () => {
  const world = async () => {
    const desk = sheetsWith([['Name'], ['Ana'], ['Ben'], ['Cleo']]);
    const places = newReceiptColumns(await desk.host.readTable(desk.id));
    return { ...desk, places, colleague: openSidebar(desk.google.openWindow({ email: 'jonas@northmere.example' }, 'jonas')) };
  };

  test('of two people who begin to issue the same rows, the second writes nothing', async () => {
    const { host, colleague, id, sheetId, workbook, places } = await world();
    const begin = (person: typeof host, ...keys: readonly (readonly [number, string])[]) => person.apply(id, [...createReceiptColumns(places), ...keyActions(places, new Map(keys))]);
    await begin(host, [1, 'marta-1'], [2, 'marta-2']);
    await expect(begin(colleague.host, [2, 'jonas-2'], [3, 'jonas-3'])).rejects.toEqual(new HostError('cells-are-taken'));
    expect([1, 2, 3].map((row) => workbook.sheet(sheetId).value({ row, column: places.key }))).toEqual(['marta-1', 'marta-2', '']);
    await begin(colleague.host, [3, 'jonas-3']);
    await begin(host, [1, 'marta-1']);
    expect(workbook.sheet(sheetId).value({ row: 3, column: places.key })).toBe('jonas-3');
  });
});

describe('while somebody else writes through Confer', () => {
  const world = () => {
    const desk = sheetsWith([['Name']]);
    const write = (name: string) => desk.host.apply(desk.id, [{ type: 'write', row: 1, column: 0, values: [[name]] }]);
    return { ...desk, write, colleagueWritesFor: (seconds: number) => { desk.google.locks.holdElsewhere('Document', seconds * 1000); }, written: () => desk.workbook.sheet(desk.sheetId).value({ row: 1, column: 0 }) };
  };

  test('it waits a while for its turn', async () => {
    const { write, colleagueWritesFor, written } = world();
    colleagueWritesFor(15);
    await write('Ana');
    expect(written()).toBe('Ana');
  });

  test('nothing is written when that takes longer, and the sheet is said to be busy; reading goes on', async () => {
    const { host, id, workbook, write, colleagueWritesFor, written } = world();
    colleagueWritesFor(3600);
    const busy = new HostError('sheet-is-busy');
    await expect(write('Ana')).rejects.toEqual(busy);
    await expect(host.addSheet('Course')).rejects.toEqual(busy);
    await expect(host.writeNotebook('{}')).rejects.toEqual(busy);
    await expect(host.writeNews?.(id, { receipts: [], refusals: [], released: [], unsettled: [] })).rejects.toEqual(busy);
    expect([written(), workbook.sheets.length, await host.readNotebook(), (await host.readTable(id)).headers]).toEqual(['', 1, undefined, ['Name']]);
    colleagueWritesFor(0);
    await write('Ana');
    expect(written()).toBe('Ana');
  });
});

describe('what is in the way has a name', () => {
  test('when Google runs the add-on as another of several accounts', async () => {
    const { host, window, google } = openSheets();
    const other = openSidebar(google.openWindow({ email: 'jonas@northmere.example', runsAsAnother: true }, 'jonas'));
    await expect(other.host.activeSheet()).rejects.toEqual(new HostError('other-account'));
    window.failNextCall('NetworkError: Connection failure due to HTTP 0');
    await expect(host.activeSheet()).rejects.toEqual(new HostError('spreadsheet-unreachable'));
  });

  test('when the person has not allowed everything', async () => {
    const { google } = openSheets();
    google.properties.set('issuerUrl', 'https://issue.northmere.example');
    const { call } = openSidebar(google.openWindow({ email: 'jonas@northmere.example', refusedScopes: ['openid'] }));
    await expect(call('send', { request: { method: 'GET', path: '/v1/me' }, sender: { as: 'person' }, as: 'text' })).rejects.toEqual(new HostError('permission-missing'));
  });

  test('when the administrator does not let scripts ask the issuer, and when it does not answer', async () => {
    const { call, google } = openSheets({ allowedDomains: ['elsewhere.example', 'localhost'] });
    const ask = () => call('send', { request: { method: 'GET', path: '/v1/sign-in' }, sender: { as: 'nobody' }, as: 'text' });
    google.properties.set('issuerUrl', 'https://issue.northmere.example');
    await expect(ask()).rejects.toEqual(new HostError('issuer-blocked'));
    google.properties.set('issuerUrl', 'http://localhost:9');
    expect(await ask()).toEqual({ outcome: 'unanswered' });
  });

  test('when the issuer takes the request and is silent: long before Google ends the script', async () => {
    const { call, google } = openSheets();
    google.properties.set('issuerUrl', 'https://issue.northmere.example');
    const waits: number[] = [];
    google.fetchAll = (requests) => requests.map(({ timeout }) => {
      waits.push(timeout);
      return { failure: 'TimeoutError' };
    });
    expect(await call('send', { request: { method: 'GET', path: '/v1/sign-in' }, sender: { as: 'nobody' }, as: 'text' })).toEqual({ outcome: 'unanswered' });
    expect(waits).toEqual([60_000]);
  });

  test('when the sheet is protected or gone', async () => {
    const { host, workbook, sheetId, id } = sheetsWith([['a']]);
    workbook.protect(sheetId, marta);
    await expect(host.apply(id, [{ type: 'write', row: 1, column: 0, values: [['x']] }])).rejects.toEqual(new HostError('protected-by-others'));
    await expect(host.readTable('999')).rejects.toEqual(new HostError('sheet-not-found'));
  });
});
