import { cellFor } from '../rules/cells.fixture';
import { fuzzing } from '../rules/fuzzing.fixture';
import { seededRandom } from '../rules/seeded-random.fixture';
import { dayNumber, plainDay, plainOrder } from './plain-date';
import { readDate } from './read-date';

const today = { year: 2026, month: 11, day: 20 };
const random = seededRandom(fuzzing.seed);
const texts = Array.from({ length: fuzzing.cells / 10 }, () => cellFor({ type: 'date' }, random)).filter((cell) => typeof cell === 'string');

test.each([undefined, 'dayFirst', 'monthFirst'] as const)('a date that is read at a glance is the one that is read closely, in a column of order %s', (order) => {
  const different = texts.filter((text) => {
    const atAGlance = plainDay(text, order);
    if (atAGlance === 0) return false;
    const closely = readDate(text, today);
    if (closely.kind === 'ambiguous') return order === undefined || atAGlance !== dayNumber(closely[order]);
    return closely.kind !== 'date' || closely.time || closely.shortYear || (closely.order && order && closely.order !== order) || atAGlance !== dayNumber(closely.date);
  });
  expect(different).toEqual([]);
});

test('what a date says about the order of its column at a glance, it says when it is read closely', () => {
  const different = texts.filter((text) => {
    const atAGlance = plainOrder(text);
    const closely = readDate(text, today);
    const order = closely.kind === 'ambiguous' ? 'either' : (closely.kind === 'date' ? closely.order : undefined) ?? 'neither';
    return atAGlance !== undefined && atAGlance !== order;
  });
  expect(different).toEqual([]);
});

test('plain dates are among the texts', () => {
  expect(texts.filter((text) => plainDay(text, 'dayFirst') !== 0).length).toBeGreaterThan(texts.length / 10);
});
