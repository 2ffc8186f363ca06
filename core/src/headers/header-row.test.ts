import { columnsOf } from '../definition/columns';
import { course, courseHeaders } from '../course.fixture';
import { headerRowActions, restoreHeaderActions } from './header-row';
import { MemoryHost } from '../host/memory-host';

test('the header row of a definition comes with formats, drop-downs and help', () => {
  const host = new MemoryHost();
  host.apply('', headerRowActions(columnsOf(course), ({ header }) => `Help for ${header}`));
  expect(host.readTable().headers).toEqual(courseHeaders);
  expect(host.sheet.formats.get(4)).toBe('text');
  expect(host.sheet.choices.get(7)).toEqual(['Pass', 'Merit', 'Distinction']);
  expect(host.sheet.descriptions.get(0)).toBe('Help for First Name');
  expect(host.sheet.headerInSight).toBe(true);
  expect(host.sheet.widths.get(3)).toBe('Expiration Date/Duration'.length + 2);
});

test('titles of columns that are needed show a star, which is no part of them', () => {
  const host = new MemoryHost();
  host.apply('', headerRowActions(columnsOf(course), () => ''));
  expect([...host.sheet.starredTitles]).toEqual([0, 1, 2, 4, 5, 6]);
  expect(host.readTable().headers).toEqual(courseHeaders);
});

test('in a table, drop-downs and help stand in its first row, and formats in the whole column', () => {
  const actions = headerRowActions(columnsOf(course), () => '', true);
  expect(actions).toContainEqual({ type: 'make-table', firstColumn: 0, columnCount: 8 });
  expect(actions.filter(({ type }) => type === 'offer-choices' || type === 'describe-column').every((action) => 'rows' in action && action.rows?.first === 1 && action.rows.last === 1)).toBe(true);
  expect(actions.filter(({ type }) => type === 'format-column')).toHaveLength(8);
});

test('a column of yes and no offers Yes and No', () => {
  const host = new MemoryHost();
  host.apply('', headerRowActions([{ header: 'Member', required: false, rule: { type: 'yesNo' }, aliases: [] }], () => 'Yes or No'));
  expect(host.sheet.choices.get(0)).toEqual(['Yes', 'No']);
});

test('formats come before values, so that nothing that is written is converted', () => {
  const types = headerRowActions(columnsOf(course), () => '').map(({ type }) => type);
  expect(types.lastIndexOf('format-column')).toBeLessThan(types.indexOf('write'));
});

test('titles that were written over are put back where they stood, and only where that is known', () => {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [['Autumn', ''], ['x', 'Surname']]);
  host.apply('', restoreHeaderActions([{ header: 'Given name', place: 0 }, { header: 'E-mail', place: undefined }], 1));
  expect(host.sheet.cells).toEqual([['Autumn', ''], ['Given name', 'Surname']]);
});
