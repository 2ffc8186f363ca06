/** Longest address that every browser and mail program follows. */
const longestUrl = 2000;

/** https://www.rfc-editor.org/rfc/rfc3986: a host of two labels or more, or `localhost` never, because nobody else reaches it. */
const shape = /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+\p{L}(?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])(?::\d{1,5})?(?:[/?#][^\s<>"\\^`{|}]*)?$/iu;

/** Without the built-in `URL`, which Apps Script lacks, and which takes `http:example` for an address. */
export const isUrl = (text: string): boolean => text.length <= longestUrl && shape.test(text);

/** The address with `https://` before it, where it lacks nothing else. */
export function withScheme(text: string): string | undefined {
  const whole = `https://${text.replace(/^(?:https?:)?\/{1,2}/i, '')}`;
  return isUrl(whole) ? whole : undefined;
}
