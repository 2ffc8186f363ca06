import type { CellRule, Rule } from './rule';
import { choiceReader } from './choice';

export function choiceRule({ options }: Extract<Rule, { type: 'choice' }>): CellRule {
  const find = choiceReader(options);
  return {
    check(value) {
      const reading = find(String(value));
      if (reading?.match === 'exact') return undefined;
      return reading?.match === 'spelling' ? 'choice-spelling' : 'not-in-list';
    },
    explain(value) {
      const reading = find(String(value));
      const limit = options.join(', ');
      return reading ? { fix: reading.option, limit } : { limit };
    },
    read(value) {
      const reading = find(String(value));
      return reading && reading.match !== 'near' ? reading.option : undefined;
    },
  };
}
