import type { Validation, ValidationOperator, ValidationRule } from '../../workbook';
import { enumOf } from '../emulated';

type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;
export type CriteriaName = keyof Criteria & string;

/** What a cell may hold, in Google's words. Days are serial numbers. */
export interface ValidationCriteria {
  readonly type: CriteriaName;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string;
}

const byOperator: Readonly<Record<ValidationOperator, { readonly number: CriteriaName; readonly date: CriteriaName | undefined }>> = {
  between: { number: 'NUMBER_BETWEEN', date: 'DATE_BETWEEN' },
  'not-between': { number: 'NUMBER_NOT_BETWEEN', date: 'DATE_NOT_BETWEEN' },
  equal: { number: 'NUMBER_EQUAL_TO', date: 'DATE_EQUAL_TO' },
  'not-equal': { number: 'NUMBER_NOT_EQUAL_TO', date: undefined },
  greater: { number: 'NUMBER_GREATER_THAN', date: 'DATE_AFTER' },
  less: { number: 'NUMBER_LESS_THAN', date: 'DATE_BEFORE' },
  'greater-or-equal': { number: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_AFTER' },
  'less-or-equal': { number: 'NUMBER_LESS_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_BEFORE' },
};
const operators = Object.entries(byOperator) as [ValidationOperator, (typeof byOperator)[ValidationOperator]][];

export const criteriaTypes = enumOf<Criteria>('DataValidationCriteria', [
  ...operators.flatMap(([, { number, date }]) => (date === undefined ? [number] : [number, date])), 'DATE_IS_VALID_DATE', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX',
]);

/** As the workbook keeps it. What it has no word for becomes a formula, which it keeps and never calculates. */
export function validationOf(criteria: ValidationCriteria): Validation {
  const { allowInvalid, helpText } = criteria;
  const shown = helpText !== '';
  return {
    rule: ruleOf(criteria),
    ignoreBlanks: true,
    prompt: { shown, title: '', text: helpText },
    alert: { shown: !allowInvalid, title: '', text: helpText, style: allowInvalid ? 'warning' : 'stop' },
  };
}

function ruleOf({ type, values }: ValidationCriteria): ValidationRule {
  const [first, second] = values;
  if (type === 'VALUE_IN_LIST') return { type: 'list', source: Array.isArray(first) ? first.map(String) : [], dropDown: second !== false };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula: String(first) };
  for (const [operator, { number, date }] of operators) {
    if (type === number || type === date) return { type: type === number ? 'decimal' : 'date', operator, first: Number(first), second: second === undefined ? undefined : Number(second) };
  }
  return { type: 'custom', formula: `=${type}` };
}

/** What Google says of a validation that a person, or another program, has made. `undefined`: it has no word for it. */
export function criteriaOf({ rule, alert, prompt }: Validation): ValidationCriteria | undefined {
  const rest = { allowInvalid: alert.style !== 'stop', helpText: prompt.text };
  switch (rule.type) {
    case 'list':
      return Array.isArray(rule.source) ? { type: 'VALUE_IN_LIST', values: [rule.source, rule.dropDown], ...rest } : undefined;
    case 'custom':
      return { type: 'CUSTOM_FORMULA', values: [rule.formula], ...rest };
    case 'whole-number':
    case 'decimal':
    case 'date': {
      const type = byOperator[rule.operator][rule.type === 'date' ? 'date' : 'number'];
      return type && { type, values: rule.second === undefined ? [rule.first] : [rule.first, rule.second], ...rest };
    }
    default:
      return undefined;
  }
}
