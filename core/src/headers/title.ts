import type { Column, ColumnKey } from '../definition/columns';
import { foldHeader, foldHeaderWithoutBrackets, headerWords } from '../text/header-text';
import { slips } from '../text/text';
import { namesBesideOthers, otherTitles, people, wordsBeforePeople } from './header-aliases';

/** A text as it is compared. */
interface Folded {
  readonly text: string;
  /** See {@link lettersOf}. */
  readonly letters: number;
}

const folded = new Map<string, Folded>();

function fold(title: string): Folded {
  const known = folded.get(title);
  if (known) return known;
  const text = foldHeader(title);
  const fresh = { text, letters: lettersOf(text) };
  folded.set(title, fresh);
  return fresh;
}

/** A title that a column may have, as it is compared. Titles of definitions are few and come again and again, so they are kept. */
export const foldTitle = (title: string): string => fold(title).text;

/** A header of the sheet in the forms in which it is compared. All are empty when the cell is. */
export interface SheetTitle {
  readonly whole: string;
  /** See {@link lettersOf}. */
  readonly letters: number;
  readonly withoutBrackets: string;
  /** `Student e-mail` is `email`. */
  readonly withoutPeople: string;
}

export function sheetTitle(header: string): SheetTitle {
  const whole = foldHeader(header);
  return { whole, letters: lettersOf(whole), withoutBrackets: foldHeaderWithoutBrackets(header), withoutPeople: withoutPeople(headerWords(header)).join('') };
}

/** `Student's name`, `Recipient e-mail` and `Nom du participant` without whom they are about. */
function withoutPeople(words: readonly string[]): readonly string[] {
  const isPerson = (word: string | undefined) => word !== undefined && people.has(word);
  if (words.length > 1 && isPerson(words[0])) return words.slice(words[1] === 's' && words.length > 2 ? 2 : 1);
  if (words.length < 3 || !isPerson(words[words.length - 1])) return words;
  let end = words.length - 1;
  while (end > 1 && wordsBeforePeople.has(words[end - 1] ?? '')) end--;
  return end < words.length - 1 ? words.slice(0, end) : words;
}

/** Columns that say something of the recipient: there `Student`, `Recipient` or `Learner` in front changes nothing. */
const ofRecipient: ReadonlySet<ColumnKey> = new Set(['firstName', 'lastName', 'fullName', 'contact']);

/** How a header of the sheet is a title of a column: its own, a known other one, or one that a person has to confirm. */
export type TitleMatch = 'own' | 'other' | 'doubtful';

/** @param besidePartOfName a column of the sheet certainly holds a first or a last name */
export function matchTitle({ key, header, aliases, doubtfulAliases = [] }: Column, { whole, withoutBrackets, withoutPeople: short }: SheetTitle, besidePartOfName: boolean): TitleMatch | undefined {
  if (whole === '') return undefined;
  if (whole === foldTitle(header)) return 'own';
  const is = (text: string) => (title: string) => foldTitle(title) === text;
  const forms = ofRecipient.has(key) ? [whole, short] : [whole];
  if (forms.some((form) => form === foldTitle(header) || aliases.some(is(form)))) {
    return key === 'fullName' && besidePartOfName && namesBesideOthers.alone.some(is(short)) ? 'doubtful' : 'other';
  }
  const possible = [header, ...aliases, ...doubtfulAliases].some(is(withoutBrackets)) || forms.some((form) => doubtfulAliases.some(is(form)));
  return possible ? 'doubtful' : undefined;
}

/** Whether a header names one part of a name, in whatever definition. */
export const isPartOfName = ({ whole, withoutPeople: short }: SheetTitle): boolean => partsOfNames.has(whole) || partsOfNames.has(short);

const partsOfNames: ReadonlySet<string> = new Set(['First Name', 'Last Name', ...otherTitles.firstName.certain, ...otherTitles.lastName.certain].map(foldTitle));

/**
 * The fewest slips by which a header misses a title of the column, when they are few enough to be slips: one for words of
 * five letters, two from nine.
 */
export function slipsFromTitle({ header, aliases }: Column, { whole, letters }: SheetTitle): number | undefined {
  let least: number | undefined;
  for (const name of [header, ...aliases]) {
    const title = fold(name);
    const allowed = title.text.length >= 9 ? 2 : title.text.length >= 5 ? 1 : 0;
    if (allowed === 0 || Math.abs(title.text.length - whole.length) > allowed || bitsOf(letters ^ title.letters) > 2 * allowed) continue;
    const count = slips(whole, title.text, allowed);
    if (count <= allowed && (least === undefined || count < least)) least = count;
  }
  return least;
}

/**
 * Which letters a text holds, one bit for each, some sharing one. A slip changes two of them at most, so that most titles
 * need no closer look: a header is compared with those of all definitions at once.
 */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
