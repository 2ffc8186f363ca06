import type { CellValue, Definition, SheetNote } from '@confer/core';
import { checkTable, columnsOf, columnsOfDefinitions, bindDefinitions, formatNotebook, headerRowActions, isProblem, parseDefinition, saveBinding } from '@confer/core';
import { cellFor, seededRandom } from '@confer/core/fixtures';
import { warningsIn } from './apps-script-host/validation/warnings';
import { marta, openSheets, openSidebar, type SheetsDesk } from './sheets-desk.fixture';
import { type Area, cellArea } from './workbook';

/** A definition with a field of each type, with bounds and without. */
const everything = parseDefinition({
  id: 'everything', version: 1, name: 'Everything', description: 'One of each.', recipient: 'fullName', contact: 'emailOrPhone', callingCode: '44', issueDate: 'column',
  expiry: { rule: 'optional', default: '2 years' },
  fields: [
    { key: 'email', type: 'email', header: 'Second e-mail' },
    { key: 'phone', type: 'phone', header: 'Phone number' },
    { key: 'site', type: 'url', header: 'Web site' },
    { key: 'member', type: 'yesNo', header: 'Member' },
    { key: 'result', type: 'choice', header: 'Result', options: ['Pass', 'Merit', 'Très bien', '1'] },
    { key: 'hours', type: 'integer', header: 'Hours', min: 1, max: 40 },
    { key: 'count', type: 'integer', header: 'Count' },
    { key: 'score', type: 'decimal', header: 'Score', min: -0.5, max: 72.5 },
    { key: 'ratio', type: 'decimal', header: 'Ratio' },
    { key: 'passed', type: 'date', header: 'Passed on', min: '2020-01-01', max: '2026-12-31' },
    { key: 'born', type: 'date', header: 'Born', min: '1850-06-15' },
    { key: 'seen', type: 'date', header: 'Seen on' },
    { key: 'title', type: 'text', header: 'Title', minLength: 2, maxLength: 12 },
    { key: 'remarks', type: 'longText', header: 'Remarks', minLength: 3, maxLength: 60 },
    { key: 'free', type: 'text', header: 'Anything' },
  ],
  achievement: { type: 'Certificate', criteria: 'None.' }, certificateTemplate: 'course',
});
const columns = columnsOf(everything);
const headers = columns.map(({ header }) => header);
const at = (header: string): number => headers.indexOf(header);

const noteOf = (definition: Definition): SheetNote => {
  const own = columnsOf(definition);
  return { definition, binding: saveBinding(Object.fromEntries(own.map(({ key }, index) => [key, index])), own.map(({ header }) => header)), dateOrders: {}, receipts: false };
};
const keep = ({ host, id }: SheetsDesk, note: SheetNote) => host.writeNotebook(formatNotebook({ version: 1, sheets: { [id]: note } }));

/** A header row as the pane makes it, and a sidebar that looks. */
async function prepared(definition: Definition = everything) {
  const desk = openSheets();
  await desk.host.apply(desk.id, headerRowActions(columnsOf(definition), () => 'What it may hold'));
  await keep(desk, noteOf(definition));
  await desk.host.watch(() => undefined);
  const { workbook, google, sheetId } = desk;
  return {
    ...desk,
    write: (row: number, column: number, values: readonly (readonly CellValue[])[]) => { workbook.write(sheetId, { row, column }, values, marta); },
    warned: () => warningsIn(google.document, sheetId, google.clock.now()).map(({ row, column }) => `${row}:${column}`),
    ruleAt: (row: number, column: number) => workbook.sheet(sheetId).validation({ row, column })?.rule.type,
    /** As when cells of another sheet are pasted, which bring along that they have no rule. */
    forget: (area: Area) => { workbook.validate(sheetId, area, undefined, marta); },
  };
}

const good: Readonly<Record<string, readonly CellValue[]>> = {
  'Full Name': ['Siobhán Ní Dhomhnaill', 'Robert Downey, Jr.', '陳'],
  Contact: ['ana@northmere.example', '+44 20 7946 0018', 'tel:+442079460018', 442079460018, 'bücher@bücher.example'],
  'Expiration Date/Duration': ['2 years', 'P2Y', '1 year 6 months', '2031-11-03', '3 November 2031', 60_000],
  'Issue Date': ['2026-11-03', 46_329, '3 November 2026'],
  'Phone number': ['020 7946 0018', '+353 1 234 5678', '7946 0018'],
  'Web site': ['https://northmere.example/a?b=c', 'HTTP://例子.example'],
  Member: ['Yes', 'No', 'x', '✓', 'oui', true, false, 1, 'TRUE'],
  Result: ['Pass', 'Tre\u0300s bien', 1],
  Hours: [1, 40, '12', '１２'],
  Score: [-0.5, 72.5, '72.5'],
  'Passed on': ['2026-11-03', 44_000, '3 Nov 2026'],
  Born: [20_000, '1931-02-28', '28.02.1931'],
  Title: ['Zoe\u0308 Zoe\u0308 Zoe\u0308', 'Dr'],
  Remarks: ['First line\nsecond line'],
  Anything: ['x', 7, '=1+1'],
};

test('Google warns of nothing that Confer finds good: durations, numbers and days kept as text, other words for yes', async () => {
  const { write, look, warned, google } = await prepared();
  for (const [header, values] of Object.entries(good)) write(1, at(header), values.map((value) => [value]));
  google.runTriggers();
  await look();
  expect(warned()).toEqual([]);
});

const bad: Readonly<Record<string, readonly CellValue[]>> = {
  'Full Name': ['ana@northmere.example', '<b>Ana</b>'],
  Contact: ['nobody', 'ana@@northmere.example', 'ana@northmere', '12', true],
  'Expiration Date/Duration': ['never', 40_000, 2031],
  'Issue Date': ['some day', 2026, -5],
  'Second e-mail': ['ana at northmere.example', 'a b@northmere.example'],
  'Phone number': ['none', 'ask Ravi'],
  'Web site': ['northmere.example', 'ftp://northmere.example'],
  Member: ['maybe'],
  Result: ['Failed', 'merit'],
  Hours: [0, 41, 12.5, 'twelve', '12 hours', true],
  Score: [-0.51, 72.6],
  'Passed on': [43_830, 46_388, 'soon'],
  Title: ['x', 'thirteen chars'],
  Remarks: ['no'],
};

test('Google warns by itself, as soon as it is typed, of what is certainly wrong, and refuses none of it', async () => {
  const { write, warned, workbook, sheetId } = await prepared();
  for (const [header, values] of Object.entries(bad)) write(1, at(header), values.map((value) => [value]));
  expect(new Set(warned())).toEqual(new Set(Object.entries(bad).flatMap(([header, values]) => values.map((_, down) => `${1 + down}:${at(header)}`))));
  expect(workbook.sheet(sheetId).validations().map(({ validation }) => [validation.alert.shown, validation.prompt.text === ''])).toEqual(workbook.sheet(sheetId).validations().map(() => [false, false]));
});

test.each([1, 2, 3])('of thousands of cells as lists hold them, it warns of none in which the check finds nothing (%i)', async (seed) => {
  const { write, look, warned } = await prepared();
  const random = seededRandom(seed);
  const rows = Array.from({ length: 400 }, () => columns.map(({ rule }) => shownAsDay(cellFor(rule, random), rule.type)));
  write(1, 0, rows);
  await look();
  const { findings } = checkTable(columns, Object.fromEntries(columns.map(({ key }, index) => [key, index])), { sheetId: '', sheetName: '', headers, rows, dateSystem: 1900, decimalSeparator: '.' }, today(), {});
  const found = new Map(findings.map((finding) => [`${finding.row}:${finding.column}`, finding]));
  const dropDowns = [at('Member'), at('Result')];
  const unfair = warned().flatMap((place) => {
    const [row = 0, column = 0] = place.split(':').map(Number);
    const finding = found.get(place);
    return finding && (isProblem(finding) || dropDowns.includes(column)) ? [] : [`${headers[column] ?? ''}: ${JSON.stringify(rows[row - 1]?.[column])}`];
  });
  expect(unfair).toEqual([]);
  expect(new Set(warned().map((place) => Number(place.split(':')[1]))).size).toBe(columns.length - 1);
});

/** A column of days can show none for a number of fifteen digits. */
const shownAsDay = (value: CellValue, type: string): CellValue => (type === 'date' && typeof value === 'number' && Math.abs(value) > 3_000_000 ? 7 : value);

const today = () => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

test('cells that were pasted with rules of their own, or with none, have those of their columns again before anybody opens the sidebar', async () => {
  const { write, google, forget, ruleAt, window } = await prepared();
  forget({ row: 1, column: 0, rowCount: 50, columnCount: headers.length });
  write(1, at('Result'), Array.from({ length: 50 }, () => ['Pass']));
  google.runTriggers();
  expect(window.triggerErrors).toEqual([]);
  expect([ruleAt(1, at('Result')), ruleAt(50, at('Hours')), ruleAt(50, at('Anything'))]).toEqual(['list', 'custom', undefined]);
});

test('what onEdit was not told of is put right by the next look', async () => {
  const { write, google, look, forget, ruleAt } = await prepared();
  write(1, 0, [['Ana'], ['Ben']]);
  await look();
  while (google.edits.next());
  forget(cellArea({ row: 2, column: at('Hours') }));
  google.document.workbook.write(google.document.workbook.sheets[0]?.id ?? '', { row: 2, column: at('Hours') }, [[12]], { kind: 'add-in', person: 'another script' });
  await look();
  expect(ruleAt(2, at('Hours'))).toBe('custom');
});

test('a drop-down gives way in a cell that holds another word for it, and comes back with the cell', async () => {
  const { write, google, ruleAt, warned } = await prepared();
  const type = (value: CellValue) => { write(1, at('Member'), [[value]]); google.runTriggers(); };
  type('x');
  expect([ruleAt(1, at('Member')), warned()]).toEqual([undefined, []]);
  type('maybe');
  expect([ruleAt(1, at('Member')), warned()]).toEqual(['list', [`1:${at('Member')}`]]);
  type('');
  expect(ruleAt(1, at('Member'))).toBe('list');
});

test('a column in which a person has made a rule of their own keeps it, and the others do not wait for it', async () => {
  const desk = openSheets();
  const { workbook, sheetId, google, id } = desk;
  const rows = [headers, ...Array.from({ length: 3 }, () => headers.map(() => ''))];
  workbook.write(sheetId, { row: 0, column: 0 }, rows, marta);
  const own = { rule: { type: 'list' as const, source: ['A', 'B'], dropDown: true }, ignoreBlanks: true, prompt: { shown: false, title: '', text: '' }, alert: { shown: true, title: '', text: '', style: 'stop' as const } };
  workbook.validate(sheetId, { row: 1, column: at('Result'), rowCount: 3, columnCount: 1 }, own, marta);
  await desk.host.writeNotebook(formatNotebook({ version: 1, sheets: { [id]: noteOf(everything) } }));
  const sheet = workbook.sheet(sheetId);
  expect(sheet.validation({ row: 2, column: at('Result') })).toEqual(own);
  expect(sheet.validation({ row: 9, column: at('Result') })).toBeUndefined();
  expect(sheet.validation({ row: 2, column: at('Hours') })?.rule.type).toBe('custom');
  google.runTriggers();
});

test('a new version of the definition takes the place of the old rules, those of drop-downs, too', async () => {
  const desk = await prepared();
  const fields = everything.fields.filter(({ key }) => key !== 'site').map((field) => (field.type === 'choice' ? { ...field, options: ['Pass', 'Fail'] } : field.key === 'hours' && field.type === 'integer' ? { ...field, max: 80 } : field));
  const { binding, ...note } = noteOf(everything);
  await keep(desk, { ...note, definition: { ...everything, version: 2, fields }, binding: { ...binding, columns: binding.columns.filter(({ key }) => key !== 'field.site') } });
  desk.write(1, 0, [headers.map((header) => ({ Hours: 60, Result: 'Fail', 'Web site': 'none' })[header] ?? '')]);
  expect(desk.warned()).toEqual([]);
  desk.write(1, at('Result'), [['Merit']]);
  expect(desk.warned()).toEqual([`1:${at('Result')}`]);
});

describe('they go with Confer’s marks', () => {
  const removeMarks = ({ window }: SheetsDesk) => {
    window.open();
    window.choose('Remove Confer’s marks');
  };
  const rulesOn = ({ workbook, sheetId }: SheetsDesk) => workbook.sheet(sheetId).validations().map(({ validation }) => validation.rule);

  test('and what a person has made stays', async () => {
    const desk = await prepared();
    const own = { rule: { type: 'custom' as const, formula: '=ISTEXT(A1)' }, ignoreBlanks: true, prompt: { shown: false, title: '', text: '' }, alert: { shown: false, title: '', text: '', style: 'warning' as const } };
    desk.workbook.validate(desk.sheetId, { row: 5, column: at('Anything'), rowCount: 1, columnCount: 1 }, own, marta);
    removeMarks(desk);
    expect(rulesOn(desk)).toEqual([own.rule]);
  });

  test('drop-downs, too, when the titles are gone by which columns were known', async () => {
    const desk = await prepared();
    desk.workbook.deleteRows(desk.sheetId, 0, 1, marta);
    removeMarks(desk);
    expect(rulesOn(desk)).toEqual([]);
  });

  test('and neither they nor notes come back with the next edit, until a sidebar checks the list again', async () => {
    const desk = await prepared();
    const { host, id, workbook, sheetId, google, write, look } = desk;
    const notes = () => workbook.sheet(sheetId).noteTexts({ row: 1, column: 0, rowCount: 1, columnCount: headers.length }).flat().filter(Boolean);
    removeMarks(desk);
    write(1, at('Hours'), [[99]]);
    google.runTriggers();
    await look();
    expect([rulesOn(desk), notes()]).toEqual([[], []]);
    await host.apply(id, [{ type: 'mark', problems: [], hints: [] }]);
    expect(rulesOn(desk)).not.toEqual([]);
    write(1, at('Hours'), [[98]]);
    google.runTriggers();
    expect(notes()).toContainEqual(expect.stringMatching(/^Confer: Hours/));
  });
});

test('somebody who may not change the sheet hears of what others change in it', async () => {
  const { workbook, sheetId, google, write } = await prepared();
  const jonas = openSidebar(google.openWindow({ email: 'jonas@northmere.example' }, 'jonas'));
  write(1, at('Hours'), [[99]]);
  google.runTriggers();
  const heard: unknown[] = [];
  await jonas.host.watch((change) => { heard.push(change); });
  write(1, at('Hours'), [[12]]);
  workbook.protect(sheetId, marta);
  google.runTriggers();
  await jonas.look();
  expect(heard).toMatchObject([{ what: 'cells', rows: { first: 1, last: 1 } }]);
});

test('somebody who may not change the sheet can still have it checked', async () => {
  const desk = await prepared();
  desk.workbook.protect(desk.sheetId, marta);
  await expect(keep(desk, { ...noteOf(everything), binding: { ...noteOf(everything).binding, columns: noteOf(everything).binding.columns.slice(1) } })).resolves.toBeUndefined();
});

describe('in a list for several definitions', () => {
  const courseOf = (id: string, hours: number): Definition => parseDefinition({
    id, version: 1, name: `Course ${id}`, description: 'A course.', recipient: 'fullName', expiry: { rule: 'none' },
    fields: [{ key: 'hours', type: 'integer', header: 'Hours', min: 1, max: hours }, { key: 'result', type: 'choice', header: 'Result', options: ['Pass', 'Merit'] }],
    achievement: { type: 'Certificate', criteria: 'None.' }, certificateTemplate: 'course',
  });
  const definitions = [courseOf('a', 10), courseOf('b', 90)];

  async function preparedForBoth() {
    const desk = openSheets();
    const header = columnsOfDefinitions(definitions);
    const titles = header.map((column) => column.header);
    await desk.host.apply(desk.id, headerRowActions(header, () => 'Help'));
    const bound = bindDefinitions(definitions, { headers: titles, rows: [] });
    const [first] = definitions;
    if (!first) throw new Error('There are definitions.');
    const places: Record<string, number> = { 'field.ID': bound.idColumn ?? 0 };
    for (const { columns: own, binding } of bound.definitions.values()) for (const { key } of own) if (binding[key] !== undefined) places[key] = binding[key];
    const several = [...bound.definitions.values()].map(({ definition, columns: own }) => ({ definition, columns: own.map(({ key }) => ({ key, as: key })) }));
    await keep(desk, { definition: first, several, binding: saveBinding(places, titles), dateOrders: {}, receipts: false });
    return { ...desk, titles, place: (title: string) => titles.indexOf(title) };
  }

  test('notes go by the definition of each row, and rules by what all of them ask alike', async () => {
    const { workbook, sheetId, google, titles, place, window } = await preparedForBoth();
    const row = (definition: string) => titles.map((title) => ({ ID: definition, 'Full Name': `Ana of ${definition}`, Contact: `ana-${definition}@northmere.example`, Hours: 50, Result: 'Pass' })[title] ?? '');
    workbook.write(sheetId, { row: 1, column: 0 }, [row('a'), row('b')], marta);
    google.runTriggers();
    expect(window.triggerErrors).toEqual([]);
    const noteAt = (line: number) => workbook.sheet(sheetId).noteTexts(cellArea({ row: line, column: place('Hours') }))[0]?.[0];
    expect([noteAt(1), noteAt(2)]).toEqual([expect.stringMatching(/^Confer: .*10/), '']);
    const ruleOf = (title: string) => workbook.sheet(sheetId).validation({ row: 3, column: place(title) })?.rule.type;
    expect([ruleOf('Hours'), ruleOf('Result'), ruleOf('Contact'), ruleOf('ID')]).toEqual([undefined, 'list', 'custom', 'list']);
  });
});
