import { columnsOf } from '../definition/columns';
import { parseDefinition } from '../definition/parse-definition';
import { course } from '../course.fixture';
import { columnCatalogueFor, columnHelp } from './column-help';

const definition = parseDefinition({
  ...course,
  contact: 'email', issueDate: 'column', expiry: { rule: 'optional', default: '3 years' },
  fields: [
    { key: 'hours', header: 'Hours', type: 'integer', required: true, min: 1, max: 40 },
    { key: 'score', header: 'Score', type: 'decimal', required: false },
    { key: 'result', header: 'Result', type: 'choice', required: true, options: ['Pass', '{duration}'] },
    { key: 'tutor', header: 'Tutor', type: 'email', required: false },
    { key: 'note', header: 'Note', type: 'longText', required: false, help: 'What the jury said.' },
  ],
});
const help = (language: string) => columnsOf(definition).map((column) => columnHelp(columnCatalogueFor(language), { number: String, duration: (text) => text }, column, definition));

test('each column says what it may hold, the definition’s own help first', () => {
  expect(help('en-GB')).toEqual([
    'As the credential is to show it', 'As the credential is to show it', 'E-mail, only used to send', 'Date or duration; empty cells: 3 years', 'Date; empty cells: the day of issuing',
    'Whole number, 1 to 40', 'Number', 'One of Pass, {duration}', 'E-mail address', 'What the jury said.',
  ]);
});

test.each(['fr-CA', 'es', 'de_AT'])('and says so in the language of the person: %s', (language) => {
  const english = help('en');
  const spoken = help(language);
  expect(spoken.filter((text, index) => text === english[index] && !['Date', 'What the jury said.'].includes(text))).toEqual([]);
  expect(spoken[5]).toMatch(/\b1\b.*\b40$/);
});

test('a language that Confer does not speak gets English', () => {
  expect(help('ja')).toEqual(help('en'));
});
