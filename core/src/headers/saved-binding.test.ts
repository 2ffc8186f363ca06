import * as fc from 'fast-check';
import type { ColumnKey } from '../definition/columns';
import { columnsOf } from '../definition/columns';
import { course } from '../course.fixture';
import { restoreBinding, saveBinding } from './saved-binding';

const columns = columnsOf(course);
const headers = ['Given name', 'Surname', 'E-mail', 'Notes', 'Date'];
const saved = saveBinding({ firstName: 0, lastName: 1, contact: 2 }, headers);
const restored = (now: readonly string[]) => restoreBinding(saved, now, columns);

test('survives columns that are moved and inserted', () => {
  expect(restored(['No.', 'E-mail', 'Surname', 'Given name'])).toEqual({ binding: { firstName: 3, lastName: 2, contact: 1 }, lost: [] });
});

describe('of columns with one title', () => {
  test('the one beside the old neighbours is meant', () => {
    expect(restored(['Given name', 'Surname', 'E-mail', 'E-mail']).binding.contact).toBe(2);
    expect(restored(['E-mail', 'Given name', 'Surname', 'E-mail', 'Notes']).binding.contact).toBe(3);
  });

  test('none is taken when the neighbours do not tell, and no title is put back over one of them', () => {
    expect(restored(['Given name', 'Surname', 'Notes', 'E-mail', 'Date', 'E-mail']).lost).toEqual([{ key: 'contact', header: 'E-mail', place: undefined, renamedTo: undefined }]);
  });
});

describe('a title that is gone', () => {
  test('is known again under a new title that certainly means the column and stands in its place', () => {
    expect(restored(['Given name', 'Last name', 'E-mail', 'Notes', 'Date'])).toEqual({ binding: { firstName: 0, lastName: 1, contact: 2 }, lost: [] });
    expect(restored(['No.', 'Vorname', 'Nachname', 'Courriel', 'Notes', 'Date']).binding).toEqual({ firstName: 1, lastName: 2, contact: 3 });
    expect(restored(['No.', 'Given name', 'Nachname', 'E-mail', 'Notes', 'Date']).binding).toEqual({ firstName: 1, lastName: 2, contact: 3 });
  });

  test('is offered under any other new title in its place, and can be put back there', () => {
    expect(restored(['Given name', 'x', 'E-mail', 'Notes', 'Date']).lost).toEqual([{ key: 'lastName', header: 'Surname', place: 1, renamedTo: { index: 1, header: 'x' } }]);
    expect(restored(['No.', 'Given name', 'x', 'E-mail', 'Notes', 'Date']).lost).toMatchObject([{ place: 2, renamedTo: { index: 2, header: 'x' } }]);
  });

  test('is put back where a title was erased', () => {
    expect(restored(['Given name', '', 'E-mail', 'Notes', 'Date']).lost).toEqual([{ key: 'lastName', header: 'Surname', place: 1, renamedTo: undefined }]);
    expect(restored(['', '', '', '', '']).lost.map(({ place }) => place)).toEqual([0, 1, 2]);
  });

  test('is nowhere when its column was deleted: the title of a neighbour is never written over', () => {
    expect(restored(['Given name', 'E-mail', 'Notes', 'Date']).lost).toEqual([{ key: 'lastName', header: 'Surname', place: undefined, renamedTo: undefined }]);
    expect(restored(['Given name', 'Surname', 'Notes', 'Date']).lost).toMatchObject([{ key: 'contact', place: undefined, renamedTo: undefined }]);
  });

  test('is proposed, not taken, when a certain title stands where the column need not be', () => {
    expect(restored(['Given name', 'New', 'Last name', 'E-mail', 'Notes', 'Date']).lost).toEqual([{ key: 'lastName', header: 'Surname', place: undefined, renamedTo: { index: 2, header: 'Last name' } }]);
  });

  test('two titles that were overwritten at once are told apart by their places', () => {
    expect(restored(['x', 'y', 'E-mail', 'Notes', 'Date']).lost).toMatchObject([{ key: 'firstName', place: 0, renamedTo: { header: 'x' } }, { key: 'lastName', place: 1, renamedTo: { header: 'y' } }]);
  });
});

/** A sheet column as somebody moves it about: its title, and who it is. */
interface Moved {
  readonly title: string;
  readonly id: number;
}
const step = fc.oneof(
  fc.record({ type: fc.constant('move' as const), from: fc.nat(), to: fc.nat() }),
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(), title: fc.constantFrom('', '', 'Remarks', 'Group', 'First Name', 'E-mail', 'Surname') }),
  fc.record({ type: fc.constant('delete' as const), at: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function change(sheet: readonly Moved[], action: Step, id: number): readonly Moved[] {
  const after = [...sheet];
  if (action.type === 'insert') after.splice(action.at % (sheet.length + 1), 0, { title: action.title, id });
  else if (sheet.length > 0 && action.type === 'delete') after.splice(action.at % sheet.length, 1);
  else if (sheet.length > 0 && action.type === 'move') after.splice(action.to % sheet.length, 0, ...after.splice(action.from % sheet.length, 1));
  return after;
}

const bound: readonly (readonly [ColumnKey, string])[] = [['firstName', 'Given name'], ['lastName', 'Surname'], ['contact', 'E-mail'], ['field.studentNumber', 'Matric. no.'], ['field.hours', 'Hours']];
const start: readonly Moved[] = ['No.', 'Given name', 'Surname', 'Group A', 'E-mail', 'Matric. no.', '', 'Hours', 'Notes'].map((title, id) => ({ title, id }));
const startTitles = start.map(({ title }) => title);
const startBinding = saveBinding(Object.fromEntries(bound.map(([key, title]) => [key, startTitles.indexOf(title)])), startTitles);

test('whatever is moved, inserted and deleted, every bound column carries its own data, and one that was deleted is lost', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    // Columns of a bound title are another matter, below; one that certainly means a deleted column and stands in its place is that column under a new title.
    const isHarmless = (action: Step) => action.type !== 'insert' || ['', 'Remarks', 'Group'].includes(action.title);
    const sheet = steps.filter(isHarmless).reduce((now, action, index) => change(now, action, 100 + index), start);
    const { binding, lost } = restoreBinding(startBinding, sheet.map(({ title }) => title), columns);
    for (const [key, title] of bound) {
      const place = sheet.findIndex(({ id }) => id === startTitles.indexOf(title));
      expect(binding[key]).toBe(place < 0 ? undefined : place);
      expect(lost.some((column) => column.key === key)).toBe(place < 0);
    }
  }), { numRuns: 500 });
});

test('a title is put back only into a new column or a blank cell, never over a title that was there', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const sheet = steps.reduce((now, action, index) => change(now, action, 100 + index), start);
    for (const { place, renamedTo } of restoreBinding(startBinding, sheet.map(({ title }) => title), columns).lost) {
      for (const index of [place, renamedTo?.index]) if (index !== undefined) expect(sheet[index]?.title === '' || (sheet[index]?.id ?? 0) >= 100).toBe(true);
    }
  }), { numRuns: 500 });
});

test('a second column of a bound title is never taken while the first stands beside its neighbours', () => {
  fc.assert(fc.property(fc.nat(), fc.constantFrom(...bound), (at, [key, title]) => {
    const sheet = [...start.slice(0, at % start.length), { title, id: 100 }, ...start.slice(at % start.length)];
    const { binding } = restoreBinding(startBinding, sheet.map((column) => column.title), columns);
    expect([undefined, startTitles.indexOf(title)]).toContain(binding[key] === undefined ? undefined : sheet[binding[key]]?.id);
  }));
});

describe('tags that the spreadsheet keeps with columns', () => {
  const columns = columnsOf(course);
  const before = ['First Name', 'Last Name', 'Contact', 'Grade'];
  const saved = saveBinding({ firstName: 0, lastName: 1, contact: 2 }, before);
  const tags = [{ column: 3, tag: 'contact' }];

  test('find a column that was moved and renamed at once', () => {
    expect(restoreBinding(saved, ['First Name', 'Last Name', 'Grade', 'Reach them at'], columns, tags)).toEqual({ binding: { firstName: 0, lastName: 1, contact: 3 }, lost: [] });
  });

  test('tell which of two columns with one title is meant', () => {
    expect(restoreBinding(saved, ['Contact', 'First Name', 'Last Name', 'Contact'], columns, tags).binding.contact).toBe(3);
  });

  test('are not believed against a title that means another column, or none, and not when they were copied', () => {
    const lostContact = expect.arrayContaining([expect.objectContaining({ key: 'contact' })]);
    expect(restoreBinding(saved, ['First Name', 'Last Name', 'Grade', 'Surname'], columns, tags).lost).toEqual(lostContact);
    expect(restoreBinding(saved, ['First Name', 'Last Name', 'Grade', ''], columns, tags).lost).toEqual(lostContact);
    expect(restoreBinding(saved, ['First Name', 'Last Name', 'X', 'Y'], columns, [...tags, { column: 2, tag: 'contact' }]).lost).toEqual(lostContact);
  });

  test('do not make titles of a person, who stands in row 1 since the header row was deleted or sorted away', () => {
    const ofAll = [{ column: 0, tag: 'firstName' }, { column: 1, tag: 'lastName' }, { column: 2, tag: 'contact' }];
    const { binding, lost } = restoreBinding(saved, ['Siobhán', 'Ní Bhriain', 'siobhan@northmere.example', 'Merit'], columns, ofAll);
    expect([binding, lost.map(({ key }) => key)]).toEqual([{}, ['firstName', 'lastName', 'contact']]);
  });
});
