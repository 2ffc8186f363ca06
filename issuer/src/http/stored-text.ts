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
