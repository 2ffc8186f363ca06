/**
 * Where Confer keeps its notebook: properties of the document that this add-on alone reads, for everybody who works in the file. A
 * property holds 9 KB and all of them 500 KB (https://developers.google.com/apps-script/guides/services/quotas), so the text stands in
 * parts; a sign takes up to three bytes.
 */
const part = 'confer.notebook.';
const partLength = 3000;

export function readNotebook(): string | null {
  const kept = PropertiesService.getDocumentProperties().getProperties();
  const parts = Object.keys(kept).filter((key) => key.startsWith(part)).sort((a, b) => numberOf(a) - numberOf(b));
  return parts.length === 0 ? null : parts.map((key) => kept[key]).join('');
}

export function writeNotebook(text: string): void {
  const store = PropertiesService.getDocumentProperties();
  const parts = partsOf(text);
  store.setProperties(Object.fromEntries(parts.map((each, index) => [part + String(index), each])));
  for (const key of store.getKeys()) if (key.startsWith(part) && numberOf(key) >= parts.length) store.deleteProperty(key);
}

const numberOf = (key: string): number => Number(key.slice(part.length));

/** Never between the halves of a surrogate pair, which would not be kept alone. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + partLength;
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length;
    parts.push(text.slice(at, isHalf ? end - 1 : end));
    at += isHalf ? partLength - 1 : partLength;
  }
  return parts;
}
