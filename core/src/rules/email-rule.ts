import type { CellRule } from './rule';
import { checkEmail, fixEmail, isPlainEmail } from './email';

/** An e-mail address; see {@link checkEmail}. */
export const emailRule: CellRule = {
  isGood: isPlainEmail,
  check: (value) => checkEmail(String(value)),
  explain(value, code) {
    const fix = fixEmail(String(value), code);
    return fix === undefined ? {} : { fix };
  },
  read: String,
};
