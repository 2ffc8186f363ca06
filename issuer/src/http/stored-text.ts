const nul = String.fromCharCode(0);

/**
 * Where a JSON value holds text that PostgreSQL and other JSON parsers refuse: NUL, or half of a surrogate pair. Such text
 * is refused at the door, because deeper inside it is an internal error.
 *
 * @returns the path of the first such text (`rows.0.fields.note`), `''` for the value itself, `undefined` when all is well
 */
export function unstorableText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes(nul) || !value.isWellFormed() ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    if (unstorableText(key) !== undefined) return '';
    const place = unstorableText(member);
    if (place !== undefined) return place === '' ? key : `${key}.${place}`;
  }
  return undefined;
}

/** Far more than any request has. Readers of JSON call themselves for each level, and fail when there are thousands. */
const mostLevels = 64;

/** Whether a JSON value holds lists and objects within each other beyond all sense. */
export function isTooDeep(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isTooDeep(member, levels - 1));
}
