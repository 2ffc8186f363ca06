import type { ValidationOperator, ValidationRule } from '../../workbook';
import { booleanArgument, invalidArgument, isLeftOut, notEmulated, recordArgument, textArgument } from '../rich-api';

/** What Excel lets one write into a cell's list: https://learn.microsoft.com/office/vba/api/excel.validation.add */
const maxSourceLength = 255;

type BoundedType = Extract<ValidationRule, { operator: ValidationOperator }>['type'];

/** As a rule is keyed, and as `type` calls it with a capital. */
const boundedKeys: Readonly<Record<BoundedType, string>> = {
  'whole-number': 'wholeNumber', decimal: 'decimal', date: 'date', time: 'time', 'text-length': 'textLength',
};

const operatorNames: Readonly<Record<ValidationOperator, string>> = {
  between: 'Between',
  'not-between': 'NotBetween',
  equal: 'EqualTo',
  'not-equal': 'NotEqualTo',
  greater: 'GreaterThan',
  less: 'LessThan',
  'greater-or-equal': 'GreaterThanOrEqualTo',
  'less-or-equal': 'LessThanOrEqualTo',
};

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype */
export function ruleTypeName({ type }: ValidationRule): string {
  if (type === 'any') return 'None';
  const key = type === 'list' || type === 'custom' ? type : boundedKeys[type];
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationrule */
export function wireRule(rule: ValidationRule): Readonly<Record<string, unknown>> {
  switch (rule.type) {
    case 'any':
      return {};
    case 'list':
      return { list: { inCellDropDown: rule.dropDown, source: 'formula' in rule.source ? rule.source.formula : rule.source.join(',') } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    default:
      return { [boundedKeys[rule.type]]: { formula1: rule.first, formula2: rule.second ?? null, operator: operatorNames[rule.operator] } };
  }
}

/** @throws {RichApiError} `InvalidArgument` unless it is exactly one rule that Excel would take */
export function ruleArgument(argument: unknown): ValidationRule {
  const [[key, value] = [], ...others] = Object.entries(recordArgument(argument));
  if (key === undefined || others.length > 0) throw invalidArgument();
  const parts = recordArgument(value);
  if (key === 'list') return { type: 'list', source: listSource(parts.source), dropDown: booleanArgument(parts.inCellDropDown) };
  if (key === 'custom') return { type: 'custom', formula: textArgument(parts.formula) };
  const type = keyOf(boundedKeys, key);
  const operator = keyOf(operatorNames, textArgument(parts.operator));
  if (type === undefined || operator === undefined) throw invalidArgument();
  return { type, operator, first: bound(parts.formula1), second: isLeftOut(parts.formula2) ? undefined : bound(parts.formula2) };
}

function listSource(source: unknown): Extract<ValidationRule, { type: 'list' }>['source'] {
  if (typeof source !== 'string') throw notEmulated('DataValidation.rule.list.source that is a Range');
  if (source.startsWith('=')) return { formula: source };
  if (source.length > maxSourceLength) throw invalidArgument(`A list of choices holds ${maxSourceLength} characters; ${source.length} are too many.`);
  return source.split(',').map((choice) => choice.trim());
}

function bound(value: unknown): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument();
  return value;
}

function keyOf<K extends string>(names: Readonly<Record<K, string>>, name: string): K | undefined {
  return (Object.keys(names) as K[]).find((key) => names[key] === name);
}
