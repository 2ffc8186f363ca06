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

/** The address with `https://` before it, where it lacks nothing else. */
export function withScheme(text: string): string | undefined {
  const whole = `https://${text.replace(/^(?:https?:)?\/{1,2}/i, '')}`;
  return isUrl(whole) ? whole : undefined;
}
