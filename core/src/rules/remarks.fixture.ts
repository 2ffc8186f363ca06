import type { CellValue } from '../host/cell';
import type { Rule, SheetContext } from './rule';
import { isDuration, isRemarkableDay, lastExpiryYear } from './date-schema.fixture';

/** Whether a cell without a problem has a hint or a warning, as the documentation says it; the counterpart of `schemaOf`. */
export function isRemarkable(rule: Rule, context: SheetContext, value: CellValue): boolean {
  const text = String(value).normalize('NFC');
  switch (rule.type) {
    case 'name': return typeof value !== 'string' || isDoubtfulName(text);
    case 'email':
    case 'emailOrPhone': return text.includes('@') && /[^ -~]/.test(text);
    case 'text':
    case 'longText': return typeof value !== 'string' || text.indexOf('=') === 0;
    case 'choice': return !rule.options.includes(text);
    case 'expiry': return typeof value === 'number' ? value % 1 !== 0 : !isDuration(text) && isRemarkableDay(text, context, lastExpiryYear(context));
    case 'date': return typeof value === 'number' ? value % 1 !== 0 : isRemarkableDay(text, context);
    case 'phone':
    case 'url':
    case 'yesNo':
    case 'integer':
    case 'decimal': return false;
  }
}

/** No letter, digits, a comma left behind, what a formula begins with, an emoji; capitals only, four or more of them in a row. */
const isDoubtfulName = (name: string): boolean =>
  /^\P{L}*$|\p{Nd}|,$|^[=+-]|\p{Extended_Pictographic}/u.test(name) || name.toLowerCase() === 'n/a' || (/\p{Lu}{4}/u.test(name) && name === name.toUpperCase());
