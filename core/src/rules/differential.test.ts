import { severities } from '../check/finding';
import { cellFor } from './cells.fixture';
import { isEmpty } from '../host/empty-cell';
import { everyCompiledRule } from './compiled-rules.fixture';
import { fuzzing } from './fuzzing.fixture';
import { isRemarkable } from './remarks.fixture';
import { schemaOf } from './rule-schema.fixture';
import { seededRandom } from './seeded-random.fixture';

/** Enough to see what is wrong. */
const mostDifferences = 20;
/** Millions of cells take minutes, in milliseconds. */
const patience = 1_800_000;
/** Longer cells are quoted from their beginning. */
const longestQuote = 300;

const schemas = new Map(everyCompiledRule.map((compiledRule) => [compiledRule, schemaOf(compiledRule.rule, compiledRule.context)]));

test(`${fuzzing.cells} cells made from seed ${fuzzing.seed} are judged by their rules as by the schemas`, () => {
  const random = seededRandom(fuzzing.seed);
  const differences: string[] = [];
  for (let compared = 0; compared < fuzzing.cells && differences.length < mostDifferences;) {
    const compiledRule = random.pick(everyCompiledRule);
    const { rule, context, compiled } = compiledRule;
    const value = cellFor(rule, random);
    if (isEmpty(value)) continue;
    compared++;
    const code = compiled.check(value);
    const expected = schemas.get(compiledRule)?.safeParse(value).success ? (isRemarkable(rule, context, value) ? 'remark' : 'nothing') : 'problem';
    const found = code === undefined ? 'nothing' : severities[code] === 'error' ? 'problem' : 'remark';
    const isGoodAtOnce = typeof value === 'string' && compiled.isGood(value);
    if (found !== expected || (isGoodAtOnce && code !== undefined)) {
      const shown = JSON.stringify(value);
      const quoted = shown.length > longestQuote ? `${shown.slice(0, longestQuote)}… (${shown.length} characters)` : shown;
      differences.push(`${JSON.stringify(rule)} in ${JSON.stringify(context)} finds ${code ?? 'nothing'}${isGoodAtOnce ? ' (good at once)' : ''}, not a ${expected}, in ${quoted}`);
    }
  }
  expect(differences).toEqual([]);
}, patience);
