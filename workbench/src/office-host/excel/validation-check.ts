import { type CellValue, readTyped, type Validation, type ValidationOperator, type ValidationRule } from '../../workbook';
import { notEmulated } from '../rich-api';

/** Whether Excel would call a value valid. @throws {RichApiError} for rules with a formula, which is not calculated */
export function isAllowed({ rule, ignoreBlanks }: Validation, value: CellValue): boolean {
  if (value === '' && ignoreBlanks) return true;
  switch (rule.type) {
    case 'any':
      return true;
    case 'list':
      if ('formula' in rule.source) throw notEmulated('DataValidation.valid of a list that is a formula');
      return rule.source.includes(String(value));
    case 'custom':
      throw notEmulated('DataValidation.valid of a rule that is a formula');
    case 'text-length':
      return isWithin(rule, String(value).length);
    case 'whole-number':
      return typeof value === 'number' && Number.isInteger(value) && isWithin(rule, value);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value === 'number' && isWithin(rule, value);
  }
}

const compare: Readonly<Record<ValidationOperator, (value: number, first: number, second: number) => boolean>> = {
  between: (value, first, second) => value >= first && value <= second,
  'not-between': (value, first, second) => value < first || value > second,
  equal: (value, first) => value === first,
  'not-equal': (value, first) => value !== first,
  greater: (value, first) => value > first,
  less: (value, first) => value < first,
  'greater-or-equal': (value, first) => value >= first,
  'less-or-equal': (value, first) => value <= first,
};

function isWithin({ operator, first, second }: Extract<ValidationRule, { operator: ValidationOperator }>, value: number): boolean {
  return compare[operator](value, boundValue(first), second === undefined ? Number.NaN : boundValue(second));
}

/** A bound may be written as text: `2026-11-03`. */
function boundValue(bound: string | number): number {
  const content = typeof bound === 'number' ? bound : readTyped(bound, 'General').content;
  if (typeof content !== 'number') throw notEmulated(`DataValidation.valid of a bound such as ${String(bound)}`);
  return content;
}
