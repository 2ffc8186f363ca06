/** Lines of a table: the first column from the left, all others from the right. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const columnCount = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columnCount }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join('  ').trimEnd();
  return rows.map(lineOf).join('\n');
}
