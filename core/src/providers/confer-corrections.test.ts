import type { RowRequest } from './confer-messages';
import { course } from '../course.fixture';
import { columnsOf } from '../definition/columns';
import { correctedValues, correctionKey, correctionOf } from './confer-corrections';
import { rowRequest } from './confer-messages';

const issued: RowRequest = { key: '0b7e6a3c-9d1f-4f1e-8f0a-2c5d7e9b1a34', recipient: { firstName: 'Dilnoza', lastName: 'Yusupova', contact: 'd@northmere.example' }, fields: { studentNumber: '0042', completedOn: '2026-11-03', hours: 12 } };

test('the key of a correction follows from the key in the sheet, so that the same one is sent again', () => {
  expect(correctionKey(issued.key)).toBe(`${issued.key}__2`);
  expect(correctionKey(`${issued.key}__2`)).toBe(`${issued.key}__3`);
  expect(correctionKey(`${issued.key}__9`)).toBe(`${issued.key}__10`);
});

test('a correction names the row that it corrects, and is a row like any other', () => {
  const correction = correctionOf({ ...issued, fields: { ...issued.fields, hours: 8 } });
  expect(correction).toMatchObject({ key: `${issued.key}__2`, corrects: issued.key, fields: { hours: 8 } });
  expect(rowRequest.parse(correction)).toEqual(correction);
});

test('cells that say something else than what was issued are told, also those that were emptied or filled since', () => {
  const { studentNumber: _emptied, ...rest } = issued.fields;
  const now = { ...issued, recipient: { ...issued.recipient, lastName: 'Yusupowa' }, fields: { ...rest, hours: 8, result: 'Merit' } };
  const values = correctedValues(columnsOf(course), issued, now);
  expect(values.map(({ column: { header }, was, is }) => [header, was, is])).toEqual([
    ['Last Name', 'Yusupova', 'Yusupowa'], ['Student number', '0042', undefined], ['Hours', 12, 8], ['Result', undefined, 'Merit'],
  ]);
  expect(correctedValues(columnsOf(course), issued, issued)).toEqual([]);
});
