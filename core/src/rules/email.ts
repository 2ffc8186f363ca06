import type { FindingCode } from '../check/finding';
import { codeAt } from '../text/code-at';

/** Characters of an address before the @, beside letters and digits: https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3 */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\u0080-\uffff]+$/;
const domainLabel = /^[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\-\u0080-\uffff]*[A-Za-z0-9\u0080-\uffff])?$/;
const beyondAscii = /[^\x00-\x7f]/;

/** Limits of https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 (the path of 256 holds two angle brackets). */
const limits = { local: 64, label: 63, address: 254 };

/**
 * What keeps a mail from reaching this address, as a code that says which part; `undefined` when nothing does.
 * Stricter than RFC 5322 where mail services are: no quoted local parts, no address literals, a domain of two labels.
 */
export function checkEmail(address: string): FindingCode | undefined {
  const code = checkParts(address);
  if (code === undefined || code === 'email-international' || code === 'email-mailto' || !strayOrBeside.test(address) || separateAddresses.test(address)) return code;
  return withoutStraySigns(address) !== undefined ? 'email-signs' : besideWords(address) !== undefined ? 'email-display-name' : code;
}

function checkParts(address: string): FindingCode | undefined {
  if (address.includes(':') && mailto.test(address)) return 'email-mailto';
  const at = address.indexOf('@');
  if (at < 0) return 'email-no-at';
  const isOnlyOne = address.indexOf('@', at + 1) < 0;
  if (!isOnlyOne || /[,;]/.test(address)) return 'email-several';
  if (/\s/.test(address)) return 'email-blank';
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (hasStrayDot(local) || hasStrayDot(domain)) return 'email-dots';
  if (!localPart.test(local)) return 'email-local';
  const labels = domain.split('.');
  const last = labels[labels.length - 1] ?? '';
  if (labels.length < 2 || last.length < 2 || /^\d+$/.test(last) || !labels.every((label) => domainLabel.test(label))) return 'email-domain';
  if (local.length > limits.local || address.length > limits.address || labels.some((label) => label.length > limits.label)) return 'email-too-long';
  return beyondAscii.test(address) ? 'email-international' : undefined;
}

const mailto = /^mailto:/i;

/** Without one of these there is no sign and no word to leave out. Most bad addresses hold none, and are done with at one look. */
const strayOrBeside = /[<>()[\]"'“”„‘’,;:＠]|@@/;
/** Two addresses, of which nobody can say which is meant. */
const separateAddresses = /@[^@]+@/;

/** No address with a word or two around it is longer. */
const longestWithWords = 400;

/** Signs that copying leaves around an address, and one typed for another: `ana@x.org;`, `(ana@x.org)`, `ana@x,org`, `ana@@x.org`, `ana(at)x.org`. */
function withoutStraySigns(address: string): string | undefined {
  if (address.length > longestWithWords) return undefined;
  let start = 0;
  let end = address.length;
  while (start < end && ` <("'“„‘,;`.includes(address.charAt(start))) start++;
  while (start < end && ` >)"'”“’,;`.includes(address.charAt(end - 1))) end--;
  const withAt = address.slice(start, end).replace(/\s*(?:[([]at[)\]]|[@＠]+)\s*/i, '@');
  const meant = withAt.includes(',') ? withAt.replace(/(@[^.,@]+),(?=[^,@]+$)/, '$1.') : withAt;
  return isWhole(meant) && isDifferent(meant, address) ? meant : undefined;
}

/** `Ana <ana@x.org>`, `Ana (ana@x.org)`, `ana@x.org (home)`, `E-mail: ana@x.org`. */
function besideWords(address: string): string | undefined {
  const at = address.indexOf('@');
  if (at < 0 || address.length > longestWithWords || at !== address.lastIndexOf('@') || !/[<>():]/.test(address)) return undefined;
  let start = at;
  let end = at + 1;
  while (start > 0 && !betweenWords.includes(address.charAt(start - 1))) start--;
  while (end < address.length && !betweenWords.includes(address.charAt(end))) end++;
  const meant = address.slice(start, end);
  return isWhole(meant) && isDifferent(meant, address) ? meant : undefined;
}

const betweenWords = ' \n<>()"“”;:';

/** A blank that was typed is another finding than a sign. */
const isDifferent = (meant: string, address: string): boolean => meant.replace(/\s+/g, '') !== address.replace(/\s+/g, '');

const isWhole = (address: string): boolean => {
  if (isPlainEmail(address)) return true;
  const code = checkParts(address);
  return code === undefined || code === 'email-international';
};

const hasStrayDot = (part: string): boolean => part.startsWith('.') || part.endsWith('.') || part.includes('..');

/** What a character of a plain address is: part of any word, part of a word before the @, a sign between words, or the @. */
const ofWord = 1;
const beforeAt = 2;
const dot = 3;
const hyphen = 4;
const at = 5;
const plainCharacters = new Uint8Array(128);
for (const [characters, kind] of [['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', ofWord], ["_+'", beforeAt], ['.', dot], ['-', hyphen], ['@', at]] as const) {
  for (let index = 0; index < characters.length; index++) plainCharacters[codeAt(characters, index)] = kind;
}
const nine = 0x39;

/**
 * The way nearly all addresses are written: words of letters, digits and `_+'`, with single dots and hyphens between them,
 * that end in a letter. `false` says nothing: the address may be as good.
 */
export function isPlainEmail(address: string): boolean {
  const { length } = address;
  if (length === 0 || length > limits.address || codeAt(address, length - 1) <= nine) return false;
  let atIndex = -1;
  let labelStart = 0;
  let labels = 0;
  let wordEnded = true;
  for (let index = 0; index < length; index++) {
    const code = codeAt(address, index);
    const kind = code < 128 ? plainCharacters[code] : 0;
    if (kind === ofWord) {
      wordEnded = false;
      continue;
    }
    if (kind === beforeAt) {
      // In front of all others an apostrophe was left behind.
      if (atIndex >= 0 || index === 0) return false;
      wordEnded = false;
      continue;
    }
    // No sign at the beginning, and no two in a row.
    if (kind === 0 || wordEnded) return false;
    wordEnded = true;
    if (kind === at) {
      if (atIndex >= 0 || index > limits.local) return false;
      atIndex = index;
      labelStart = index + 1;
    } else if (kind === dot && atIndex >= 0) {
      if (index - labelStart > limits.label) return false;
      labels++;
      labelStart = index + 1;
    }
  }
  return labels > 0 && !wordEnded && length - labelStart >= 2 && length - labelStart <= limits.label;
}

/** The address that was meant, where the slip leaves only one. */
export function fixEmail(address: string, code: FindingCode): string | undefined {
  const meant = code === 'email-mailto' ? address.replace(/^mailto:/i, '').replace(/\?.*$/, '')
    : code === 'email-display-name' ? besideWords(address)
    : code === 'email-signs' ? withoutStraySigns(address)
    // Blanks in the middle of a word may stand for a dot, or for nothing: nobody can tell.
    : code === 'email-blank' ? address.replace(/\s*([@.])\s*/g, '$1')
    : code === 'email-dots' ? address.replace(/\.+/g, '.').replace(/^\.|\.$/g, '').replace(/\.?@\.?/, '@')
    : undefined;
  return meant !== undefined && isWhole(meant) ? meant : undefined;
}
