import { previewOrder } from './preview-order';

/** A name, or a name with the number of its filled fields. */
type Entry = string | readonly [name: string, filled: number];

const rowOf = (entry: Entry, index: number) => {
  const [name, filled] = typeof entry === 'string' ? [entry, 2] as const : entry;
  const fields = Object.fromEntries(Array.from({ length: filled }, (_, field) => [`field${field}`, 'x']));
  return { row: index + 1, request: { key: 'row-0000001', recipient: { fullName: name, contact: 'a@northmere.example' }, fields } };
};
const order = (...entries: readonly Entry[]) => previewOrder(entries.map(rowOf)).map(({ name, oddity }) => (oddity ? `${oddity}: ${name}` : name));

test('the longest name is looked at first, then the row with the most empty fields, then names in other letters', () => {
  expect(order('Anna', ['Bo', 1], 'Chukwuemeka', '山田', 'Dee', 'Владимир')).toEqual([
    'longestName: Chukwuemeka', 'emptyFields: Bo', 'rareScript: 山田', 'rareScript: Владимир', 'Anna', 'Dee',
  ]);
});

test('a row that is odd in two ways is looked at once, and none is left out', () => {
  expect(order('Anna', ['Владимир Владимирович', 0], 'Bo')).toEqual(['longestName: Владимир Владимирович', 'Anna', 'Bo']);
});

test('where all rows are alike but for their names, only the longest stands out', () => {
  expect(order('Bo', 'Anna')).toEqual(['longestName: Anna', 'Bo']);
});

test('letters that most names share are not rare, whichever they are', () => {
  expect(order('山田', '鈴木', '佐藤一', 'Anna')).toEqual(['longestName: Anna', '山田', '鈴木', '佐藤一']);
});

test('a single row is not odd, and no rows are no order', () => {
  expect(order('Anna')).toEqual(['Anna']);
  expect(order()).toEqual([]);
});

test('the name is what the credential will say', () => {
  const request = { key: 'row-0000001', recipient: { firstName: 'Ann', lastName: 'Lee', contact: 'a@northmere.example' }, fields: {} };
  expect(previewOrder([{ row: 4, request }])).toEqual([{ row: 4, name: 'Ann Lee', oddity: undefined }]);
});
