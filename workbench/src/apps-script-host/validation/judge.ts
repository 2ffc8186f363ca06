import type { CellValue, Validation, ValidationOperator, ValidationRule } from '../../workbook';
import { NotEmulated } from '../service-error';
import { FormulaError, type FormulaValue, parseFormula } from './formula';

/** A cell that a rule is asked about. */
export interface JudgedCell {
  readonly value: CellValue;
  /** Its text, as the sheet shows it. */
  readonly shown: string;
}

/**
 * Whether Google Sheets would put a red corner on a cell. An empty cell breaks no rule. Rules know their types: a number that is kept
 * as text is none. https://support.google.com/docs/answer/186103
 *
 * @param today as a serial number, where the spreadsheet is
 */
export function isWarned({ rule }: Validation, { value, shown }: JudgedCell, today: number): boolean {
  if (value === '') return false;
  if (typeof value === 'object') return rule.type !== 'any';
  switch (rule.type) {
    case 'any':
      return false;
    case 'list':
      if (!Array.isArray(rule.source)) throw new NotEmulated('judging a list of cells');
      return !rule.source.includes(shown);
    case 'custom':
      return !holds(rule.formula, { cell: value, shown, today });
    case 'decimal':
    case 'date':
      return typeof value !== 'number' || !isWithin(rule, rule.type === 'date' ? Math.floor(value) : value);
    case 'whole-number':
    case 'time':
    case 'text-length':
      throw new NotEmulated(`judging a rule of the type ${rule.type}`);
  }
}

/** A formula that ends with an error holds for nothing. */
function holds(formula: string, context: { readonly cell: FormulaValue; readonly shown: string; readonly today: number }): boolean {
  try {
    const value = parsed(formula)(context, new Map());
    return typeof value !== 'string' && Boolean(value);
  } catch (failure) {
    if (failure instanceof FormulaError) return false;
    throw failure;
  }
}

const formulas = new Map<string, ReturnType<typeof parseFormula>>();

/** A column of thousands of cells has one formula. */
function parsed(formula: string): ReturnType<typeof parseFormula> {
  const known = formulas.get(formula) ?? parseFormula(formula);
  formulas.set(formula, known);
  return known;
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

const isWithin = ({ operator, first, second }: Extract<ValidationRule, { operator: ValidationOperator }>, value: number): boolean =>
  compare[operator](value, Number(first), Number(second));
