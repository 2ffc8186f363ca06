import type { CellValue } from '../host/cell';
import { columnsOf } from '../definition/columns';
import { course, courseHeaders, oluwaseun, sheetOf, siobhan, today } from '../course.fixture';
import { MemoryHost } from '../host/memory-host';
import { checkNewRow, newRowActions } from './new-row';

const columns = columnsOf(course);
const binding = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
const ana = {
  firstName: 'Ana', lastName: 'Osei', contact: 'ana@northmere.example', 'field.studentNumber': '0042000', 'field.completedOn': '2026-11-03', 'field.hours': '12', 'field.result': 'Merit',
} as const;
const with_ = (row: readonly CellValue[], index: number, value: CellValue) => row.map((cell, place) => (place === index ? value : cell));
const check = (typed: object, rows: readonly (readonly CellValue[])[] = [siobhan, oluwaseun], titlesRow?: number) =>
  checkNewRow(columns, binding, { ...sheetOf(rows), ...(titlesRow !== undefined && { headerRow: titlesRow }) }, { ...ana, ...typed }, today, {});
const codes = (typed: object) => Object.fromEntries([...check(typed).findings].map(([key, { code }]) => [key, code]));

test('a good row stands below the last one that holds anything, with numbers as numbers and text as text', () => {
  const blank = courseHeaders.map(() => '');
  const row = check({}, [siobhan, blank, with_(blank, 7, 'a note'), blank]);
  expect(row).toMatchObject({ row: 4, isGood: true, isFirst: false });
  expect([...row.cells.values()]).toEqual(['Ana', 'Osei', 'ana@northmere.example', '', '0042000', '2026-11-03', 12, 'Merit']);
});

test('a day is held as the row above holds days', () => {
  expect(check({}, [with_(siobhan, 5, 46_330)]).cells.get(5)).toBe(46_329);
  expect(check({ 'field.completedOn': '3 Nov 26' }, [with_(siobhan, 5, 46_330)])).toMatchObject({ isGood: true });
  // What is doubtful stays as it was typed, for the person to see.
  expect(check({ 'field.completedOn': '3 Nov 26' }, [with_(siobhan, 5, 46_330)]).cells.get(5)).toBe('3 Nov 26');
});

test('what is found in a cell of the list is found here, with the same fix', () => {
  const row = check({ contact: '', 'field.result': 'merit', 'field.hours': '99', firstName: 'Ana ' });
  expect(Object.fromEntries([...row.findings].map(([key, { code }]) => [key, code]))).toEqual({ contact: 'required', 'field.result': 'choice-spelling', 'field.hours': 'number-too-large', firstName: 'invisible-characters' });
  expect(row.findings.get('field.result')?.fix).toBe('Merit');
  expect(row.findings.get('firstName')?.fix).toBe('Ana');
  expect(row.isGood).toBe(false);
});

test('the others in the list are looked at, too', () => {
  expect(codes({ firstName: siobhan[0], lastName: siobhan[1], contact: siobhan[2] })).toEqual({ contact: 'same-person' });
});

test('a hint does not keep it back, and nothing at all is no row', () => {
  expect(check({ 'field.result': 'merit' }).isGood).toBe(true);
  expect(check(Object.fromEntries(Object.keys(ana).map((key) => [key, '']))).isGood).toBe(false);
});

test('a day that can be read two ways waits for a word, unless the list has said which', () => {
  expect(check({ 'field.completedOn': '03/11/2026' })).toMatchObject({ isGood: false });
  expect(check({ 'field.completedOn': '03/11/2026' }).twoReadings.get('field.completedOn')).toEqual({ dayFirst: { year: 2026, month: 11, day: 3 }, monthFirst: { year: 2026, month: 3, day: 11 } });
  expect(check({ 'field.completedOn': '03/11/2026' }, [with_(siobhan, 5, '25/11/2026')])).toMatchObject({ isGood: true });
  expect(check({ expiry: '03/11/47' }).twoReadings.get('expiry')).toEqual({ dayFirst: { year: 2047, month: 11, day: 3 }, monthFirst: { year: 2047, month: 3, day: 11 } });
});

test('the first row of a list stands below its titles, wherever these are', () => {
  const blank = courseHeaders.map(() => '');
  expect(check({}, [])).toMatchObject({ row: 1, isFirst: true });
  expect(check({}, [blank, blank, blank], 2)).toMatchObject({ row: 3, isFirst: true });
});

test('it is written beside what stands in the row already, in the formats of the row above', () => {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [[...courseHeaders, 'Private'], siobhan]);
  const row = checkNewRow(columns, binding, host.readTable(), ana, today, {});
  const actions = newRowActions(row);
  expect(actions.map(({ type }) => type)).toEqual(['continue-formats', 'write']);
  host.apply('', actions);
  expect(host.readTable().rows[1]).toEqual(['Ana', 'Osei', 'ana@northmere.example', '', '0042000', '2026-11-03', 12, 'Merit', '']);
});
