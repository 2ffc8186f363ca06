import * as fc from 'fast-check';
import type { CellValue, Row } from '../host/cell';
import type { DateOrders } from './bound-column';
import type { Definition } from '../definition/definition';
import type { DefinitionsBinding } from './definition-findings';
import type { Finding } from './finding';
import { cellAddress } from '../host/cell';
import { rowOfIndex } from '../host/host';
import { course, sheetOf, today } from '../course.fixture';
import { bindDefinitions } from '../headers/definition-column';
import { checkDefinitions } from './check-definitions';
import { dateOrderSigns, isContested, mayHoldDates } from './date-order';
import { createDefinitionsCheck } from './definitions-check';
import { createListCheck } from './list-check';
import { expectToFollowChanges } from './list-changes.fixture';

const ethics: Definition = { ...course, fields: course.fields.map((field) => (field.key === 'studentNumber' ? { ...field, unique: true } : field)) };
const diploma: Definition = {
  ...course, id: 'msc', name: 'Master of Science', expiry: { rule: 'none' },
  fields: [
    { type: 'text', key: 'programme', header: 'Programme', required: true },
    { type: 'choice', key: 'result', header: 'Result', required: true, options: ['First', 'Second'] },
    { type: 'date', key: 'examinedOn', header: 'Completed on', required: false },
  ],
};
const headers = ['ID', 'First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Student number', 'Completed on', 'Hours', 'Result', 'Programme', 'Notes'];
const bindingTo = (definitions: readonly Definition[]): DefinitionsBinding => {
  const report = bindDefinitions(definitions, sheetOf([], headers));
  if (report.idColumn === undefined) throw new RangeError('The headers hold no ID.');
  return { ...report, idColumn: report.idColumn };
};
const binding = bindingTo([ethics, diploma]);
const settings = { today, dateSystem: 1900, decimalSeparator: '.' } as const;
const begin = (rows: readonly Row[], orders: ReadonlyMap<string, DateOrders> = new Map()) => createDefinitionsCheck({ ...binding, headers, settings, orders }, rows);
const checked = (rows: readonly Row[], orders: ReadonlyMap<string, DateOrders> = new Map()) => checkDefinitions(binding, sheetOf(rows, headers), today, orders);

const rowWith = (own: Readonly<Record<string, CellValue>>, changes: Readonly<Record<string, CellValue>>): Row => headers.map((header) => changes[header] ?? own[header] ?? '');
const person = { 'First Name': 'Ana', 'Last Name': 'Osei', 'Contact': 'ana@northmere.example' };
const trained = (changes: Readonly<Record<string, CellValue>> = {}) => rowWith({ ...person, 'ID': 'Research Ethics Training', 'Student number': '0040112', 'Completed on': '2026-11-05', 'Hours': 8 }, changes);
const graduated = (changes: Readonly<Record<string, CellValue>> = {}) => rowWith({ ...person, ID: 'msc', Result: 'First', Programme: 'Chemistry' }, changes);
const said = (findings: readonly Finding[]) => findings.map((finding) => `${cellAddress(finding)} ${finding.code}${finding.otherRow === undefined ? '' : ` as row ${finding.otherRow + 1}`}`);

test('each row is checked against its own definition, and one person may get two different credentials', () => {
  const { findings, states, counts, definitions } = checked([trained(), graduated(), graduated({ 'Contact': 'ben@northmere.example', 'First Name': 'Ben', 'Result': 'Pass' })]);
  expect(said(findings)).toEqual(['I4 not-in-list']);
  expect(states).toEqual(['ready', 'ready', 'problem']);
  expect(counts).toEqual({ rows: 3, ready: 2, hint: 0, problem: 1 });
  expect(definitions).toEqual([ethics, diploma, diploma]);
});

test('the same credential for one person twice is a problem, with the row of the sheet that it repeats', () => {
  expect(said(checked([graduated(), trained(), graduated(), trained()]).findings)).toEqual(['D4 same-person as row 2', 'D5 same-person as row 3', 'F5 not-unique as row 3']);
});

describe('the cell that names the definition', () => {
  test('is required of a row in which something stands', () => {
    expect(said(checked([graduated({ ID: '' })]).findings)).toEqual(['A2 required']);
    expect(checked([rowWith({}, {}), rowWith({}, { Notes: 'Away' })])).toMatchObject({ findings: [], states: ['blank', 'blank'] });
  });

  test('is no row by itself: lists are filled in from the left', () => {
    expect(checked([rowWith({}, { ID: 'msc' })])).toMatchObject({ findings: [], states: ['blank'], counts: { rows: 0 } });
  });

  test.each([
    ['Resaerch Ethics Training', 'Research Ethics Training'], ['research-ethisc', 'research-ethics'], ['master of sciense', 'Master of Science'],
    ['mcs', undefined], ['Chemistry', undefined], [7, undefined],
  ])('that says %s is offered %s', (id, fix) => {
    const [finding] = checked([graduated({ ID: id })]).findings;
    expect(finding).toEqual({ code: 'unknown-definition', severity: 'error', row: 1, column: 0, header: 'ID', value: id, limit: 'Research Ethics Training, Master of Science', ...(fix !== undefined && { fix }) });
  });

  test('is offered nothing when two definitions are as near', () => {
    const near = bindingTo([{ ...diploma, id: 'a', name: 'Module 12' }, { ...diploma, id: 'b', name: 'Module 13' }]);
    expect(checkDefinitions(near, sheetOf([graduated({ ID: 'Module 14' })], headers), today, new Map()).findings[0]).not.toHaveProperty('fix');
  });

  test('names by their ids definitions that share a name', () => {
    const alike = bindingTo([ethics, { ...diploma, name: ethics.name }]);
    expect(checkDefinitions(alike, sheetOf([graduated({ ID: ethics.name })], headers), today, new Map()).findings).toMatchObject([{ code: 'unknown-definition', limit: 'research-ethics, msc' }]);
  });
});

describe('what stands in a column of another definition', () => {
  test('is a hint, whatever it is', () => {
    const { findings, states } = checked([graduated({ 'Hours': 'many', 'Expiration Date/Duration': '2 years' })]);
    expect(findings).toMatchObject([{ code: 'of-other-definition', column: 4, header: 'Expiration Date/Duration' }, { code: 'of-other-definition', column: 7, header: 'Hours', value: 'many' }]);
    expect(states).toEqual(['hint']);
  });

  test('is nothing beside a column of no definition', () => {
    expect(checked([graduated({ Notes: 'Away' })]).findings).toEqual([]);
  });

  test('makes a row that needs everything of its own', () => {
    const { findings, states } = checked([rowWith({}, { ID: 'msc', Hours: 8 })]);
    expect(said(findings)).toEqual(['B2 required', 'C2 required', 'D2 required', 'H2 of-other-definition', 'I2 required', 'J2 required']);
    expect(states).toEqual(['problem']);
  });
});

describe('dates that can be read two ways', () => {
  const third = '03/11/2026';

  test('are asked about once for a column that several definitions have, with the places of the answer', () => {
    const rows = [trained({ 'Completed on': third }), graduated({ 'Completed on': third })];
    const { questions } = checked(rows);
    const places = [{ definition: ethics, key: 'field.completedOn' }, { definition: diploma, key: 'field.examinedOn' }];
    expect(questions).toMatchObject([{ header: 'Completed on', cells: 2, example: third, places }]);
    const answers = new Map<string, DateOrders>(questions[0]?.places.map(({ definition, key }): [string, DateOrders] => [definition.id, { [key]: 'monthFirst' as const }]));
    expect(checked(rows, answers)).toMatchObject({ questions: [], orders: answers });
  });

  test('are settled for all definitions by a cell that proves the order of the column', () => {
    const list = begin([trained({ 'Completed on': third }), graduated()]);
    expect(list.result().questions).toHaveLength(1);
    list.setRows(1, [graduated({ 'Completed on': '25/11/2026' })]);
    expect(list.result()).toMatchObject({ questions: [], orders: new Map([['research-ethics', { 'field.completedOn': 'dayFirst' }], ['msc', { 'field.examinedOn': 'dayFirst' }]]) });
    list.deleteRows(1, 1);
    expect(list.result().questions).toHaveLength(1);
  });

  test('are settled by the rows of their own definition where those of another prove the contrary', () => {
    const { questions, orders } = checked([trained({ 'Completed on': '25/11/2026' }), graduated({ 'Completed on': '11/25/2026' })]);
    expect(questions).toEqual([]);
    expect([...orders.values()]).toEqual([{ 'field.completedOn': 'dayFirst' }, { 'field.examinedOn': 'monthFirst' }]);
  });

  test('keep what proves their order while the rows of another prove the contrary, and let it go when those are gone', () => {
    const list = begin([trained({ 'Completed on': '25/11/26' }), trained({ 'Contact': 'b@northmere.example', 'Student number': '2', 'Completed on': third }), graduated({ 'Completed on': '11/25/2026' })]);
    expect(list.result().findings.map(({ code, fix }) => [code, fix])).toEqual([['date-short-year', undefined]]);
    list.deleteRows(2, 1);
    expect(list.result().findings.map(({ code, fix }) => [code, fix])).toEqual([['date-short-year', '2026-11-25']]);
  });
});

test('a row that is given another definition leaves the rows of the one and joins those of the other', () => {
  const list = begin([graduated(), trained(), trained({ 'Student number': '2', 'Hours': '' })]);
  expect(said(list.result().findings)).toEqual(['D4 same-person as row 3', 'H4 required']);
  list.setRows(2, [trained({ 'ID': 'Master of Science', 'Student number': '', 'Completed on': '', 'Hours': '', 'Result': 'First', 'Programme': 'Physics' })]);
  expect(said(list.result().findings)).toEqual(['D4 same-person as row 2']);
  expect(said(list.findingsIn(2))).toEqual(['D4 same-person as row 2']);
});

test('a list is checked in steps', () => {
  const list = begin(Array.from({ length: 5 }, (_, index) => graduated({ Contact: `a${index}@northmere.example` })));
  expect([list.step(2), list.step(2), list.step(2)]).toEqual([false, false, true]);
});

const cell = fc.constantFrom<CellValue>('', ' ', 'Ana', 'Ana ', 'ana@northmere.example', 'ben@northmere.example', 'x@gmial.com', '03/11/2026', '25/11/2026', '11/25/2026', '25/11/26', '11/25/26', '2026-11-05', '3 years', '0040112', 40112, 8, 99, 'Pass', 'First', '#N/A', true);
const id = fc.constantFrom<CellValue>('msc', 'Research Ethics Training', 'research ethics', ' MSC', '', 'Master of Sciense', 'Chemistry');
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc.tuple(id, fc.array(cell, { minLength: headers.length - 1, maxLength: headers.length - 1 })).map(([first, others]) => [first, ...others]),
  fc.record({ 'ID': id, 'First Name': cell, 'Contact': cell, 'Student number': cell, 'Completed on': cell }, { requiredKeys: [] }).chain((changes) => fc.constantFrom(trained, graduated).map((row) => row(changes as Readonly<Record<string, CellValue>>))),
  id.map((value) => rowWith({}, { ID: value })),
  fc.constant<Row>([]),
);
const rowsOf = (minLength: number, maxLength: number) => fc.array(anyRow, { minLength, maxLength });

test('after any edits, pastes, insertions, deletions and sortings, the check says what a check from the start says', () => {
  expectToFollowChanges(anyRow, headers.length, begin, 500);
});

test('a row is checked as in a list of nothing but its definition, whose dates are read in the same order and contested by the same rows', () => {
  const common = new Set<string>(['unknown-definition', 'of-other-definition']);
  fc.assert(fc.property(rowsOf(0, 12), (rows) => {
    const { findings, states, orders, definitions } = checked(rows);
    const hasDates = (definition: Definition | undefined, index: number) => {
      const list = binding.definitions.get(definition?.id ?? '');
      return list?.columns.some(({ key, rule }) => mayHoldDates(rule) && list.binding[key] === index) === true;
    };
    const contested = headers.map((_, index) => index).filter((index) => isContested(dateOrderSigns(rows.filter((__, position) => hasDates(definitions[position], index)), index, today)));
    for (const { definition, columns, binding: places } of binding.definitions.values()) {
      const positions = rows.flatMap((_, position) => (definitions[position]?.id === definition.id ? [position] : []));
      const own = positions.map((position) => rows[position] ?? []);
      const alone = createListCheck({ columns, binding: places, headers, settings, orders: orders.get(definition.id) ?? {}, contested }, own).result();
      const inList = (row: number) => rowOfIndex(positions[row - 1] ?? -1);
      const expected = alone.findings.map((finding) => ({ ...finding, row: inList(finding.row), ...(finding.otherRow !== undefined && { otherRow: inList(finding.otherRow) }) }));
      // A row in which only cells of other definitions are filled is blank by itself.
      const notBlank = new Set(positions.filter((_, index) => alone.states[index] !== 'blank').map(rowOfIndex));
      expect(findings.filter(({ row, code }) => notBlank.has(row) && !common.has(code))).toEqual(expected);
      positions.forEach((position, index) => {
        const strays = findings.some(({ row, code }) => row === rowOfIndex(position) && code === 'of-other-definition');
        expect(states[position]).toBe(!strays ? alone.states[index] : alone.states[index] === 'ready' ? 'hint' : alone.states[index] === 'blank' ? 'problem' : alone.states[index]);
      });
    }
  }), { numRuns: 500 });
});
