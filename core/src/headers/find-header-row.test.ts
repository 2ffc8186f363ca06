import { columnsOf } from '../definition/columns';
import { course, courseHeaders, oluwaseun, sheetOf, siobhan } from '../course.fixture';
import { findHeaderRow, findSavedHeaderRow, takeHeaderRow } from './find-header-row';
import { saveBinding } from './saved-binding';

const columns = columnsOf(course);
const wide = (text: string) => courseHeaders.map((_, column) => (column === 0 ? text : ''));
const below = sheetOf([wide('Autumn'), courseHeaders, siobhan, oluwaseun], wide('Research Ethics'));

test('the row that holds most of the titles is found within the first twenty', () => {
  expect(findHeaderRow(columns, sheetOf([siobhan], courseHeaders))).toBe(0);
  expect(findHeaderRow(columns, below)).toBe(2);
  const deep = (rows: number) => sheetOf([...Array.from({ length: rows }, () => wide('')), courseHeaders, siobhan], wide(''));
  expect(findHeaderRow(columns, deep(18))).toBe(19);
  expect(findHeaderRow(columns, deep(19))).toBeUndefined();
});

test('one title alone makes no header row', () => {
  expect(findHeaderRow(columns, sheetOf([['Contact', 'Ana'], siobhan], ['x', 'y']))).toBeUndefined();
});

test('another header row leaves every row in its place, and those above it blank', () => {
  const taken = takeHeaderRow(below, 2);
  expect(taken).toMatchObject({ headers: courseHeaders, headerRow: 2 });
  expect(taken.rows).toEqual([wide(''), wide(''), siobhan, oluwaseun]);
});

test('row 1, and a row that is not there, change nothing', () => {
  expect(takeHeaderRow(below, 0)).toBe(below);
  expect(takeHeaderRow(below, 9)).toBe(below);
});

describe('a header row that was taken', () => {
  const saved = saveBinding({ firstName: 0, lastName: 1, contact: 2 }, courseHeaders);

  test('is found again when rows are inserted or deleted above it', () => {
    expect(findSavedHeaderRow(saved, 2, below)).toBe(2);
    expect(findSavedHeaderRow(saved, 0, below)).toBe(2);
    expect(findSavedHeaderRow(saved, 2, sheetOf([siobhan], courseHeaders))).toBe(0);
  });

  test('is found again though one of its titles is gone, too', () => {
    expect(findSavedHeaderRow(saved, 0, sheetOf([courseHeaders.map((header) => (header === 'Contact' ? '' : header)), siobhan], wide('')))).toBe(1);
  });

  test('counts as where it was when no row holds its titles, one alone, or when several do', () => {
    expect(findSavedHeaderRow(saved, 0, sheetOf([wide('Contact'), siobhan], courseHeaders.map(() => 'x')))).toBe(0);
    expect(findSavedHeaderRow(saved, 0, sheetOf([siobhan], courseHeaders.map(() => 'x')))).toBe(0);
    expect(findSavedHeaderRow(saved, 0, sheetOf([courseHeaders, siobhan, courseHeaders], wide('')))).toBe(0);
  });
});
