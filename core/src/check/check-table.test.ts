import type { Binding } from '../headers/binding';
import type { CellValue } from '../host/cell';
import { matchHeaders } from '../headers/binding';
import { cellAddress } from '../host/cell';
import { checkTable } from './check-table';
import { columnsOf } from '../definition/columns';
import { course, oluwaseun, sheetOf, siobhan, today } from '../course.fixture';

const columns = columnsOf(course);
const bindingOf = (headers: readonly string[]): Binding =>
  Object.fromEntries(matchHeaders(columns, headers).matches.flatMap(({ column, index }) => (index === undefined ? [] : [[column.key, index]])));
const check = (rows: readonly (readonly CellValue[])[], orders = {}) => {
  const sheet = sheetOf(rows);
  return checkTable(columns, bindingOf(sheet.headers), sheet, today, orders);
};
const with_ = (row: readonly CellValue[], changes: Readonly<Record<number, CellValue>>) => row.map((value, column) => changes[column] ?? value);
const said = ({ findings }: ReturnType<typeof check>) => findings.map((finding) => `${cellAddress(finding)} ${finding.code}`);

test('a right list has nothing to say, and blank rows are not counted', () => {
  const result = check([siobhan, ['', ' ', '', '', '', '', '', ''], oluwaseun]);
  expect(result).toMatchObject({ findings: [], questions: [], states: ['ready', 'blank', 'ready'], counts: { rows: 2, ready: 2, hint: 0, problem: 0 } });
});

test('a row with only a surname says which cells it needs', () => {
  const result = check([['', 'Osei', '', '', '', '', '', '']]);
  expect(said(result)).toEqual(['A2 required', 'C2 required', 'E2 required', 'F2 required', 'G2 required']);
  expect(result.counts).toEqual({ rows: 1, ready: 0, hint: 0, problem: 1 });
});

test('a row counts once, under the worst thing found in it', () => {
  const result = check([with_(siobhan, { 7: 'merit' }), with_(oluwaseun, { 6: 41, 7: 'pass' })]);
  expect(said(result)).toEqual(['H2 choice-spelling', 'G3 number-too-large', 'H3 choice-spelling']);
  expect(result.counts).toEqual({ rows: 2, ready: 0, hint: 1, problem: 1 });
});

test('the same person twice is a problem of the second row; the same address for two people is a hint', () => {
  const result = check([siobhan, with_(siobhan, { 0: 'siobhán ', 4: '1' }), with_(siobhan, { 0: 'Aoife', 4: '2' })]);
  expect(said(result)).toEqual(['A3 invisible-characters', 'C3 same-person', 'C4 same-contact']);
  expect(result.findings[1]?.otherRow).toBe(1);
});

test('a domain that is rare beside a frequent one is offered as that one', () => {
  const many = Array.from({ length: 30 }, (_, index) => with_(siobhan, { 0: `Ann${'abcdefghijklmnopqrstuvwxyzäöüß'.charAt(index)}`, 2: `ann${index}@students.northmere.example` }));
  const result = check([...many, with_(oluwaseun, { 2: 'o.adebayo@studnets.northmere.example' })]);
  expect(result.findings).toMatchObject([{ row: 31, code: 'email-domain-typo', fix: 'o.adebayo@students.northmere.example' }]);
  expect(result.counts.hint).toBe(1);
});

describe('dates that can be read two ways', () => {
  const third = with_(siobhan, { 5: '03/11/2026' });
  const fifth = with_(oluwaseun, { 5: '05/11/2026' });

  test('are asked about once for the column, with both readings', () => {
    const result = check([third, fifth]);
    expect(said(result)).toEqual([]);
    expect(result.questions).toMatchObject([{
      header: 'Completed on', cells: 2, example: '03/11/2026',
      readings: { dayFirst: { year: 2026, month: 11, day: 3 }, monthFirst: { year: 2026, month: 3, day: 11 } },
    }]);
  });

  test('are asked about with years that lie ahead where they say until when', () => {
    expect(check([with_(siobhan, { 3: '03/11/47' })]).questions).toMatchObject([{ readings: { dayFirst: { year: 2047, month: 11, day: 3 }, monthFirst: { year: 2047, month: 3, day: 11 } } }]);
  });

  test('need no question when a cell of the column proves the order', () => {
    expect(check([third, with_(oluwaseun, { 5: '25/11/2026' })])).toMatchObject({ questions: [], findings: [] });
  });

  test('are settled by the answer, and then a cell that contradicts it is told', () => {
    const result = check([third, with_(oluwaseun, { 5: '11/25/2026' })], { 'field.completedOn': 'dayFirst' });
    expect(result.questions).toEqual([]);
    expect(result.findings).toMatchObject([{ code: 'date-other-order', fix: '2026-11-25' }]);
  });

  test('keep the proofs of both orders until somebody has answered: the rest would be read by the ones that are left', () => {
    const rows = [with_(siobhan, { 5: '05/12/47' }), with_(oluwaseun, { 5: '14/12/07' }), with_(oluwaseun, { 2: 'ola@northmere.example', 5: '07/22/2026' })];
    expect(check(rows).findings).toMatchObject([{ row: 2, code: 'date-short-year', limit: '2007-12-14' }]);
    expect(check(rows).findings[0]).not.toHaveProperty('fix');
    expect(check(rows, { 'field.completedOn': 'dayFirst' }).findings).toMatchObject([
      { row: 1, code: 'date-short-year', fix: '1947-12-05' }, { row: 2, code: 'date-short-year', fix: '2007-12-14' }, { row: 3, code: 'date-other-order', fix: '2026-07-22' },
    ]);
    // Where nothing waits for the answer, nothing can be misread.
    expect(check(rows.slice(1)).findings).toMatchObject([{ fix: '2007-12-14' }]);
  });

  test('are asked about when cells prove both orders', () => {
    expect(check([third, with_(oluwaseun, { 5: '25/11/2026' }), with_(oluwaseun, { 0: 'Ola', 5: '11/25/2026' })]).questions).toHaveLength(1);
  });
});

test('a sheet with fewer columns is checked as far as it goes', () => {
  const sheet = sheetOf([['Ana']], ['First Name']);
  expect(checkTable(columns, bindingOf(sheet.headers), sheet, today, {}).counts).toEqual({ rows: 1, ready: 1, hint: 0, problem: 0 });
});
