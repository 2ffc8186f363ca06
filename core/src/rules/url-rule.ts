import type { CellRule } from './rule';
import { isUrl, withRightScheme, withScheme } from './url';

/** A web address of http or https; see {@link isUrl}. */
export const urlRule: CellRule = {
  isGood: () => false,
  check(value) {
    const text = String(value);
    if (isUrl(text)) return undefined;
    if (withRightScheme(text) !== undefined) return 'url-scheme-typo';
    return withScheme(text) === undefined ? 'not-a-url' : 'url-no-scheme';
  },
  explain(value, code) {
    const fix = code === 'url-scheme-typo' ? withRightScheme(String(value)) : code === 'url-no-scheme' ? withScheme(String(value)) : undefined;
    return fix === undefined ? {} : { fix };
  },
  read: String,
};
