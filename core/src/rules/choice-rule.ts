import type { CellRule, Rule } from './rule';
import { isPlainText } from '../text/plain-text';
import { createChoices } from './choice';

/** One of a list of options, whatever its case and blanks; sent as the option is written. */
export function choiceRule({ options }: Extract<Rule, { type: 'choice' }>): CellRule {
  const choices = createChoices(options);
  const plain = options.filter(isPlainText);
  const byLength = Array.from({ length: Math.max(0, ...plain.map(({ length }) => length)) + 1 }, (_, length) => plain.filter((option) => option.length === length));
  return {
    // Comparing with the options that are as long is faster than looking one up, which reads the whole text first.
    isGood(text) {
      const candidates = text.length < byLength.length ? byLength[text.length] : undefined;
      if (candidates === undefined) return false;
      for (const option of candidates) {
        if (option === text) return true;
      }
      return false;
    },
    check(value) {
      const text = String(value);
      const option = choices.same(text);
      return option === text ? undefined : option === undefined ? 'not-in-list' : 'choice-spelling';
    },
    explain(value) {
      const reading = choices.read(String(value));
      const limit = options.join(', ');
      return reading ? { fix: reading.option, limit } : { limit };
    },
    read: (value) => choices.same(String(value)),
  };
}
