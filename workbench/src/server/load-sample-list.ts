import type { SampleListChoice } from '../protocol';
import { sampleLists } from '../sample-lists';
import type { Origin, Workbook } from '../workbook';

export const sampleListChoices: readonly SampleListChoice[] = sampleLists.map(({ id, name }) => ({ id, name }));

/** Pastes a sample list into a new sheet of its own and brings that to the front. */
export function loadSampleList(id: string, workbook: Workbook, origin: Origin): void {
  const list = sampleLists.find((candidate) => candidate.id === id);
  if (list === undefined) throw new Error(`There is no sample list ${id}`);
  const sheet = workbook.addSheet(freeName(list.name, workbook), origin);
  workbook.write(sheet.id, { row: 0, column: 0 }, list.rows.map((row) => row.map((typed) => ({ typed }))), origin);
  list.rows[0]?.forEach((_header, column) => workbook.setColumnWidth(sheet.id, { first: column, last: column }, widthOf(list.rows.map((row) => row[column] ?? '')), origin));
  workbook.activate(sheet.id, origin);
}

/** In points: wide enough for the longest text of a column, as long as that is no novel. */
const widthOf = (texts: readonly string[]): number => Math.min(220, Math.max(48, ...texts.map((text) => 12 + text.length * 6)));

/** The same list may be loaded twice: `Ethics autumn`, `Ethics autumn (2)`. */
function freeName(name: string, workbook: Workbook): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (workbook.findSheet(candidate) === undefined) return candidate;
  }
}
