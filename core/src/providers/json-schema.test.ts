import * as fc from 'fast-check';
import { course, courseJson } from '../course.fixture';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { anyDefinition, elsewhere } from './definitions.fixture';
import { definitionToJsonSchema, listProperties } from './json-schema';
import { definitionFromJsonSchema } from './json-schema-definition';

const problemsOf = (schema: unknown): readonly string[] => {
  try {
    definitionFromJsonSchema(schema, elsewhere);
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test('a definition is the schema of one row: the list’s own properties, then the fields', () => {
  expect(definitionToJsonSchema(course)).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Research Ethics Training',
    description: courseJson.description,
    type: 'object',
    properties: {
      firstName: { type: 'string', minLength: 1, title: 'First Name' },
      lastName: { type: 'string', minLength: 1, title: 'Last Name' },
      contact: { type: 'string', format: 'email', title: 'Contact' },
      expiry: { type: 'string', anyOf: [{ format: 'date' }, { pattern: expect.any(String) as unknown }], title: 'Expiration Date/Duration' },
      studentNumber: { type: 'string', title: 'Student number', 'x-confer': { aliases: ['Matric. no.'] } },
      completedOn: { type: 'string', format: 'date', title: 'Completed on', 'x-confer': { aliases: ['Date passed'] } },
      hours: { type: 'integer', minimum: 1, maximum: 40, title: 'Hours', 'x-confer': { aliases: ['Hrs'] } },
      result: { type: 'string', enum: ['Pass', 'Merit', 'Distinction'], title: 'Result', 'x-confer': { aliases: ['Grade'] } },
      school: { type: 'string', const: 'Graduate School', title: 'School' },
    },
    required: ['firstName', 'lastName', 'contact', 'studentNumber', 'completedOn', 'hours'],
    additionalProperties: false,
    'x-confer': {
      id: 'research-ethics', version: 1, recipient: 'firstAndLastName', contact: 'email', issueDate: 'today', expiry: courseJson.expiry,
      achievement: courseJson.achievement, certificateTemplate: 'course', fields: ['studentNumber', 'completedOn', 'hours', 'result', 'school'],
    },
  });
});

test('the pattern of a duration takes those that are issued, and nothing else', () => {
  const { properties } = definitionToJsonSchema(course) as { properties: { expiry: { anyOf: [unknown, { pattern: string }] } } };
  const takes = (text: string) => new RegExp(properties.expiry.anyOf[1].pattern, 'u').test(text);
  expect(['3 years', '1 year 6 months', '10 days'].map(takes)).toEqual([true, true, true]);
  expect(['', '0 days', 'soon', '3 years ', '2029-11-20'].map(takes)).toEqual([false, false, false, false, false]);
});

test('from Confer and back, also through JSON and through a store that sorts properties, a definition is identical and nothing is lost', () => {
  const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
    : value);
  fc.assert(fc.property(anyDefinition, (definition) => {
    const schema = definitionToJsonSchema(definition);
    expect(definitionFromJsonSchema(schema)).toEqual({ value: definition, lost: [] });
    expect(definitionFromJsonSchema(sorted(JSON.parse(JSON.stringify(schema))))).toEqual({ value: definition, lost: [] });
    expect(definitionToJsonSchema(definitionFromJsonSchema(schema).value)).toEqual(schema);
  }), { numRuns: 300 });
});

test('a field that is called as one of the list’s own properties stands beside it', () => {
  const definition = parseDefinition({ ...elsewhere, fields: [{ key: 'contact', header: 'Emergency contact', type: 'phone' }] });
  expect(Object.keys(definitionToJsonSchema(definition)['properties'] as object)).toEqual(['fullName', 'contact', 'field.contact']);
  expect(definitionFromJsonSchema(definitionToJsonSchema(definition)).value).toEqual(definition);
});

const foreign = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Welding',
  type: 'object',
  properties: {
    fullName: { type: 'string' },
    contact: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
    student_no: { type: ['string', 'null'], title: 'Matriculation number', maxLength: 9, pattern: '^[0-9]+$' },
    'Passed on': { type: 'string', format: 'date', formatMinimum: '2020-01-01' },
    score: { type: 'number', minimum: 0, maximum: 100, multipleOf: 0.5 },
    level: { enum: ['I', 'II'] },
    homepage: { type: 'string', format: 'uri', description: 'A page of your own' },
    school: { const: 'Trades' },
    startedAt: { type: 'string', format: 'date-time' },
    huge: { type: 'integer', maximum: 1e300, description: 'x'.repeat(300) },
    address: { type: 'object', properties: {} },
    tags: { type: 'array' },
    anything: true,
    ghost: { const: null },
  },
  required: ['fullName', 'student_no', 'address'],
};

test('of a schema by others, each property that a field can be becomes one', () => {
  const { value } = definitionFromJsonSchema(foreign, elsewhere);
  expect(value).toMatchObject({ name: 'Welding', description: elsewhere.description, recipient: 'fullName', contact: 'phone', expiry: { rule: 'none' } });
  expect(value.fields).toEqual([
    { key: 'studentNo', type: 'text', header: 'Matriculation number', aliases: ['student_no'], required: true, maxLength: 9 },
    { key: 'passedOn', type: 'date', header: 'Passed on', required: false, min: '2020-01-01' },
    { key: 'score', type: 'decimal', header: 'score', required: false, min: 0, max: 100 },
    { key: 'level', type: 'choice', header: 'level', required: false, options: ['I', 'II'] },
    { key: 'homepage', type: 'url', header: 'homepage', help: 'A page of your own', required: false },
    { key: 'school', type: 'text', header: 'school', fixed: 'Trades', required: false },
    { key: 'startedAt', type: 'text', header: 'startedAt', required: false },
    { key: 'huge', type: 'integer', header: 'huge', required: false },
  ]);
});

test('what no field can be, and what a field cannot say, is listed', () => {
  expect(definitionFromJsonSchema(foreign, elsewhere).lost).toEqual([
    '$schema', 'properties.student_no.type', 'properties.student_no.pattern', 'properties.score.multipleOf', 'properties.startedAt.format',
    'properties.huge.maximum', 'properties.huge.description', 'properties.address', 'properties.tags', 'properties.anything', 'properties.ghost', 'required.2',
  ]);
});

test('the list’s own properties say how recipients are named, where credentials go, and whether they expire', () => {
  const told = (properties: object, required: readonly string[] = []) => definitionFromJsonSchema({ type: 'object', properties, required }, elsewhere).value;
  const text = { type: 'string' };
  expect(told({ firstName: text, lastName: text, contact: { anyOf: [] }, expiry: text }, ['expiry'])).toMatchObject({ recipient: 'firstAndLastName', contact: 'emailOrPhone', expiry: { rule: 'required' } });
  expect(told({ issueDate: text, expiry: text })).toMatchObject({ recipient: 'fullName', contact: 'email', issueDate: 'column', expiry: { rule: 'optional' } });
});

test('nonsense is refused with all its problems at once, in the words of the schema', () => {
  expect(problemsOf('schema')).toEqual([expect.stringMatching(/^schema: /)]);
  expect(problemsOf({ type: 'array', properties: { a: { type: 'string', minLength: -1 }, b: 3 }, required: 'a' })).toEqual(
    [expect.stringMatching(/^type: /), expect.stringMatching(/^properties\.a\.minLength: /), expect.stringMatching(/^properties\.b: /), expect.stringMatching(/^required: /)]);
  expect(problemsOf({
    type: 'object',
    properties: { hours: { type: 'integer', minimum: 40, maximum: 1 }, result: { enum: ['Pass', 'pass'] }, mail: { type: 'string', format: 'email', const: 'nobody' } },
  })).toEqual(['properties.hours: allows nothing: its least value is above its greatest', 'properties.result.options: offers one option twice', 'properties.mail.fixed: is refused by the rule of its own field']);
  expect(problemsOf({ type: 'object', properties: { [`${'long'.repeat(30)}`]: { type: 'string' } } })).toEqual([expect.stringMatching(/^properties\.long/)]);
});

test('what neither the schema nor the caller says is missing, and said to be', () => {
  expect(() => definitionFromJsonSchema({ type: 'object', properties: {} })).toThrow(/id: .*version: .*name: .*achievement: /);
});

test('a schema of Confer’s that somebody changed by hand is read as it is now', () => {
  const schema = JSON.parse(JSON.stringify(definitionToJsonSchema(course))) as { properties: Record<string, object>; 'x-confer': Record<string, unknown> };
  const { hours: _, ...others } = schema.properties;
  const { value, lost } = definitionFromJsonSchema({ ...schema, title: 'Ethics', properties: { ...others, room: { type: 'string' } }, default: {} });
  expect(value.name).toBe('Ethics');
  expect(value.fields.map(({ key }) => key)).toEqual(['studentNumber', 'completedOn', 'result', 'school', 'room']);
  expect(lost).toContain('default');
});

test('any JSON is either a definition or refused by problems, and a loss never goes unsaid', () => {
  const property = fc.oneof(fc.boolean(), fc.record({
    type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'object', 'array', 'null', ['string', 'null']),
    title: fc.string({ maxLength: 120 }), description: fc.string(), format: fc.constantFrom('date', 'email', 'uri', 'date-time', 'x'), pattern: fc.string(),
    enum: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }), const: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    minLength: fc.nat(), maxLength: fc.nat(), minimum: fc.double({ noNaN: true }), maximum: fc.integer(), default: fc.jsonValue(),
  }, { requiredKeys: [] }));
  const schemas = fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.oneof(fc.string().filter((name) => !name.includes('.')), fc.constantFrom('firstName', 'contact', 'expiry', '__proto__', 'field.contact')), property, { maxKeys: 5 }), required: fc.array(fc.string()), $id: fc.string() }, { requiredKeys: ['type', 'properties'] });
  fc.assert(fc.property(schemas, (schema) => {
    let read: ReturnType<typeof definitionFromJsonSchema>;
    try {
      read = definitionFromJsonSchema(schema, elsewhere);
    } catch (error) {
      expect(error).toBeInstanceOf(DefinitionError);
      return;
    }
    const others = Object.keys(schema.properties).filter((name) => !listProperties.includes(name));
    const wholly = others.filter((name) => read.lost.includes(`properties.${name}`));
    expect(read.value.fields.length + wholly.length).toBe(others.length);
  }), { numRuns: 300 });
});
