import { lostPaths } from './converted';

test('a loss is named by its place: what is gone, and what became something else', () => {
  expect(lostPaths({ name: 'A', fields: [{ key: 'a', max: 3 }, { key: 'b' }] }, { name: 'B', fields: [{ key: 'a' }] })).toEqual(['name', 'fields.0.max', 'fields.1']);
});

test('what is added is no loss, what an object has from its prototype is none of its own', () => {
  expect(lostPaths({ a: 1 }, { a: 1, b: 2 })).toEqual([]);
  expect(lostPaths({ constructor: Object }, {})).toEqual(['constructor']);
  expect(lostPaths(['a'], { 0: 'a' }, 'titles')).toEqual(['titles']);
});
