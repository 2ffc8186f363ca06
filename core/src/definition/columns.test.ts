import { columnsOf, formatOf } from './columns';
import { course, courseHeaders } from '../course.fixture';

test('columns come in the order of C.TI’s template, then the variable fields; fixed fields have none', () => {
  expect(columnsOf(course).map(({ header }) => header)).toEqual(courseHeaders);
});

test('a definition that never expires has no expiry column, and one with a full name has one name column', () => {
  expect(columnsOf({ ...course, recipient: 'fullName', expiry: { rule: 'none' }, fields: [] }).map(({ header }) => header)).toEqual(['Full Name', 'Contact']);
});

test('an expiry is required only where the definition has none of its own', () => {
  const required = (expiry: typeof course.expiry) => columnsOf({ ...course, expiry }).find(({ key }) => key === 'expiry')?.required;
  expect([required({ rule: 'required' }), required({ rule: 'required', default: '1 year' }), required({ rule: 'optional' })]).toEqual([true, false, false]);
});

test('columns of text are formatted as text, so that 007 stays 007', () => {
  expect(columnsOf(course).map(formatOf)).toEqual(['text', 'text', 'text', 'text', 'text', 'date', 'general', 'text']);
});
