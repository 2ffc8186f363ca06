import type { Definition } from '../definition/definition';
import type { SheetSelection } from '../host/host';
import { checkDefinitions } from '../check/check-definitions';
import { course, sheetOf, today } from '../course.fixture';
import { bindDefinitions } from '../headers/definition-column';
import { listOfDefinition } from './list-of-definition';
import { planRows, rowRequestOf } from './plan';

const diploma: Definition = {
  ...course, id: 'msc', name: 'Master of Science', expiry: { rule: 'none' },
  fields: [{ type: 'text', key: 'programme', header: 'Programme', required: true }, { type: 'date', key: 'examinedOn', header: 'Completed on', required: true }],
};
const sheet = sheetOf([
  ['msc', 'Ana', 'Osei', 'ana@northmere.example', '', '03/11/2026', '', 'Chemistry'],
  ['Research Ethics Training', 'Ana', 'Osei', 'ana@northmere.example', '0040112', '25/11/2025', 8, ''],
  ['', 'Ben', 'Osei', 'ben@northmere.example', '', '03/11/2026', '', 'Physics'],
  ['msc', 'Cem', 'Osei', 'cem@northmere.example', '', '04/11/2026', '', ''],
], ['ID', 'First Name', 'Last Name', 'Contact', 'Student number', 'Completed on', 'Hours', 'Programme']);
const binding = { ...bindDefinitions([course, diploma], sheet), idColumn: 0 };
const check = checkDefinitions(binding, sheet, today, new Map());
const everything: SheetSelection = { sheetId: 'sheet-1', rows: [], hiddenRows: [], singleCell: true };
const issued = (definition: Definition) => {
  const { states, bound } = listOfDefinition(definition, binding, sheet, today, check);
  const { go, stay } = planRows(sheet, states, sheet.rows.map(() => ({ kind: 'none' })), everything, false);
  return { go, stay: stay.problem, requests: go.map((row) => rowRequestOf(bound, sheet.rows[row - 1] ?? [], `key-${row}`)) };
};

test('each definition issues its own rows, with its own fields, read as they were checked', () => {
  expect(issued(diploma)).toEqual({ go: [1], stay: [4], requests: [{
    key: 'key-1', recipient: { firstName: 'Ana', lastName: 'Osei', contact: 'ana@northmere.example' }, fields: { programme: 'Chemistry', examinedOn: '2026-11-03' },
  }] });
  expect(issued(course)).toEqual({ go: [2], stay: [], requests: [{
    key: 'key-2', recipient: { firstName: 'Ana', lastName: 'Osei', contact: 'ana@northmere.example' }, fields: { studentNumber: '0040112', completedOn: '2025-11-25', hours: 8 },
  }] });
});

test('a definition that the list does not know is a mistake of the program', () => {
  expect(() => listOfDefinition({ ...diploma, id: 'phd' }, binding, sheet, today, check)).toThrow(RangeError);
});
