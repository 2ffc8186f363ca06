import type { CellValue } from '../host/cell';
import type { Rule } from './rule';
import type { SeededRandom } from './seeded-random.fixture';
import { goodText } from './good-texts.fixture';

/**
 * Cells as lists hold them: right ones of every kind, and what slips of the finger, copying and other programs make of them.
 */
export function cellFor(rule: Rule, random: SeededRandom): CellValue {
  const kind = random.below(10_000);
  if (kind < 600) return anyNumber(random);
  if (kind < 700) return random.chance(0.5);
  if (kind < 702) return hugeText(random);
  if (kind < 1100) return random.pick(oddities);
  const text = kind < 2100 ? goodText(random.pick(ruleTypes), rule, random) : goodText(rule.type, rule, random);
  const slips = random.pick([0, 0, 0, 1, 1, 2, 3]);
  let cell = random.chance(0.1) ? random.pick(disguises)(text) : text;
  for (let slip = 0; slip < slips; slip++) cell = withSlip(cell, random);
  return cell;
}

const ruleTypes: readonly [Rule['type'], ...Rule['type'][]] = ['name', 'email', 'phone', 'emailOrPhone', 'url', 'yesNo', 'expiry', 'text', 'longText', 'integer', 'decimal', 'date', 'choice'];

/** The most characters that a cell of a spreadsheet holds. */
const mostCharacters = 32_767;
const hugeText = (random: SeededRandom): string =>
  random.pick(['', 'a', '1', '+', 'a@']) + random.pick(['x', '1', ' ', '.', 'é', '1 ', 'a.', '\n', '\ud800', '陳']).repeat(mostCharacters).slice(0, mostCharacters - 20) + random.pick(['', '@b.example', 'x', '!']);

const oddities: readonly [string, ...string[]] = [
  '#N/A', '#REF!', '#value!', '#DIV/0!', '####', '#', '# 1', '#N/A ', '#NAME?', '=1+1', '=A1', '+1', '-1', '@SUM', 'null', 'undefined', 'true', 'FALSE', 'NaN', 'Infinity', 'none', 'n/a',
  '5.55E+9', '5,55555E+09', '1e3', '0x10', '1E+400', '-', '–', '.', ',', '0', '00', '１２', '½', '10²', '①', '0.1.2', '\ud83d\ude00', '\ud83d', '\ude00x', 'a\u0000b', 'a\u0085', '\u007f',
  '\u200b', '\u200c', 'می\u200cخواهم', 'ab\u200c', '\u202aabc\u202c', '\u061cabc', 'Zoe\u0308', 'ﬁn', 'İ', 'ı', 'ſ', '\u212a', 'ß', 'Ǆ', '\u0958', '\u037e', '\u1e9e', '陳', '山田\u3000太郎',
  '\u3000山田', '\u00a0', 'x\u00a0y', 'x\u202fy', 'one\ntwo', 'one\r\ntwo', '\none', 'one\n', 'one \ntwo', 'one\n\n two', 'tab\tbed', '\ufeffbom', 'so\u00adft', '<b>', 'a<b', 'www.x', 'WWW.Y.example', 'http://', 'HTTPS://x',
];

/** Changes that go through a whole text. */
const disguises: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => ` ${text}`,
  (text) => `${text} `,
  (text) => `"${text}"`,
  (text) => `'${text}`,
  (text) => `(${text})`,
  (text) => `${text}.`,
  (text) => `\u202a${text}\u202c`,
  (text) => `${text}; ${text}`,
  (text) => text.replace(/[ ,./-]/g, ''),
  (text) => text.replace(/[ ,./-]/g, ' '),
  (text) => text.replace(/[.]/g, ','),
];

const strays: readonly [string, ...string[]] = [
  '0', ...'123456789', ...'abmtzAEKS', ...' .,-/:;@+()\'"<>#=_%&?!*|\\^`{}~', '\t', '\n', '\r', '\u0000', '\u001f', '\u007f', '\u009f', '\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2009', '\u2010', '\u2013',
  '\u2019', '\u202f', '\u2060', '\u2028', '\u2212', '\u3000', '\ufeff', '\ud800', '\udc00', '\ud83d\ude00', '\u0301', '\u0308', '\u0327', '\u0660', '\uff11', '\uff0b', '\u00b2', 'é', 'ß', 'ı', 'ſ', '\u212a', 'Ω', 'Ж', 'ש', 'ع', 'क', '陳', '✓', '1st', 'am', '00', '..', ' and ', 'E+', '(0)',
] as const;

function withSlip(text: string, random: SeededRandom): string {
  const at = random.below(text.length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  switch (random.below(6)) {
    case 0: return before + random.pick(strays) + behind;
    case 1: return before + behind.slice(1);
    case 2: return before + random.pick(strays) + behind.slice(1);
    case 3: return before + behind.slice(1, 2) + behind.slice(0, 1) + behind.slice(2);
    case 4: return before + text.slice(at, at + 1 + random.below(3)) + behind;
    default: return before;
  }
}

function anyNumber(random: SeededRandom): number {
  const number = random.pick([
    () => random.below(100), () => random.below(3000), () => random.below(60_000), () => random.below(60_000) + random.below(1000) / 1000, () => random.below(3_000_000),
    () => random.below(10_000) / 100, () => random.below(200) + 2_958_300, () => random.below(130), () => 46_000 + random.below(800), () => random.below(1e6) * 1e6 + random.below(1e6), () => random.below(1e6) * 10 ** random.below(20),
    () => 1 / (1 + random.below(1e9)), () => random.pick([0, 1, 1e15, 1e15 - 1, 2 ** 53, 2 ** 53 - 1, 1e21, 1e300, 0.1 + 0.2]),
  ])();
  return random.chance(0.15) ? -number : number;
}
