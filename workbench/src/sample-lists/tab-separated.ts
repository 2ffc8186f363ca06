/**
 * A table as spreadsheets put it on the clipboard: https://www.iana.org/assignments/media-types/text/tab-separated-values.
 * A cell with a tab, a line break or a quotation mark stands in quotation marks.
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('');
}

const quoted = (text: string): string => /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
