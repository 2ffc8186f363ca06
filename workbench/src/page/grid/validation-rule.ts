import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import type { ValidatedArea, ValidationAlert, ValidationOperator, ValidationRule } from '../../workbook';
import { type GridSize, toRange } from './ranges';

const operators: Readonly<Record<ValidationOperator, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  'not-between': DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  'not-equal': DataValidationOperator.NOT_EQUAL,
  greater: DataValidationOperator.GREATER_THAN,
  less: DataValidationOperator.LESS_THAN,
  'greater-or-equal': DataValidationOperator.GREATER_THAN_OR_EQUAL,
  'less-or-equal': DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alertStyles: Readonly<Record<ValidationAlert['style'], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

/**
 * A validation as the grid draws it: drop-down, prompt, alert. Rules that would need a formula are drawn without their condition,
 * because the workbook calculates none.
 */
export function toGridRule({ area, validation }: ValidatedArea, uid: string, size: GridSize): ISheetDataValidationRule {
  const { rule, ignoreBlanks, prompt, alert } = validation;
  return {
    uid,
    ranges: [toRange(area, size)],
    allowBlank: ignoreBlanks,
    ...conditionOf(rule),
    showInputMessage: prompt.shown,
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: alert.shown,
    errorTitle: alert.title,
    error: alert.text,
    // The grid refuses by this alone, whether or not the alert is to be shown.
    errorStyle: alert.shown ? alertStyles[alert.style] : DataValidationErrorStyle.INFO,
  };
}

function conditionOf(rule: ValidationRule): Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2' | 'renderMode'> {
  switch (rule.type) {
    case 'list':
      return 'formula' in rule.source
        ? { type: DataValidationType.ANY }
        : { type: DataValidationType.LIST, formula1: rule.source.join(','), renderMode: rule.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT };
    case 'whole-number':
      return { type: DataValidationType.WHOLE, ...boundsOf(rule) };
    case 'decimal':
      return { type: DataValidationType.DECIMAL, ...boundsOf(rule) };
    case 'date':
      return { type: DataValidationType.DATE, ...boundsOf(rule) };
    case 'text-length':
      return { type: DataValidationType.TEXT_LENGTH, ...boundsOf(rule) };
    case 'time':
    case 'custom':
    case 'any':
      return { type: DataValidationType.ANY };
  }
}

const boundsOf = ({ operator, first, second }: Extract<ValidationRule, { operator: ValidationOperator }>) => ({
  operator: operators[operator],
  formula1: String(first),
  ...second !== undefined && second !== null && { formula2: String(second) },
});
