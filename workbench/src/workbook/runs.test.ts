import fc from 'fast-check';
import { Runs } from './runs';

const length = 20;
const part = fc.record({ first: fc.nat(length - 1), count: fc.integer({ min: 1, max: length }) })
  .map(({ first, count }) => ({ first, count: Math.min(count, length - first) }));
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), part, value: fc.nat(3) }),
  fc.record({ kind: fc.constant('insert' as const), part, value: fc.nat(3) }),
  fc.record({ kind: fc.constant('remove' as const), part, value: fc.nat(3) }),
  fc.record({ kind: fc.constant('setEach' as const), part, value: fc.nat(3) }),
);

test('runs hold what a plain array of values would hold, in as few runs as possible', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
    const runs = new Runs(length, 0);
    let values = Array.from({ length }, () => 0);
    for (const { kind, part: { first, count }, value } of steps) {
      const different = Array.from({ length: count }, (_, index) => (index * value) % 3);
      if (kind === 'set') {
        runs.set(first, count, value);
        values.fill(value, first, first + count);
      } else if (kind === 'insert') {
        runs.insert(first, count, value);
        values = [...values.slice(0, first), ...Array.from({ length: count }, () => value), ...values.slice(first)].slice(0, length);
      } else if (kind === 'remove') {
        runs.remove(first, count, value);
        values = [...values.slice(0, first), ...values.slice(first + count), ...Array.from({ length: count }, () => value)];
      } else {
        runs.setEach(first, different);
        values = [...values.slice(0, first), ...different, ...values.slice(first + count)];
      }
    }
    expect(Array.from({ length }, (_, index) => runs.at(index))).toEqual(values);
    expect(Array.from(runs.runs()).flatMap((run) => Array.from({ length: run.count }, () => run.value))).toEqual(values);
    expect(Array.from(runs.runs())).toHaveLength(1 + values.filter((value, index) => index > 0 && value !== values[index - 1]).length);
  }));
});

test('a part is given without what lies outside it', () => {
  const runs = new Runs(10, 'a');
  runs.set(3, 4, 'b');
  expect([...runs.runs(5, 3)]).toEqual([{ first: 5, count: 2, value: 'b' }, { first: 7, count: 1, value: 'a' }]);
});
