/** Values that say why there is none. */
export const errorTexts = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
export type ErrorText = (typeof errorTexts)[number];

/** An error value is told from the text `#N/A`, which a text column may hold. */
export interface CellError {
  readonly error: ErrorText;
}

/** What a cell shows as its value. A date is its serial number, an empty cell is `''`. */
export type CellValue = string | number | boolean | CellError;

/** Kept as it is and never calculated: the value of a formula is always `#NAME?`. */
export interface Formula {
  /** With its leading `=`. */
  readonly formula: string;
}

/** What a cell holds. */
export type CellContent = CellValue | Formula;

export const isFormula = (content: CellContent): content is Formula => typeof content === 'object' && 'formula' in content;

const notCalculated: CellError = { error: '#NAME?' };

export const valueOf = (content: CellContent): CellValue => (isFormula(content) ? notCalculated : content);
