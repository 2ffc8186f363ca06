import type { CellValue } from '../host/cell';
import type { Definition } from '../definition/definition';
import { course, sheetOf } from '../course.fixture';
import { MemoryHost } from '../host/memory-host';
import { bindDefinitions } from './definition-column';
import { columnsOfDefinitions } from './definitions-header-row';
import { headerRowActions } from './header-row';

const diploma: Definition = {
  ...course, id: 'msc', name: 'Master of Science', recipient: 'fullName', expiry: { rule: 'none' },
  fields: [
    { type: 'text', key: 'programme', header: 'Programme', required: true },
    { type: 'choice', key: 'result', header: 'Result', required: true, options: ['First', 'Second'] },
  ],
};
const definitions = [course, diploma];
const headers = ['ID', 'First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Student number', 'Completed on', 'Hours', 'Result', 'Programme'];
const bind = (titles: readonly string[], rows: readonly (readonly CellValue[])[] = [], own: readonly number[] = []) => bindDefinitions(definitions, sheetOf(rows, titles), own);

test('each definition finds its columns in the union; one title is one column', () => {
  const { idColumn, definitions: bound, findings } = bind(headers);
  expect(idColumn).toBe(0);
  expect(findings).toEqual([]);
  expect(bound.get('research-ethics')?.binding).toEqual({ firstName: 1, lastName: 2, contact: 3, expiry: 4, 'field.studentNumber': 5, 'field.completedOn': 6, 'field.hours': 7, 'field.result': 8 });
  expect(bound.get('msc')?.binding).toEqual({ firstName: 1, lastName: 2, contact: 3, 'field.programme': 9, 'field.result': 8 });
});

test('columns of one definition are not unknown because another has no use for them', () => {
  expect(bind([...headers, 'Notes']).findings).toMatchObject([{ code: 'column-unknown', header: 'Notes' }]);
});

test('what is missing for several definitions is said once, with a free column for each title', () => {
  expect(bind(headers.filter((header) => !['ID', 'Contact', 'Programme'].includes(header))).findings).toMatchObject([
    { code: 'column-missing', title: 'ID', repair: { column: 7 } },
    { code: 'column-missing', title: 'Contact', repair: { column: 8 } },
    { code: 'column-missing', title: 'Programme', repair: { column: 9 } },
  ]);
});

test('a column that one definition requires twice is a problem, though another could do without', () => {
  expect(bind([...headers, 'Result']).findings).toMatchObject([{ code: 'column-twice', severity: 'error', columns: [8, 10] }]);
});

describe('the column that names the definition', () => {
  test.each(['Definition', 'Credential', 'id', 'Credential name'])('may be called %s', (title) => {
    expect(bind([title, ...headers.slice(1)]).idColumn).toBe(0);
  });

  test('is told from another by what stands in it', () => {
    const titles = ['Definition', 'ID', ...headers.slice(1)];
    expect(bind(titles, [['msc', '4711'], ['Research Ethics Training', '4712']]).idColumn).toBe(0);
    expect(bind(['Credential', ...headers.slice(1)], [['A-17'], ['A-18']])).toMatchObject({ idColumn: undefined, findings: [{ code: 'column-missing', title: 'ID' }, { code: 'column-unknown' }] });
  });

  test('is not guessed when two columns name definitions', () => {
    expect(bind(['ID', 'Definition', ...headers.slice(1)], [['msc', 'msc']])).toMatchObject({ idColumn: undefined, findings: [{ code: 'column-twice', title: 'ID', columns: [0, 1] }] });
  });

  test('stands left of the names when a definition has a field of that title', () => {
    const badge: Definition = { ...diploma, fields: [{ type: 'text', key: 'number', header: 'ID', required: true }] };
    const report = bindDefinitions([course, badge], sheetOf([], [...headers.slice(0, 9), 'ID']));
    expect(report.idColumn).toBe(0);
    expect(report.definitions.get('msc')?.binding['field.number']).toBe(9);
  });

  test('is none of Confer’s own columns', () => {
    expect(bind([...headers, 'Credential'], [], [10]).idColumn).toBe(0);
  });
});

test('a row’s definition is read by id or name, whatever the case, blanks and signs', () => {
  const { definitionOfRow } = bind(headers);
  expect(['msc', ' MSC\u00a0', 'master of science', 'Master-of-Science', 'research ethics', 'Research Ethics Training'].map((text) => definitionOfRow(text)?.id)).toEqual(['msc', 'msc', 'msc', 'msc', 'research-ethics', 'research-ethics']);
  expect(['', ' ', 'Master', 7, true].map(definitionOfRow)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('a name that two definitions have names none of them; their ids still do', () => {
  const { definitionOfRow } = bindDefinitions([course, { ...diploma, name: course.name }], sheetOf([], headers));
  expect([course.name, 'msc'].map((text) => definitionOfRow(text)?.id)).toEqual([undefined, 'msc']);
});

test('a header row below a heading is told once', () => {
  expect(bind(['All graduates'], [headers]).findings).toMatchObject([{ code: 'header-row-not-first', row: 1 }]);
});

test('the header row offers ids where names would not tell definitions apart', () => {
  expect(columnsOfDefinitions([course, { ...diploma, name: course.name }])[0]?.rule).toMatchObject({ options: ['research-ethics', 'msc'] });
});

test('the header row for several definitions holds ID, the columns of all, and no title twice', () => {
  const columns = columnsOfDefinitions(definitions);
  const host = new MemoryHost();
  host.apply('', headerRowActions(columns, ({ header }) => header));
  expect(host.readTable().headers).toEqual(headers);
  expect(host.sheet.choices.get(0)).toEqual(['Research Ethics Training', 'Master of Science']);
  expect(host.sheet.choices.has(8)).toBe(false);
  expect(columns.filter(({ required }) => required).map(({ header }) => header)).toEqual(['ID', 'First Name', 'Last Name', 'Contact']);
  expect(bind(host.readTable().headers).findings).toEqual([]);
});

test('a column that several definitions have asks for a number that any of them takes', () => {
  const withHours = (id: string, bounds: { min?: number; max?: number }): Definition => ({ ...course, id, name: id, fields: [{ type: 'integer', key: 'hours', header: 'Hours', required: false, ...bounds }] });
  const rulesOf = (...all: readonly Definition[]) => columnsOfDefinitions(all).find(({ header }) => header === 'Hours')?.rule;
  expect(rulesOf(withHours('a', { min: 5, max: 10 }), withHours('b', { min: 1, max: 90 }))).toEqual({ type: 'integer', min: 1, max: 90 });
  expect(rulesOf(withHours('a', { min: 5, max: 10 }), withHours('b', { max: 4 }))).toEqual({ type: 'integer', max: 10 });
});
