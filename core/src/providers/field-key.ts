import { foldHeader } from '../text/header-text';

/** Letters that stand for themselves in Unicode, where others are a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ı: 'i' };

/** The text in plain letters as far as it has any: `Größe` is `Grosse`. Characters of other scripts stay. */
export const inPlainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\x00-\x7f]/g, (letter) => plainLetters[letter] ?? letter);

const longestKey = 64;

/**
 * The key of a field that has only a title: `Student number`, `student_number` and `studentNumber` are all
 * `studentNumber`. A title without any plain letter or digit has none.
 */
function keyOf(title: string): string | undefined {
  const words = inPlainLetters(title)
    .replace(/['’]/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const [first, ...others] = /^\d/.test(words[0] ?? '') ? ['field', ...words] : words;
  return first === undefined ? undefined : `${first}${others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`.slice(0, longestKey);
}

/**
 * Keys for fields that come with titles only, in the order of the titles, each different from the others. The one place
 * where keys are made.
 *
 * @param taken keys that other fields have
 */
export function keysOf(titles: readonly string[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set(taken);
  return titles.map((title, index) => {
    const key = distinct(keyOf(title) ?? `field${index + 1}`, '', longestKey, (candidate) => used.has(candidate));
    used.add(key);
    return key;
  });
}

const longestHeader = 100;

/** Titles as headers that one list can have side by side: where two read alike, the later one gets a number. */
export function distinctHeaders(titles: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const header = distinct(title.trim(), ' ', longestHeader, (candidate) => used.has(foldHeader(candidate)));
    used.add(foldHeader(header));
    return header;
  });
}

/** The name itself, or with the first number, from 2, that makes it a new one: `Hours 2`. */
export function distinct(name: string, before: string, longest: number, isTaken: (candidate: string) => boolean): string {
  let candidate = name;
  for (let number = 2; isTaken(candidate); number++) {
    const ending = `${before}${number}`;
    candidate = `${name.slice(0, longest - ending.length)}${ending}`;
  }
  return candidate;
}
