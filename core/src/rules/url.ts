import { isOneSlip } from '../text/text';

/** Longest address that every browser and mail program follows. */
const longestUrl = 2000;

const scheme = /^https?:\/\//i;

/** https://www.rfc-editor.org/rfc/rfc3986, with a host of two labels or more: nobody else reaches `localhost`. */
const afterScheme = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+\p{L}(?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])(?::(\d{1,5}))?(?:[/?#][^\s<>"\\^`{|}]*)?$/u;

/** Without the built-in `URL`, which Apps Script lacks, and which takes `http:example` for an address. */
export function isUrl(text: string): boolean {
  if (text.length > longestUrl || !scheme.test(text)) return false;
  const match = afterScheme.exec(text.replace(scheme, ''));
  return match !== null && Number(match[1] ?? 0) <= 65_535;
}

/** `report.pdf` has the form of a host. Nobody who types it into a column of addresses means one. */
const fileName = /^[^/?#:]+\.(?:csv|docx?|gif|html?|jpe?g|odt|pdf|png|pptx?|svg|txt|xlsx?|zip)$/i;

/** The address with `https://` before it, where it lacks nothing else. */
export const withScheme = (text: string): string | undefined => (fileName.test(text) ? undefined : ifUrl(`https://${text.replace(/^\/{1,2}/, '')}`));

/** A word of letters, and something like `://` behind it. */
const likeScheme = /^([a-z]{2,7})(?:[:;] ?[/\\]{0,3}|[/\\]{2,3}) ?/i;

/** The address that `htp://x.org`, `http:/x.org`, `https//x.org`, `https;//x.org` or `https://http://x.org` begins wrongly. */
export function withRightScheme(text: string): string | undefined {
  const [start = '', word = ''] = likeScheme.exec(text) ?? [];
  const meant = schemeOf(word.toLowerCase());
  if (meant === undefined) return undefined;
  const rest = text.slice(start.length);
  return ifUrl(rest) ?? ifUrl(`${meant}://${rest}`);
}

/** `http` and `https`, also with a slip; what is one slip from both is the one of which it has the letters. */
function schemeOf(word: string): 'http' | 'https' | undefined {
  if (word === 'http' || word === 'https') return word;
  const isNear = { http: isOneSlip(word, 'http'), https: isOneSlip(word, 'https') };
  if (isNear.http && isNear.https) return word.includes('s') ? 'https' : undefined;
  return isNear.http ? 'http' : isNear.https ? 'https' : undefined;
}

const ifUrl = (text: string): string | undefined => (isUrl(text) ? text : undefined);
