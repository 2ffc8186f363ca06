import type { CellValue } from '../host/cell';
import type { FindingCode } from '../check/finding';
import type { CellRule, Rule, SheetContext } from './rule';
import { severities } from '../check/finding';
import { holdsInvisible, holdsSurrogates, holdsUnprintable, isComposed, isPlainText, lookAt } from '../text/plain-text';
import { cleanLines, cleanText, hasLoneSurrogate } from '../text/text';
import { choiceRule } from './choice-rule';
import { contactRule } from './contact-rule';
import { dateRule } from './date-rule';
import { emailRule } from './email-rule';
import { expiryRule } from './expiry-rule';
import { hasLeadingApostrophe, isLeftBehind } from './leading-apostrophe';
import { nameRule } from './name-rule';
import { numberRule } from './number-rule';
import { phoneRule } from './phone-rule';
import { textRule } from './text-rule';
import { urlRule } from './url-rule';
import { yesNoRule } from './yes-no-rule';

/** What a cell shows in place of a value that could not be computed, or that does not fit its column; in the words of programs in German, French, Spanish and Portuguese, too. */
const errorValue = /^#(?:NV|N\/D|WERT!|BEZUG!|ZAHL!|ÜBERLAUF!|VALEUR!|NOM\?|NOMBRE!|NUL!|PROPAGATION!|¡VALOR!|¡REF!|¡DIV\/0!|¡NUM!|¡NULO!|¿NOMBRE\?|¡DESBORDAMIENTO!|VALOR!|NOME\?|NÚM!|NULO!|N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|EXTERNAL!|PYTHON!|UNKNOWN!|ERROR!|GETTING_DATA|#+)$/i;

/** Compiles the rule of one column: what is the same for every kind of cell comes first, the rule's own part behind it. */
export function compileRule(rule: Rule, context: SheetContext): CellRule {
  const own = ownRule(rule, context);
  const clean = rule.type === 'longText' ? cleanLines : cleanText;
  const check = (value: CellValue): FindingCode | undefined => {
    if (typeof value !== 'string') return own.check(value);
    const look = lookAt(value);
    if (holdsUnprintable(look) || (holdsSurrogates(look) && hasLoneSurrogate(value))) return 'unprintable-characters';
    // Letters are composed as they will be sent: composing changes how long a text is, and now and then what it holds.
    const composed = isComposed(look) ? value : value.normalize('NFC');
    const text = holdsInvisible(look) ? clean(value) : composed;
    const code = text.startsWith('#') && errorValue.test(text) ? 'error-value' : text !== value && own.isGood(text) ? undefined : own.check(text);
    if (hasLeadingApostrophe(text) && isLeftBehind(text, rule, isError(code), (rest) => !isError(check(clean(rest))))) return 'leading-apostrophe';
    // A worse thing that cleaning would uncover is said at once, so that no fix makes a new problem appear.
    return text !== composed && !isError(code) ? 'invisible-characters' : code;
  };
  /** A day as `2026-11-03`: a date that comes to light would prove the order of day and month of its column, unseen. */
  const behindApostrophe = (text: string): CellValue | undefined => {
    const rest = clean(text.slice(1));
    return rule.type === 'date' || rule.type === 'expiry' || rule.type === 'integer' || rule.type === 'decimal' ? own.read(rest) : rest;
  };
  return {
    isGood: own.isGood,
    check,
    explain(value, code) {
      const cleaned = typeof value === 'string' ? clean(value) : value;
      const { fix, ...rest } = code === 'invisible-characters' ? { fix: cleaned } : code === 'leading-apostrophe' ? { fix: behindApostrophe(String(cleaned)) } : own.explain(cleaned, code);
      return fix === undefined || isError(check(fix)) ? rest : { ...rest, fix };
    },
    read(value) {
      const text = typeof value === 'string' && !isPlainText(value) ? clean(value) : value;
      // As its fix will be read: what a row's days say beside each other is said before the fix, too.
      return own.read(typeof text === 'string' && hasLeadingApostrophe(text) && check(text) === 'leading-apostrophe' ? clean(text.slice(1)) : text);
    },
  };
}

const isError = (code: FindingCode | undefined): boolean => code !== undefined && severities[code] === 'error';

function ownRule(rule: Rule, context: SheetContext): CellRule {
  switch (rule.type) {
    case 'name': return nameRule;
    case 'email': return emailRule;
    case 'phone': return phoneRule(rule, context);
    case 'emailOrPhone': return contactRule(rule, context);
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
