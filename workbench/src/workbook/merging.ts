import { type Area, isOneCell } from './area';
import { overlapping } from './merged-cells';
import type { Origin } from './origin';
import { checkOnSheet } from './sheet-limits';
import type { Changeable } from './changeable';
import { WorkbookError } from './workbook-error';

/** Merges cells and takes them apart again. */
export class Merging {
  readonly #workbook: Changeable;

  constructor(workbook: Changeable) {
    this.#workbook = workbook;
  }

  /** Keeps the value of the top left cell; what the others held is lost. Cells that were merged before become part of the new ones. */
  merge(sheetId: string, area: Area, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    checkOnSheet(area);
    if (overlapping(sheet.tables.map((table) => table.area), area).length > 0) throw new WorkbookError('cells-are-merged', 'Cells of a table cannot be merged.');
    if (isOneCell(area)) return;
    const content = sheet.content(area);
    sheet.clearContents(area);
    sheet.write(area, [[content]]);
    const taken = overlapping(sheet.mergedAreas, area);
    sheet.mergedAreas = [...sheet.mergedAreas.filter((merged) => !taken.includes(merged)), area];
    this.#workbook.say({ type: 'merged-cells-changed', sheetId, origin });
  }

  /** Takes apart every merged cell that the area touches. */
  unmerge(sheetId: string, area: Area, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    const taken = overlapping(sheet.mergedAreas, checkOnSheet(area));
    sheet.mergedAreas = sheet.mergedAreas.filter((merged) => !taken.includes(merged));
    this.#workbook.say({ type: 'merged-cells-changed', sheetId, origin });
  }
}
