import type { Rule, SheetContext } from './rule';
import * as z from 'zod';
import { boundsOf, dayInNumber, dayInText, isDuration, lastExpiryYear } from './date-schema.fixture';

/**
 * The rules a second time, as a reader of the documentation would write them down: a schema accepts exactly the cells in which
 * the compiled rule finds no problem. It shares no code with the rules, so that both would have to be wrong in the same way.
 */
export function schemaOf(rule: Rule, context: SheetContext): z.ZodType {
  switch (rule.type) {
    case 'name': return z.union([z.number(), line.refine(atMost(200)).regex(/^[^<>@]*$/).regex(/^(?!.*(?:https?:\/\/|www\.))/i)]);
    case 'email': return email;
    case 'phone': return phone(rule.callingCode);
    case 'emailOrPhone': return z.union([email, phone(rule.callingCode)]);
    case 'url': return url;
    case 'yesNo': return z.union([z.boolean(), z.literal([0, 1]), folded.pipe(z.enum(yesAndNo))]);
    case 'text': return textOf(line, rule.minLength ?? 0, rule.maxLength ?? 500);
    case 'longText': return textOf(lines, rule.minLength ?? 0, rule.maxLength ?? 5000);
    case 'integer': return numberOf(z.number().min(rule.min ?? -Infinity).max(rule.max ?? Infinity).refine(Number.isSafeInteger), context.decimalSeparator);
    case 'decimal': return numberOf(z.number().min(rule.min ?? -Infinity).max(rule.max ?? Infinity), context.decimalSeparator);
    case 'date': {
      const bounds = boundsOf(rule.min, rule.max);
      return z.union([line.refine(dayInText(context, bounds)), dayInNumber(context, bounds)]);
    }
    case 'expiry': {
      const { year, month, day } = context.today;
      const bounds = { from: year * 10_000 + month * 100 + day + 1, to: 99_991_231 };
      return z.union([line.refine(isDuration), line.refine(dayInText(context, bounds, lastExpiryYear(context))), dayInNumber(context, bounds)]);
    }
    case 'choice': return z.union([numberOrBoolean.transform(String), line]).pipe(folded).pipe(z.enum(rule.options.map((option) => folded.parse(option))));
  }
}

const numberOrBoolean = z.union([z.number(), z.boolean()]);

/** One line in which everything can be seen: no control characters, no halves of characters, no marks of direction, no blanks but the plain and the ideographic one, none at the ends. */
const visible = /^(?![ \u3000\u200c-\u200f])(?:[^\p{Z}\p{Cc}\p{Cs}\u00ad\u061c\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[ \u3000])+(?<![ \u3000\u200c-\u200f])$/u;

const errorValues = [
  '#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#BUSY!', '#CONNECT!', '#EXTERNAL!', '#PYTHON!', '#UNKNOWN!', '#ERROR!', '#GETTING_DATA',
  '#NV', '#N/D', '#WERT!', '#BEZUG!', '#ZAHL!', '#ÜBERLAUF!', '#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#PROPAGATION!', '#¡VALOR!', '#¡REF!', '#¡DIV/0!', '#¡NUM!', '#¡NULO!', '#¿NOMBRE?', '#¡DESBORDAMIENTO!',
  '#VALOR!', '#NOME?', '#NÚM!', '#NULO!',
];
const isValue = (text: string): boolean => !/^##+$/.test(text) && !(/^[!-~¡¿úÚüÜ]+$/.test(text) && errorValues.includes(text.toUpperCase()));

/** As spreadsheets count: an emoji is two characters. zod's own `max` counts it as one. */
const atMost = (most: number) => (text: string): boolean => text.length <= most;
const atLeast = (least: number) => (text: string): boolean => text.length >= least;

const line = z.string().regex(visible).normalize('NFC').refine(isValue);
const lines = z.string().refine((text) => text.split('\n').every((part) => part === '' || visible.test(part)) && !/^\n|\n$/.test(text)).normalize('NFC').refine(isValue);

/** As texts are compared: case, width and repeated blanks make no difference. */
const folded = line.transform((text) => text.normalize('NFKC').replace(/\ufe0f/g, '').toLowerCase().replace(/\s+/g, ' '));

const yesAndNo = [
  'yes', 'y', 'true', '1', 'x', '✓', '✔', 'oui', 'vrai', 'sí', 'si', 'ja', 'j', 'wahr', 'sim', 'verdadero', 'verdadeiro',
  'no', 'n', 'false', '0', '-', '✗', '✘', 'non', 'faux', 'nein', 'falsch', 'não', 'nao', 'falso',
];

/** A truth value is none. A number in a text is a hint, except where it may have lost digits: more than fifteen, or shown as `5.55E+9`, and except behind an apostrophe. */
const textOf = (text: typeof line, least: number, most: number) => z.union([
  text.refine(atLeast(least)).refine(atMost(most)).regex(/^(?!-?\d(?:[.,]\d+)?e\+\d{1,3}$)/i).refine((value) => !/^'(?:\+|-?\d{2})\d(?:[ .,/-]?\d)*$/.test(value)),
  z.number().gt(-1e15).lt(1e15).transform(String).pipe(z.string().refine(atLeast(least)).refine(atMost(most))),
]);

/** As keyboards of East Asia write digits and signs, and typesetters the minus. */
const wide = '０１２３４５６７８９＋，－．−';
const narrow = '0123456789+,-.-';
const narrowed = line.transform((text) => Array.from(text, (character) => narrow[wide.indexOf(character)] ?? character).join(''));

/** Grouped in threes by one sign all through, which is not the decimal one, or not at all; or nothing before the decimal sign. */
const grammars = { '.': grammar('.', ','), ',': grammar(',', '.') };
function grammar(decimal: string, other: string): RegExp {
  const groups = [other, ' ', "'", '’'].map((sign) => String.raw`\d{1,3}(?:[${sign}]\d{3})+`);
  return new RegExp(String.raw`^(?:[-+]|[-+] )?(?:(?:\d+|${groups.join('|')})(?:[${decimal}]\d+)?|[${decimal}]\d+)$`);
}
const numberOf = (allowed: z.ZodType<number, number>, decimal: '.' | ',') => z.union([
  allowed,
  narrowed.pipe(z.string().regex(grammars[decimal]))
    .transform((text) => text.split(decimal).map((part) => part.replace(/[ '’.,]/g, '')).join('.'))
    .transform(Number).pipe(z.number()).pipe(allowed),
]);

/** One apostrophe in front of an address was left there by an export. */
const email = line.refine(atMost(254)).regex(/^(?!'[^'.@])/).regex(new RegExp([
  '^(?=[^@]{1,64}@)',
  String.raw`(?!.*\.[0-9]+$)(?!.*\.[^.]$)`,
  String.raw`[\w!#$%&'*+/=?^{|}~\x60\u0080-\u2fff\u3001-\uffff-]+(?:\.[\w!#$%&'*+/=?^{|}~\x60\u0080-\u2fff\u3001-\uffff-]+)*`,
  String.raw`@(?!.*_)[\w\u0080-\u2fff\u3001-\uffff](?:[\w\u0080-\u2fff\u3001-\uffff-]{0,61}[\w\u0080-\u2fff\u3001-\uffff])?`,
  String.raw`(?:\.[\w\u0080-\u2fff\u3001-\uffff](?:[\w\u0080-\u2fff\u3001-\uffff-]{0,61}[\w\u0080-\u2fff\u3001-\uffff])?)+$`,
].join('')));

/** Seven to fifteen digits with the country's code, however they are grouped; `(0)` stands for a digit only inside the country. */
const phone = (callingCode: string | undefined) => z.union([z.int().positive().transform(String), narrowed])
  .transform((text) => text.replace(/^tel:/i, ''))
  .transform((text) => (/^[ \u3000(]*(?:\+|00)/.test(text) && !/^[ \u3000(]*(?:\+|00)[ \u3000(]*(39|378|225|229|241|242)/.test(text) ? text.replace('(0)', '') : text))
  .transform((text) => text.replace(/[\s().\-/‐‑‒–]/g, ''))
  .transform((text) => (/^\d+$/.test(text) && !/^00\d/.test(text) && callingCode !== undefined ? withCountry(text, callingCode) : text))
  .pipe(z.string().regex(/^(?:\+|00)[1-9]\d{6,14}$/));

/** Eleven digits or more that begin with the code of the country have it already: a spreadsheet makes 442079460018 of +442079460018. */
const withCountry = (digits: string, callingCode: string): string =>
  (digits.length > 10 && digits.indexOf(callingCode) === 0 ? `+${digits}` : `+${callingCode}${digits.replace(/^0/, '')}`);

const url = line.refine(atMost(2000)).regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#]+/)
  .regex(/^[^/]+\/\/(?:(?![^./?#:]{64})[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?<!-)\.)+(?![^./?#:]{64})\p{L}[\p{L}\p{M}\p{N}-]+(?<!-)(?::[0-9]{1,5})?(?:[/?#]|$)/u)
  .refine((text) => Number(/^[^/]+\/\/[^/?#:]+:(\d+)/.exec(text)?.[1] ?? 0) < 2 ** 16)
  .regex(/^[^\s<>"\\^`{|}]*$/);
