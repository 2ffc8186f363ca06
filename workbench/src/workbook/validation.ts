import type { Area } from './area';

/** What a cell may hold. Bounds and sources are kept as they were given: numbers, texts or formulas. */
export type ValidationRule =
  | { readonly type: 'any' }
  | { readonly type: 'list'; readonly source: readonly string[] | { readonly formula: string }; readonly dropDown: boolean }
  | {
    readonly type: 'whole-number' | 'decimal' | 'date' | 'time' | 'text-length';
    readonly operator: ValidationOperator;
    readonly first: string | number;
    /** The upper bound of `between` and `not-between`. */
    readonly second: string | number | undefined;
  }
  | { readonly type: 'custom'; readonly formula: string };

export type ValidationOperator =
  | 'between' | 'not-between' | 'equal' | 'not-equal' | 'greater' | 'less' | 'greater-or-equal' | 'less-or-equal';

/** Help beside a selected cell. */
export interface ValidationPrompt {
  readonly shown: boolean;
  readonly title: string;
  readonly text: string;
}

/** What a person is told who types something else. Only `stop` refuses it; values written by a program are never refused. */
export interface ValidationAlert extends ValidationPrompt {
  readonly style: 'stop' | 'warning' | 'information';
}

export interface Validation {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

/** Cells that share one validation. */
export interface ValidatedArea {
  readonly area: Area;
  readonly validation: Validation;
}
