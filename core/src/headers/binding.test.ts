import { bindingOf, matchHeaders, missingColumns } from './binding';
import { columnsOf } from '../definition/columns';
import { course, courseHeaders } from '../course.fixture';

const columns = columnsOf(course);
const match = (headers: readonly string[], own?: readonly number[]) => {
  const { matches, unused } = matchHeaders(columns, headers, own);
  return { found: Object.fromEntries(matches.flatMap(({ column, index, certainty }) => (index === undefined ? [] : [[column.header, `${index} ${certainty}`]]))), unused };
};

test('the titles that Confer writes are found wherever they stand', () => {
  const turned = [...courseHeaders].reverse();
  const { matches, unused } = matchHeaders(columns, turned);
  expect(matches.map(({ index }) => index)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  expect(unused).toEqual([]);
});

test('a list with other titles is adopted: known other titles are taken, the rest stays private', () => {
  expect(match(['Given name', 'Surname', 'E-mail', 'Matric. no.', 'Programme', 'Date passed', 'Hrs', 'Grade', 'Registered on'])).toEqual({
    found: {
      'First Name': '0 certain', 'Last Name': '1 certain', Contact: '2 certain', 'Student number': '3 certain', 'Completed on': '5 certain', Hours: '6 certain', Result: '7 certain',
    },
    unused: [4, 8],
  });
});

test('a title a slip away is proposed, never taken, and for the column that it is nearest to', () => {
  expect(match(['Studnet number', 'Contcat', 'Fist Name']).found).toEqual({ 'Student number': '0 doubtful', Contact: '1 doubtful', 'First Name': '2 doubtful' });
});

test('a title with something in brackets is proposed: it may say something else', () => {
  expect(match(['Hours (taught)', 'Result (appeal)']).found).toEqual({ Hours: '0 doubtful', Result: '1 doubtful' });
});

test('of two columns with one title none is taken, and neither counts as private', () => {
  const { matches, unused } = matchHeaders(columns, ['Hours', 'Contact', 'Hrs', 'Hours']);
  expect(matches.find(({ column }) => column.key === 'field.hours')).toMatchObject({ index: undefined, certainty: 'doubtful', rivals: [0, 3] });
  expect(unused).toEqual([2]);
});

test('two known other titles for one column are rivals, too', () => {
  expect(matchHeaders(columns, ['E-mail', 'Adresse mail']).matches.find(({ column }) => column.key === 'contact')).toMatchObject({ index: undefined, rivals: [0, 1] });
});

test('a title that two fields of a definition call theirs is proposed for the first and taken for none', () => {
  const twins = columnsOf({ ...course, fields: course.fields.map((field) => (field.key === 'hours' || field.key === 'result' ? { ...field, aliases: ['Value'] } : field)) });
  expect(bindingOf(matchHeaders(twins, ['Value']).matches)).toEqual({ 'field.hours': 0 });
  expect(matchHeaders(twins, ['Value']).matches.find(({ index }) => index === 0)?.certainty).toBe('doubtful');
});

test('a title that the definition gives to a field of its own means that field', () => {
  const withPhone = columnsOf({ ...course, contact: 'emailOrPhone', fields: [{ type: 'text', key: 'mobile', header: 'Mobile', required: false, aliases: ['Surname'] }] });
  expect(bindingOf(matchHeaders(withPhone, ['Mobile', 'E-mail']).matches)).toEqual({ contact: 1, 'field.mobile': 0 });
  expect(bindingOf(matchHeaders(withPhone, ['Surname']).matches)).toEqual({ 'field.mobile': 0 });
});

test('a title of signs, such as #, is a column like any other', () => {
  expect(matchHeaders(columns, ['#', 'Contact', ' ', '\u200b']).unused).toEqual([0]);
});

test('Confer’s own columns carry no field', () => {
  expect(match(['Result', 'Result'], [1]).found).toEqual({ Result: '0 certain' });
});

test('required columns without a place are named', () => {
  expect(missingColumns(columns, { firstName: 0, contact: 2, 'field.studentNumber': 3 }).map(({ header }) => header)).toEqual(['Last Name', 'Completed on', 'Hours']);
});
