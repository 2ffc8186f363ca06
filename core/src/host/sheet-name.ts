/** https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9; Google Sheets takes all of these. */
const longestName = 31;
const signsOfNoName = /[[\]:*?/\\\p{Cc}]+/gu;
/** Excel keeps it for itself. */
const reserved = 'history';

/**
 * A name that a new sheet can have: as wanted, without the signs that no sheet name has, with a number when it is taken.
 *
 * @param taken names of the sheets that are there; case makes no difference
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([reserved, ...taken.map((name) => name.toLowerCase())]);
  const legal = cut(wanted.replace(signsOfNoName, ' ').replace(/\s+/g, ' '), longestName) || 'Sheet';
  let name = legal;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${cut(legal, longestName - String(number).length - 1)} ${number}`;
  return name;
}

/** Whole characters up to a length in UTF-16, without spaces and apostrophes at the ends, which a name cannot have. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text.replace(/^[\s']+/, '')) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/, '');
}
