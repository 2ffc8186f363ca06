import * as fc from 'fast-check';
import { course } from '../course.fixture';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { anyDefinition, elsewhere, putBack, valueAt } from './definitions.fixture';
import { definitionFromDice, definitionToDice, diceCredentialData } from './dice-definition';

const { name: _, recipient: __, expiry: ___, ...given } = elsewhere;

const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test('a definition is a schema with a name, a version and typed attributes; the wallet’s title is always one of them', () => {
  expect(definitionToDice(course).value).toEqual({
    schema_name: 'Research Ethics Training',
    schema_version: '1.0',
    attributes: { Name: 'text', Student_number: 'text', Completed_on: 'text', Hours: 'text', Result: 'text', School: 'text', Valid_Till: 'text', dice_display_name: 'text' },
  });
});

test('a schema for certificates has their address, and types are called as the organisation’s console calls them', () => {
  const { attributes } = definitionToDice(course, { forCertificates: true, types: { date: 'date', integer: 'number' } }).value;
  expect(attributes).toMatchObject({ Cred_URL: 'text', Completed_on: 'date', Hours: 'number', Valid_Till: 'date', Result: 'text' });
});

test('names of attributes have no blanks and no signs, and never collide', () => {
  const fields = ['Name', 'Größe (cm)', 'Grosse cm', 'valid till', '学号', 'dice_display_name', 'E-Mail'].map((header, index) => ({ key: `k${index}`, header, type: 'text' }));
  const { attributes } = definitionToDice(parseDefinition({ ...elsewhere, expiry: { rule: 'optional' }, fields: fields.filter(({ header }) => header !== 'Grosse cm') })).value;
  expect(Object.keys(attributes)).toEqual(['Name', 'Name_2', 'Grosse_cm', 'valid_till_2', 'k4', 'dice_display_name_2', 'E-Mail', 'Valid_Till', 'dice_display_name']);
});

test('name and version are unique together', () => {
  const taken = [{ schema_name: 'Research Ethics Training', schema_version: '1.0' }];
  expect(problemsOf(() => definitionToDice(course, { taken }))).toEqual(['version: DICE ID has “Research Ethics Training” 1.0 already']);
  expect(definitionToDice({ ...course, version: 2 }, { taken }).value.schema_version).toBe('2.0');
});

test('a schema is a definition: attributes are text fields, the holder’s name and the last day are none', () => {
  const schema = { schema_name: 'Topcoder', schema_version: '1.4', attributes: [{ name: 'Name', type: 'text' }, { name: 'Email', type: 'text' }, { name: 'Role', type: 'Name' }, { name: 'Valid_Till', type: 'text' }, { name: 'dice_display_name', type: 'text' }] };
  const { value, lost } = definitionFromDice(schema, { ...given, version: 3 });
  expect(value).toMatchObject({ name: 'Topcoder', version: 3, recipient: 'fullName', expiry: { rule: 'optional' } });
  expect(value.fields).toEqual([{ key: 'email', header: 'Email', type: 'text', required: false }, { key: 'role', header: 'Role', type: 'text', required: false }]);
  expect(lost).toEqual(['schema_version', 'attributes.Role']);
});

test('types that the organisation named are read; without a version that Confer can count, one has to be given', () => {
  const schema = { schema_name: 'A', schema_version: '7.0', attributes: { Completed_on: 'date', dice_display_name: 'text' } };
  expect(definitionFromDice(schema, given, { types: { date: 'date' } }).value).toMatchObject({ version: 7, fields: [{ key: 'completedOn', header: 'Completed on', type: 'date' }] });
  const { version: ____, ...versionless } = given;
  expect(problemsOf(() => definitionFromDice({ ...schema, schema_version: '1.4' }, versionless))).toEqual([expect.stringMatching(/^version: /)]);
});

test('nonsense is refused with all its problems at once', () => {
  expect(problemsOf(() => definitionFromDice({ schema_name: 3, attributes: { 'Student number': 'text', Mark: 1 } }, given)))
    .toEqual([expect.stringMatching(/^schema_name: /), expect.stringMatching(/^schema_version: /), 'attributes.0.name: has a character that no attribute of DICE ID has', expect.stringMatching(/^attributes\.1\.type: /)]);
});

test('from Confer and back, a definition is the same but for what was listed, and each thing listed was lost', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    const { value, lost } = definitionToDice(definition);
    const back = definitionFromDice(value, given).value;
    expect(putBack(definition, back, lost)).toEqual({ ...elsewhere, ...definition });
    expect(lost.filter((path) => path !== 'certificateTemplate' && valueAt(definition, path) === valueAt(back, path))).toEqual([]);
  }));
});

test('completed with the definition itself, it is identical', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    expect(definitionFromDice(definitionToDice(definition).value, definition).value).toEqual(definition);
  }));
});

const attributeName = fc.oneof(fc.constantFrom('Name', 'Valid_Till', 'Cred_URL', 'valid-till', 'Valid_till', '_x', '__', 'Date_of_Certification', 'Skill'), fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/))
  .filter((name) => name !== '__proto__');
const schemas = fc.record({
  schema_name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ''),
  schema_version: fc.constantFrom('1.0', '1', '12.0', '1.4', 'draft'),
  attributes: fc.dictionary(attributeName, fc.constantFrom('text', 'date', 'Name')).map((attributes) => ({ ...attributes, dice_display_name: 'text' })),
});

test('from DICE ID and back, a schema is identical when it is known, and else the same but for what was listed', () => {
  fc.assert(fc.property(schemas, (schema) => {
    const { value, lost } = definitionFromDice(schema, given);
    expect(definitionToDice(value, { known: schema }).value).toEqual(schema);
    expect(definitionToDice(value).value).toEqual(expect.objectContaining({ attributes: expect.objectContaining({ dice_display_name: 'text' }) as unknown }));
    expect(putBack(schema, definitionToDice(value).value, lost)).toMatchObject(schema);
  }));
});

test('a definition that was changed in between is another schema: it gets the definition’s own version', () => {
  const known = { schema_name: 'A', schema_version: '1.4', attributes: { 'valid-till': 'Name', dice_display_name: 'text' } };
  const { value } = definitionFromDice(known, { ...given, version: 2 });
  const changed = { ...value, fields: [...value.fields, { key: 'mark', header: 'Mark', type: 'integer' as const, required: true }] };
  expect(definitionToDice(changed, { known }).value).toEqual({ schema_name: 'A', schema_version: '2.0', attributes: { 'valid-till': 'Name', Mark: 'text', dice_display_name: 'text' } });
});

const row = { recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's@northmere.example' }, expiry: '6 months', fields: { studentNumber: '0040112', completedOn: '2026-11-05', hours: 8 } };

test('a row gives every attribute a value, with days as clients in the open send them', () => {
  expect(diceCredentialData(course)(row, { issuedOn: '2026-11-20' })).toEqual({
    schema_name: 'Research Ethics Training',
    schema_version: '1.0',
    attributes: [
      { name: 'Name', value: 'Siobhán Ní Dhomhnaill' },
      { name: 'Student_number', value: '0040112' },
      { name: 'Completed_on', value: '05-Nov-2026 00:00:00' },
      { name: 'Hours', value: '8' },
      { name: 'Result', value: '' },
      { name: 'School', value: 'Graduate School' },
      { name: 'Valid_Till', value: '20-May-2027 23:59:59' },
      { name: 'dice_display_name', value: 'Research Ethics Training' },
    ],
  });
});

test('the wallet’s title and the certificate’s address are the caller’s; the contact is in no attribute', () => {
  const write = diceCredentialData({ ...course, fields: [] }, { forCertificates: true });
  expect(write(row, { issuedOn: '2026-11-20', displayName: 'Ethics', certificateUrl: 'https://a.example/c/1' }).attributes.slice(1)).toEqual([
    { name: 'Valid_Till', value: '20-May-2027 23:59:59' }, { name: 'Cred_URL', value: 'https://a.example/c/1' }, { name: 'dice_display_name', value: 'Ethics' },
  ]);
  expect(JSON.stringify(write(row, { issuedOn: '2026-11-20' }))).not.toMatch(/northmere|Cred_URL/);
});
