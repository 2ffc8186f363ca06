import { NotEmulated } from '../service-error';

/** What a cell of Google Sheets may be in a formula. */
export type FormulaValue = string | number | boolean;

/** What a formula knows beside itself. */
export interface FormulaContext {
  /** The cell that the formula is asked about. */
  readonly cell: FormulaValue;
  /** Its text, as the sheet shows it. */
  readonly shown: string;
  /** As a serial number. */
  readonly today: number;
}

/** A formula ends with an error, such as `#VALUE!`. */
export class FormulaError extends Error {}

type Expression = (context: FormulaContext, names: ReadonlyMap<string, FormulaValue>) => FormulaValue;

const token = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_.]*)|(<=|>=|<>|[-+*/=<>();,&]))/y;

/**
 * Reads a formula of a rule. What it is made of is what Confer's own rules need: another function or reference fails by name, so
 * that nothing is taken for judged that was not. Arguments are parted by semicolons, which every language of a spreadsheet takes.
 */
export function parseFormula(formula: string): Expression {
  if (!formula.startsWith('=')) throw new NotEmulated(`the formula ${formula}`);
  return new Parser(formula).whole();
}

class Parser {
  #at = 1;
  #number: string | undefined;
  #text: string | undefined;
  #name: string | undefined;
  #sign: string | undefined;

  constructor(readonly formula: string) {
    this.#next();
  }

  whole(): Expression {
    const expression = this.#comparison();
    if (!this.#isAtEnd) throw this.#strange();
    return expression;
  }

  get #isAtEnd(): boolean {
    return this.#number === undefined && this.#text === undefined && this.#name === undefined && this.#sign === undefined;
  }

  #next(): void {
    token.lastIndex = this.#at;
    const match = token.exec(this.formula);
    [, this.#number, this.#text, this.#name, this.#sign] = match ?? [];
    if (match) this.#at = token.lastIndex;
    else if (this.formula.slice(this.#at).trim() !== '') throw this.#strange();
  }

  #strange(): Error {
    return new NotEmulated(`the formula ${this.formula} at ${this.formula.slice(this.#at - 1, this.#at + 20)}`);
  }

  #taken(...signs: readonly string[]): string | undefined {
    const sign = this.#sign;
    if (sign === undefined || !signs.includes(sign)) return undefined;
    this.#next();
    return sign;
  }

  #comparison(): Expression {
    return this.#chain(() => this.#sum(), { '=': (a, b) => same(a, b), '<>': (a, b) => !same(a, b), '<': (a, b) => order(a, b) < 0, '>': (a, b) => order(a, b) > 0, '<=': (a, b) => order(a, b) <= 0, '>=': (a, b) => order(a, b) >= 0 });
  }

  #sum(): Expression {
    return this.#chain(() => this.#product(), { '+': (a, b) => numeric(a) + numeric(b), '-': (a, b) => numeric(a) - numeric(b) });
  }

  #product(): Expression {
    return this.#chain(() => this.#single(), { '*': (a, b) => numeric(a) * numeric(b), '/': (a, b) => numeric(a) / numeric(b) });
  }

  #chain(part: () => Expression, operators: Readonly<Record<string, (a: FormulaValue, b: FormulaValue) => FormulaValue>>): Expression {
    let left = part();
    for (let sign = this.#taken(...Object.keys(operators)); sign !== undefined; sign = this.#taken(...Object.keys(operators))) {
      const [first, second, carryOut] = [left, part(), operators[sign]];
      if (!carryOut) throw this.#strange();
      left = (context, names) => carryOut(first(context, names), second(context, names));
    }
    return left;
  }

  #single(): Expression {
    if (this.#taken('-')) {
      const value = this.#single();
      return (context, names) => -numeric(value(context, names));
    }
    if (this.#taken('(')) {
      const inside = this.#comparison();
      if (!this.#taken(')')) throw this.#strange();
      return inside;
    }
    const [number, text, name] = [this.#number, this.#text, this.#name];
    if (this.#sign !== undefined || this.#isAtEnd) throw this.#strange();
    this.#next();
    if (number !== undefined) return () => Number(number);
    if (text !== undefined) return () => text.replaceAll('""', '"');
    return this.#named(name ?? '');
  }

  #named(name: string): Expression {
    if (!this.#taken('(')) {
      if (/^(?:true|false)$/i.test(name)) return () => name.toLowerCase() === 'true';
      return (_, names) => names.get(name) ?? error(`#NAME? ${name}`);
    }
    // The first argument of LET is a name that means nothing yet.
    const given: Expression[] = [];
    const defined = name.toUpperCase() === 'LET' ? this.#name ?? '' : undefined;
    if (!this.#taken(')')) {
      do given.push(this.#comparison()); while (this.#taken(';'));
      if (!this.#taken(')')) throw this.#strange();
    }
    if (defined !== undefined) return letOf(defined, given);
    const work = functions[name.toUpperCase()];
    if (!work) throw new NotEmulated(`the function ${name} in a rule`);
    return (context, names) => work(given.map((argument) => () => argument(context, names)), context);
  }
}

function letOf(name: string, [, value, result]: readonly Expression[]): Expression {
  if (!value || !result) throw new NotEmulated('LET with more than one name');
  return (context, names) => result(context, new Map([...names, [name, value(context, names)]]));
}

type Arguments = readonly (() => FormulaValue)[];

const argument = (given: Arguments, at: number): FormulaValue => (given[at] ?? (() => error('#N/A: an argument is missing')))();
const textOf = (given: Arguments, at: number): string => {
  const value = argument(given, at);
  // Google takes no number for a text here.
  return typeof value === 'string' ? value : error('#VALUE!');
};

const functions: Readonly<Record<string, (given: Arguments, context: FormulaContext) => FormulaValue>> = {
  AND: (given) => given.every((value) => truth(value())),
  OR: (given) => given.some((value) => truth(value())),
  NOT: (given) => !truth(argument(given, 0)),
  IF: (given) => argument(given, truth(argument(given, 0)) ? 1 : 2),
  ISNUMBER: (given) => typeof argument(given, 0) === 'number',
  ISTEXT: (given) => typeof argument(given, 0) === 'string',
  ISLOGICAL: (given) => typeof argument(given, 0) === 'boolean',
  INT: (given) => Math.floor(numeric(argument(given, 0))),
  LEN: (given) => String(argument(given, 0)).length,
  TODAY: (_, { today }) => today,
  // Only of the cell itself is it known what it shows.
  TO_TEXT: (given, { cell, shown }) => (argument(given, 0) === cell ? shown : error('#VALUE!')),
  REGEXMATCH: (given) => expressionOf(textOf(given, 1)).test(textOf(given, 0)),
  INDIRECT: (given, { cell }) => {
    if (textOf(given, 0) !== 'RC' || argument(given, 1) !== false) throw new NotEmulated('INDIRECT of another cell');
    return cell;
  },
};

const expressions = new Map<string, RegExp>();

/** https://support.google.com/docs/answer/3098292: RE2, and no classes of Unicode. What JavaScript has beyond that is refused. */
function expressionOf(pattern: string): RegExp {
  if (/\\[pP]|\(\?[=!<]|\\[1-9]/.test(pattern)) throw new NotEmulated(`REGEXMATCH with ${pattern}`);
  const expression = expressions.get(pattern) ?? new RegExp(pattern);
  expressions.set(pattern, expression);
  return expression;
}

function error(message: string): never {
  throw new FormulaError(message);
}

const truth = (value: FormulaValue): boolean => (typeof value === 'string' ? error('#VALUE!') : Boolean(value));
const numeric = (value: FormulaValue): number => (typeof value === 'string' ? error('#VALUE!') : Number(value));

const rank = (value: FormulaValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
/** Numbers come before texts, and these before truth values. */
const order = (a: FormulaValue, b: FormulaValue): number => rank(a) - rank(b) || (a === b ? 0 : a < b ? -1 : 1);
const same = (a: FormulaValue, b: FormulaValue): boolean => (typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b);
