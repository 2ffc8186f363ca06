import { courseJson } from '../course.fixture';
import { DefinitionError, parseDefinition } from './parse-definition';

const problemsOf = (json: unknown): readonly string[] => {
  try {
    parseDefinition(json);
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test('a definition is read, and what it leaves out gets its default', () => {
  const definition = parseDefinition(courseJson);
  expect(definition.fields.map(({ required }) => required)).toEqual([true, true, true, false, false]);
});

test('a definition that contradicts itself is refused with all its problems at once', () => {
  expect(problemsOf({
    ...courseJson,
    expiry: { rule: 'required', default: 'six months' },
    fields: [
      { key: 'hours', type: 'integer', header: 'Hours', min: 40, max: 1 },
      { key: 'hours', type: 'text', header: 'hours' },
      { key: 'result', type: 'choice', header: 'Result', options: ['Pass', 'pass'] },
    ],
  })).toEqual([
    'expiry.default: a duration such as “6 months” or “3 years”',
    'fields.0: allows nothing: its least value is above its greatest',
    'fields.1.key: has the key of field 1',
    'fields.1.header: has the header of field 1',
    'fields.2.options: offers one option twice',
  ]);
});

test('a choice without options, an unknown property and something that is no definition are refused', () => {
  expect(problemsOf({ ...courseJson, fields: [{ key: 'a', type: 'choice', header: 'A', options: [] }] })).toHaveLength(1);
  expect(problemsOf({ ...courseJson, colour: 'red' })).toHaveLength(1);
  expect(problemsOf('definition')).toHaveLength(1);
});

test('a name is one line, without signs that nobody sees; around it they are nothing', () => {
  for (const sign of ['\n', '\t', '\u2028', '\u0007']) expect(problemsOf({ ...courseJson, name: `Research${sign}Ethics` })).toEqual(['name: has to be one line']);
  expect(parseDefinition({ ...courseJson, name: '\tResearch Ethics\r\n' }).name).toBe('Research Ethics');
});

describe('the organisation’s own words in the message', () => {
  const certifier = { groupId: 'group', attributes: [] };

  test('may name whom the message is for, what it brings and who sends it', () => {
    const emailTemplate = { subject: '{title}: well done', body: 'Dear {recipient},\n\n{organisation} congratulates you.' };
    expect(parseDefinition({ ...courseJson, emailTemplate }).emailTemplate).toEqual(emailTemplate);
  });

  test('may name nothing else, and have no subject of two lines', () => {
    expect(problemsOf({ ...courseJson, emailTemplate: { subject: 'For {name}', body: '{recipient} {} {Result}' } })).toEqual([
      'emailTemplate.subject: names {name}, which stands for nothing: {recipient}, {title} and {organisation} are filled in',
      'emailTemplate.body: names {}, which stands for nothing: {recipient}, {title} and {organisation} are filled in',
      'emailTemplate.body: names {Result}, which stands for nothing: {recipient}, {title} and {organisation} are filled in',
    ]);
    expect(problemsOf({ ...courseJson, emailTemplate: { subject: 'One\nBcc: two@northmere.example', body: 'x' } })).toEqual(['emailTemplate.subject: has to be one line']);
  });

  test('are refused where Certifier sends the message', () => {
    expect(problemsOf({ ...courseJson, certifier, emailTemplate: { body: 'x' } })).toEqual(['emailTemplate: is of no use: Certifier sends messages of its own']);
  });
});
