import type { CellRule } from './rule';
import { isPlainName } from '../text/plain-text';
import { checkName, fixName, longestName } from './name';

/** A name of a person, or a part of one; see {@link checkName}. */
export const nameRule: CellRule = {
  isGood: (text) => text.length <= longestName && isPlainName(text),
  check: (value) => (typeof value === 'string' ? checkName(value) : typeof value === 'boolean' ? 'truth-value' : 'name-digits'),
  explain(value, code) {
    if (code === 'too-long') return { limit: String(longestName) };
    const fix = code === 'name-comma' ? fixName(String(value)) : undefined;
    return fix === undefined ? {} : { fix };
  },
  read: String,
};
