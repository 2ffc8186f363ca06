import type { CellValue } from '../host/cell';
import type { CellRule, Rule, SheetContext } from './rule';
import { severities } from '../check/finding';
import { cleanLines, cleanText, hasInvisible, hasUnprintable } from '../text/text';
import { choiceRule } from './choice-rule';
import { contactRule } from './contact-rule';
import { dateRule } from './date-rule';
import { emailRule } from './email-rule';
import { expiryRule } from './expiry-rule';
import { nameRule } from './name-rule';
import { numberRule } from './number-rule';
import { phoneRule } from './phone-rule';
import { textRule } from './text-rule';
import { urlRule } from './url-rule';
import { yesNoRule } from './yes-no-rule';

/** Nothing to see: no value, or only blanks and zero-width characters. */
export const isEmpty = (value: CellValue): boolean => value === '' || (typeof value === 'string' && cleanText(value) === '');

/** What a cell shows in place of a value that could not be computed, or that does not fit its column. */
const errorValue = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|EXTERNAL!|PYTHON!|UNKNOWN!|ERROR!|GETTING_DATA|#+)$/i;

/** Compiles the rule of one column: what is the same for every kind of cell comes first, the rule's own part behind it. */
export function compileRule(rule: Rule, context: SheetContext): CellRule {
  const own = ownRule(rule, context);
  const clean = rule.type === 'longText' ? cleanLines : cleanText;
  const isUnclean = rule.type === 'longText' ? (text: string) => clean(text) !== text : hasInvisible;
  return {
    check(value) {
      if (typeof value !== 'string') return own.check(value);
      if (hasUnprintable(value)) return 'unprintable-characters';
      const unclean = isUnclean(value);
      const text = unclean ? clean(value) : value;
      const code = errorValue.test(text) ? 'error-value' : own.check(text);
      // A worse thing that cleaning would uncover is said at once, so that no fix makes a new problem appear.
      return unclean && (code === undefined || severities[code] !== 'error') ? 'invisible-characters' : code;
    },
    explain(value, code) {
      const cleaned = typeof value === 'string' ? clean(value) : value;
      return code === 'invisible-characters' ? { fix: cleaned } : own.explain(cleaned, code);
    },
    read: (value) => own.read(typeof value === 'string' ? clean(value) : value),
  };
}

function ownRule(rule: Rule, context: SheetContext): CellRule {
  switch (rule.type) {
    case 'name': return nameRule;
    case 'email': return emailRule;
    case 'phone': return phoneRule(context);
    case 'emailOrPhone': return contactRule(context);
    case 'url': return urlRule;
    case 'yesNo': return yesNoRule;
    case 'expiry': return expiryRule(context);
    case 'text':
    case 'longText': return textRule(rule);
    case 'integer':
    case 'decimal': return numberRule(rule, context);
    case 'date': return dateRule(rule, context);
    case 'choice': return choiceRule(rule);
  }
}
