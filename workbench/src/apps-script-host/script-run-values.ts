/**
 * What may go from the sidebar to the server and back: numbers, texts, yes and no, `null`, and plain objects and arrays of these.
 * https://developers.google.com/apps-script/guides/html/communication
 */

/** Whether Google would carry it. A `Date`, a function or a circle is refused, wherever it stands. */
export function isLegal(value: unknown, around: readonly object[] = []): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (around.includes(value)) return false;
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Array]' && tag !== '[object Object]') return false;
  return Object.values(value).every((item) => isLegal(item, [...around, value]));
}

/** As it arrives on the other side: nothing is left of `undefined` in an object, and `null` in an array. Numbers that are none are `null`. */
export const asCarried = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)) as unknown);
