import type { CellValue } from '../host/cell';
import type { CompiledRule } from './compiled-rules.fixture';
import { severities } from '../check/finding';
import { cellFor } from './cells.fixture';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from './compile';
import { everyCompiledRule } from './compiled-rules.fixture';
import { fuzzing } from './fuzzing.fixture';
import { seededRandom } from './seeded-random.fixture';

/** Hundreds of thousands of cells take minutes, in milliseconds. */
const patience = 600_000;

/** Cells of all kinds, each under a rule. Those for which `complaint` has something to say are given back. */
function complaintsAbout(complaint: (rule: CompiledRule, value: CellValue) => string | undefined): string[] {
  const random = seededRandom(fuzzing.seed);
  return Array.from({ length: fuzzing.cells / 10 }, () => {
    const rule = random.pick(everyCompiledRule);
    const value = cellFor(rule.rule, random);
    const said = isEmpty(value) ? undefined : complaint(rule, value);
    return said === undefined ? [] : [`${JSON.stringify(rule.rule)} in ${JSON.stringify(rule.context)}: ${JSON.stringify(value).slice(0, 300)} ${said}`];
  }).flat();
}

const look = ({ compiled }: CompiledRule, value: CellValue) => {
  const code = compiled.check(value);
  return { code, isProblem: code !== undefined && severities[code] === 'error', fix: code && compiled.explain(value, code).fix };
};

test('what a finding offers is another value, is no problem, and does not have the finding again', () => {
  expect(complaintsAbout((rule, value) => {
    const { code, fix } = look(rule, value);
    if (fix === undefined) return undefined;
    const mended = isEmpty(fix) ? undefined : look(rule, fix);
    const isRight = mended !== undefined && fix !== value && !mended.isProblem && mended.code !== code;
    return isRight ? undefined : `is offered ${JSON.stringify(fix)}, which has ${mended?.code ?? 'no change'}`;
  })).toEqual([]);
}, patience);

test('after the offer, and one more at most, nothing is left to offer', () => {
  expect(complaintsAbout((rule, value) => {
    const once = look(rule, value).fix;
    const twice = once === undefined ? undefined : look(rule, once).fix;
    const thrice = twice === undefined ? undefined : look(rule, twice).fix;
    return thrice === undefined ? undefined : `is offered ${JSON.stringify([once, twice, thrice])}`;
  })).toEqual([]);
}, patience);

test('a day or a choice that is readable as it stands is issued as the same one after its fix', () => {
  expect(complaintsAbout((rule, value) => {
    const { code, fix } = look(rule, value);
    const before = rule.compiled.read(value);
    if (fix === undefined || before === undefined || code === 'not-in-list' || !['date', 'expiry', 'choice', 'integer', 'decimal'].includes(rule.rule.type)) return undefined;
    const after = rule.compiled.read(fix);
    return after === before ? undefined : `is ${String(before)}, and ${String(after)} when mended to ${JSON.stringify(fix)}`;
  })).toEqual([]);
}, patience);

test('what is issued is taken by the issuer, which knows nothing of the sheet', () => {
  expect(complaintsAbout((rule, value) => {
    const sent = look(rule, value).isProblem ? undefined : rule.compiled.read(value);
    if (sent === undefined) return undefined;
    const issuer = compileRule(rule.rule, { today: rule.context.today, dateSystem: 1900, decimalSeparator: '.', dateOrder: 'dayFirst' });
    const said = look({ ...rule, compiled: issuer }, sent);
    return !said.isProblem && issuer.read(sent) === sent ? undefined : `is sent as ${JSON.stringify(sent)}, in which the issuer finds ${said.code ?? 'something else'}`;
  })).toEqual([]);
}, patience);

test('what has no problem can be read, unless a question is open', () => {
  expect(complaintsAbout((rule, value) =>
    (look(rule, value).isProblem || rule.compiled.read(value) !== undefined || rule.context.dateOrder === undefined ? undefined : 'cannot be read'))).toEqual([]);
}, patience);
