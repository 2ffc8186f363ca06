import * as fc from 'fast-check';
import { course, courseHeaders } from '../course.fixture';
import { columnsOf } from '../definition/columns';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { foldHeader } from '../text/header-text';
import { definitionFromCti, definitionToCti, readCtiHeaderRow } from './cti-header-row';
import { anyDefinition, elsewhere, putBack, valueAt } from './definitions.fixture';

const { recipient: _, expiry: __, ...given } = elsewhere;

const problemsOf = (titles: readonly string[]): readonly string[] => {
  try {
    definitionFromCti(titles, given);
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test('row 1 has who, where, until when, and one title for each field that varies', () => {
  expect(definitionToCti(course).value).toEqual(courseHeaders);
});

test('the column of the expiry is left out where credentials never expire', () => {
  expect(definitionToCti({ ...course, expiry: { rule: 'none' } }).value).toEqual(courseHeaders.filter((title) => title !== 'Expiration Date/Duration'));
});

test('what row 1 cannot say is listed as lost, also fixed fields and fields that are called as one of C.TI’s own columns', () => {
  const definition = parseDefinition({
    ...elsewhere, recipient: 'fullName', issueDate: 'column', expiry: { rule: 'required', default: '1 year' },
    fields: [{ key: 'contact', header: 'contact', type: 'text' }, { key: 'school', header: 'School', type: 'text', fixed: 'Law' }, { key: 'mark', header: 'Grade', type: 'integer', required: true }],
  });
  const { value, lost } = definitionToCti(definition);
  expect(value).toEqual(['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Grade']);
  expect(lost.filter((path) => /^(recipient|issueDate|expiry|fields)/.test(path))).toEqual(['recipient', 'issueDate', 'expiry.rule', 'expiry.default', 'fields.0', 'fields.1', 'fields.2.type', 'fields.2.key', 'fields.2.required']);
});

test('a header row is a definition with a text field for each content title, none of them required', () => {
  const { value, lost, severalDefinitions } = definitionFromCti(['First Name', 'Last Name', 'Contact', 'Course title', 'Mark (%)', '成绩', '', ''], given);
  expect(value).toMatchObject({ id: elsewhere.id, achievement: elsewhere.achievement, recipient: 'firstAndLastName', expiry: { rule: 'none' } });
  expect(value.fields).toEqual([
    { key: 'courseTitle', header: 'Course title', type: 'text', required: false },
    { key: 'mark', header: 'Mark (%)', type: 'text', required: false },
    { key: 'field3', header: '成绩', type: 'text', required: false },
  ]);
  expect([lost, severalDefinitions]).toEqual([[], false]);
});

test('with a column for the expiry, credentials may expire, as the given definition says', () => {
  const expiryOf = (expiry?: typeof course.expiry) => definitionFromCti(courseHeaders, { ...given, ...(expiry && { expiry }) }).value.expiry;
  expect([expiryOf(), expiryOf({ rule: 'none' }), expiryOf({ rule: 'required', default: '1 year' })]).toEqual([{ rule: 'optional' }, { rule: 'optional' }, { rule: 'required', default: '1 year' }]);
});

test('the row that Confer writes where a list holds full names is a definition of such ones', () => {
  const titles = columnsOf(parseDefinition({ ...course, recipient: 'fullName' })).map(({ header }) => header);
  const { value, lost } = definitionFromCti(titles, given);
  expect(value).toMatchObject({ recipient: 'fullName', expiry: { rule: 'optional' } });
  expect(columnsOf(value).map(({ header }) => header)).toEqual(titles);
  expect(lost).toEqual([]);
  expect(problemsOf(['Full Name', 'Mail', ''])).toEqual(['titles.1: is “Mail” where C.TI has “Contact”']);
  expect(problemsOf(['Full Name', 'Contact', '', 'Grade', 'grade'])).toEqual(['titles.2: is empty', 'titles.4: “grade” is the title of column 4, too']);
});

test('a column for the issue date, in whichever language, is no field: the day comes from it', () => {
  for (const title of ['Issue Date', 'issue date *', 'Date d’émission', 'Fecha de emisión', 'Ausstellungsdatum', 'Data de emissão']) {
    const { value, lost } = definitionFromCti(['First Name', 'Last Name', 'Contact', 'Course title', title, 'Mark'], given);
    expect(value).toMatchObject({ issueDate: 'column', fields: [{ key: 'courseTitle' }, { key: 'mark' }] });
    expect(lost).toEqual([]);
  }
  const whole = parseDefinition({ ...course, issueDate: 'column' });
  const { value } = definitionFromCti(columnsOf(whole).map(({ header }) => header), given);
  expect(columnsOf(value).map(({ header }) => header)).toEqual(columnsOf(whole).map(({ header }) => header));
});

test('one column alone gives the issue date, and none that a given definition has as a field', () => {
  const row = ['First Name', 'Last Name', 'Contact', 'Date awarded', 'Issue Date'];
  expect(definitionFromCti(row, given).value).toMatchObject({ issueDate: 'column', fields: [{ header: 'Date awarded', type: 'text' }] });
  const fields = [{ key: 'awarded', header: 'Date awarded', type: 'date' as const, required: true }];
  expect(definitionFromCti(row.slice(0, 4), { ...given, fields }).value).toMatchObject({ issueDate: 'today', fields });
  const whole = parseDefinition({ ...course, fields });
  expect(definitionFromCti(definitionToCti(whole).value, whole).value).toEqual(whole);
});

test('a first column ID makes it a workbook for several definitions; the titles come without it', () => {
  const row = ['ID', 'First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Course', 'Level'];
  expect(readCtiHeaderRow(row)).toEqual({ titles: row.slice(1), content: ['Course', 'Level'], names: 'firstAndLastName', expires: true, severalDefinitions: true });
  expect(definitionFromCti(row, given)).toMatchObject({ severalDefinitions: true, lost: ['titles.0'], value: { fields: [{ key: 'course' }, { key: 'level' }] } });
});

test('a row that is not C.TI’s is refused with all its problems at once', () => {
  expect(problemsOf(['First Name', 'E-mail', 'Contact', '', 'Course', 'course', 'contact'])).toEqual([
    'titles.1: is “E-mail” where C.TI has “Last Name”',
    'titles.3: is empty',
    'titles.5: “course” is the title of column 5, too',
    'titles.6: “contact” is the title of column 3, too',
  ]);
  expect(problemsOf(['First Name'])).toEqual(['titles: lack “Last Name”', 'titles: lack “Contact”']);
  expect(problemsOf(['ID', 'First Name', 'Last Name', 'Contact', 'A', 'A'])).toEqual(['titles.5: “A” is the title of column 5, too']);
});

test('from Confer and back, a definition is the same but for what was listed, and each thing listed was lost', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    const { value, lost } = definitionToCti(definition);
    const back = definitionFromCti(value, given).value;
    const aligned = { ...back, fields: definition.fields.map(({ header }) => back.fields.find((field) => field.header === header) ?? null) };
    expect(putBack(definition, aligned, lost)).toEqual({ ...elsewhere, ...definition });
    expect(lost.filter((path) => path !== 'certificateTemplate' && valueAt(definition, path) === valueAt(aligned, path))).toEqual([]);
  }));
});

test('completed with the definition itself, it is identical', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    expect(definitionFromCti(definitionToCti(definition).value, definition).value).toEqual(definition);
  }));
});

test('from C.TI and back, a header row is identical', () => {
  const content = fc.array(fc.string({ minLength: 1, maxLength: 20 }).map((title) => title.trim()).filter((title) => title !== ''), { maxLength: 10 });
  const own = ['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration'];
  fc.assert(fc.property(content, fc.boolean(), (titles, expires) => {
    fc.pre(new Set([...own, ...titles].map(foldHeader)).size === own.length + titles.length);
    const row = [...own.slice(0, expires ? 4 : 3), ...titles];
    const { value, lost } = definitionFromCti(row, given);
    expect([definitionToCti(value).value, lost]).toEqual([row, []]);
  }));
});

test('a column of the expiry that stands elsewhere is found, and moves to its place', () => {
  const { value, lost } = definitionFromCti(['First Name', 'Last Name', 'Contact', 'Course', 'Expiration Date/Duration'], given);
  expect(value).toMatchObject({ expiry: { rule: 'optional' }, fields: [{ key: 'course' }] });
  expect(lost).toEqual(['titles.3', 'titles.4']);
});
