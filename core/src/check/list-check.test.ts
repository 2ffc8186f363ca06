import * as fc from 'fast-check';
import type { CellValue, Row } from '../host/cell';
import { cellAddress } from '../host/cell';
import { columnsOf } from '../definition/columns';
import { parseDefinition } from '../definition/parse-definition';
import { courseJson, today } from '../course.fixture';
import { expectToFollowChanges } from './list-changes.fixture';
import { createListCheck } from './list-check';

const columns = columnsOf(parseDefinition({
  ...courseJson,
  issueDate: 'column',
  fields: courseJson.fields.map((field) => (field.key === 'studentNumber' ? { ...field, unique: true } : field)),
}));
const headers = columns.map(({ header }) => header);
const binding = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
const begin = (rows: readonly Row[]) => createListCheck({ columns, binding, headers, settings: { today, dateSystem: 1900, decimalSeparator: '.' }, orders: {} }, rows);
const row = (changes: Readonly<Record<string, CellValue>>): Row => headers.map((header) => changes[header] ?? {
  'First Name': 'Ana', 'Last Name': 'Osei', 'Contact': 'ana@northmere.example', 'Student number': '0040112', 'Completed on': '2026-11-05', 'Hours': 8,
}[header] ?? '');
const said = (list: ReturnType<typeof begin>) => list.result().findings.map((finding) => `${cellAddress(finding)} ${finding.code}${finding.otherRow === undefined ? '' : ` as row ${finding.otherRow + 1}`}`);

test('no two rows may hold the same value in a column that says so, however it is written', () => {
  const list = begin([row({}), row({ 'First Name': 'Ben', 'Contact': 'ben@northmere.example', 'Student number': ' 0040112' })]);
  expect(said(list)).toEqual(['F3 invisible-characters', 'F3 not-unique as row 2']);
});

describe('a validity beside the day of issue', () => {
  test.each([
    ['2020-01-01', '2 years', 'expiry-over', '2022-01-01'],
    ['2020-01-01', '', 'expiry-over', '2023-01-01'],
    ['2020-01-01', ' 2 years', 'expiry-over', '2022-01-01'],
  ])('issued on %s, “%s” is %s', (issued, expiry, code, limit) => {
    expect(begin([row({ 'Issue Date': issued, 'Expiration Date/Duration': expiry })]).result().findings).toMatchObject([{ code, limit }]);
  });

  test('a day of issue to come may be after the validity, which is told', () => {
    const { findings } = begin([row({ 'Issue Date': '2030-01-01', 'Expiration Date/Duration': '2029-12-31' })]).result();
    expect(findings).toMatchObject([{ code: 'expiry-before-issue', limit: '2030-01-01' }]);
  });

  test('a day of issue that cannot be read is the only problem', () => {
    expect(said(begin([row({ 'Issue Date': 'soon', 'Expiration Date/Duration': '2 years' })]))).toEqual(['E2 not-a-date']);
  });
});

test('a list is checked in steps, as many rows at a time as are asked for', () => {
  const list = begin(Array.from({ length: 5 }, (_, index) => row({ 'First Name': '', 'Contact': `a${index}@northmere.example`, 'Student number': `${index}` })));
  expect([list.step(2), list.step(2), list.step(2)]).toEqual([false, false, true]);
  expect(list.result().counts).toEqual({ rows: 5, ready: 0, hint: 0, problem: 5 });
});

test('who stands first in the list is the one that the others repeat, also after sorting', () => {
  const list = begin([row({ 'Student number': '1' }), row({ 'Student number': '2' }), row({ 'First Name': 'Ben', 'Student number': '3' })]);
  expect(said(list)).toEqual(['C3 same-person as row 2', 'C4 same-contact as row 2']);
  list.sortRows([2, 1, 0]);
  expect(said(list)).toEqual(['C3 same-contact as row 2', 'C4 same-person as row 3']);
  list.deleteRows(1, 1);
  expect(said(list)).toEqual(['C3 same-contact as row 2']);
});

test('a date that proves the order of its column answers for all the others, and takes the answer back when it goes', () => {
  const list = begin([row({ 'Completed on': '03/11/2026' })]);
  expect(list.result().questions).toHaveLength(1);
  list.insertRows(1, [row({ 'Contact': 'b@northmere.example', 'Student number': '2', 'Completed on': '25/11/2026' })]);
  expect(list.result()).toMatchObject({ questions: [], orders: { 'field.completedOn': 'dayFirst' } });
  list.setRows(1, [row({ 'Contact': 'b@northmere.example', 'Student number': '2' })]);
  expect(list.result().questions).toHaveLength(1);
});

test('an address that makes its domain frequent shows which others are a slip of it, however far up they stand', () => {
  const at = (domain: string, index: number) => row({ 'Contact': `p${index}@${domain}`, 'Student number': `${index}` });
  const list = begin([at('northmree.example', 0), ...Array.from({ length: 19 }, (_, index) => at('northmere.example', index + 1)), at('uni.example', 20)]);
  expect(said(list)).toEqual([]);
  list.setRows(20, [at('northmere.example', 20)]);
  expect(said(list)).toEqual(['C2 email-domain-typo']);
  list.setRows(20, [at('uni.example', 20)]);
  expect(said(list)).toEqual([]);
});

test('a name that is changed may make somebody else another person', () => {
  const list = begin([row({}), row({ 'Student number': '2' })]);
  expect(said(list)).toEqual(['C3 same-person as row 2']);
  list.setRows(0, [row({ 'First Name': 'Ben' })]);
  expect(said(list)).toEqual(['C3 same-contact as row 2']);
});

const cell = fc.constantFrom<CellValue>('', ' ', 'Ana', 'Ana ', 'Ben', 'Osei', 'ana@northmere.example', 'ben@northmere.example', 'ben@nrothmere.example', 'x@gmial.com', 'mailto:ana@northmere.example',
  '03/11/2026', '25/11/2026', '11/25/2026', '25/11/26', '11/25/26', '2026-11-05', '2019-01-01', '3 years', ' 3 years', '0040112', 40112, 46_329, 8, 99, 'Pass', 'pass', '#N/A', 'a,', true);
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
  fc.record({ 'First Name': cell, 'Contact': cell, 'Student number': cell, 'Completed on': cell, 'Issue Date': cell }, { requiredKeys: [] }).map((changes) => row(changes as Readonly<Record<string, CellValue>>)),
  fc.constant<Row>([]),
);

test('after any edits, pastes, insertions, deletions and sortings, the check says what a check from the start says', () => {
  expectToFollowChanges(anyRow, columns.length, begin, 1000);
});
