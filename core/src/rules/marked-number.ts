import { plainDigits } from '../text/text';

/** A number that was written with what it counts. */
export interface MarkedNumber {
  readonly mark: 'percent' | 'currency';
  /** The number without the mark, as it was typed. */
  readonly text: string;
}

/** Longer than any number with a sign of a currency; the rest of a cell may hold 32,767 characters. */
const longest = 40;

/** Signs, and words that stand beside sums: three capitals alone would be points or hours, too. */
const currency = String.raw`(?:[A-Z]{0,2}\p{Sc}|R\$|EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|RON|ZAR|[Ee]uros?|kr\.?|zł|Kč|Ft|Fr\.?)`;
const percentBehind = /^(.*\d) ?%$/;
const currencyBehind = new RegExp(`^(.*\\d) ?${currency}$`, 'u');
const currencyBefore = new RegExp(`^([-+] ?)?${currency} ?(.*\\d)$`, 'u');

const marked = (mark: MarkedNumber['mark'], text: string | undefined): MarkedNumber | undefined => (text === undefined ? undefined : { mark, text });

/** `72 %`, `€ 1.200,50`, `-$5`, `5 EUR`: what stands there beside the number. Whether the rest is one is not looked at. */
export function readMark(text: string): MarkedNumber | undefined {
  if (text.length > longest) return undefined;
  const plain = plainDigits(text).replace('％', '%');
  // The last character says which it can be, so that two of three regular expressions are not asked.
  if (plain.endsWith('%')) return marked('percent', percentBehind.exec(plain)?.[1]);
  if (!/\d$/.test(plain)) return marked('currency', currencyBehind.exec(plain)?.[1]);
  const [, sign = '', before] = currencyBefore.exec(plain) ?? [];
  return marked('currency', before && sign + before);
}
