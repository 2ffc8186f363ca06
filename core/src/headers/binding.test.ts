import { matchHeaders, missingColumns, restoreBinding, saveBinding } from './binding';
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

test.each(['first name', 'FIRST NAME *', 'First\u00a0Name', '\ufeffFirst Name:', 'firstName', 'First_Name (required)', 'First  Name'])('%j is First Name', (header) => {
  expect(match([header]).found).toEqual({ 'First Name': '0 certain' });
});

test('a title a slip away is proposed, never taken', () => {
  expect(match(['Studnet number', 'Contcat']).found).toEqual({ 'Student number': '0 doubtful', Contact: '1 doubtful' });
});

test('of two columns with one title the first is proposed, for a person to confirm', () => {
  expect(match(['Hours', 'Hours']).found).toEqual({ Hours: '0 doubtful' });
});

test('Confer’s own columns carry no field', () => {
  expect(match(['Result', 'Result'], [1]).found).toEqual({ Result: '0 certain' });
});

test('required columns without a place are named', () => {
  expect(missingColumns(columns, { firstName: 0, contact: 2, 'field.studentNumber': 3 }).map(({ header }) => header)).toEqual(['Last Name', 'Completed on', 'Hours']);
});

describe('a kept binding', () => {
  const headers = ['Given name', 'Surname', 'E-mail', 'Date'];
  const saved = saveBinding({ firstName: 0, lastName: 1, contact: 2 }, headers);

  test('survives columns that are moved and inserted', () => {
    expect(restoreBinding(saved, ['No.', 'E-mail', 'Surname', 'Given name'])).toEqual({ binding: { firstName: 3, lastName: 2, contact: 1 }, lost: [] });
  });

  test('takes the nearest of columns with one title', () => {
    expect(restoreBinding(saved, ['Given name', 'Surname', 'E-mail', 'E-mail']).binding.contact).toBe(2);
  });

  test('names the columns whose title somebody wrote over', () => {
    expect(restoreBinding(saved, ['Given name', 'x', 'E-mail'])).toEqual({ binding: { firstName: 0, contact: 2 }, lost: [{ key: 'lastName', header: 'Surname', index: 1 }] });
  });
});
