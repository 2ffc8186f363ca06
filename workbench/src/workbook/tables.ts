import type { Changeable } from './changeable';
import { newId } from './new-id';
import type { Origin } from './origin';
import type { Sheet } from './sheet';
import { type Area, withoutArea } from './area';
import { checkOnSheet } from './sheet-limits';
import { grownBy, headerOf, type Table, tableTitles } from './table';
import { overlapping } from './merged-cells';
import { WorkbookError } from './workbook-error';

/** The Excel tables of a workbook. */
export class Tables {
  readonly #workbook: Changeable;

  constructor(workbook: Changeable) {
    this.#workbook = workbook;
  }

  /** The first row of the area becomes the header row: its texts are made different from each other. */
  add(sheetId: string, area: Area, name: string, origin: Origin): Table {
    const sheet = this.#workbook.changeable(sheetId);
    const table = { id: newId(), name, area: { ...checkOnSheet(area), rowCount: Math.max(2, area.rowCount) } };
    checkFree(sheet, table);
    this.#put(sheet, [...sheet.tables, table], origin);
    this.#writeTitles(sheet, table, origin);
    return table;
  }

  /** The header row stays in its place. */
  resize(sheetId: string, id: string, area: Area, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    const table = tableOf(sheet, id);
    if (area.row !== table.area.row || overlapping([table.area], area).length === 0) throw new WorkbookError('wrong-shape', 'The header row of a table stays in its row.');
    const resized = { ...table, area: checkOnSheet(area) };
    checkFree(sheet, resized);
    this.#put(sheet, sheet.tables.map((one) => (one.id === id ? resized : one)), origin);
    this.#writeTitles(sheet, resized, origin);
  }

  /** The cells stay as they are. */
  remove(sheetId: string, id: string, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    tableOf(sheet, id);
    this.#put(sheet, sheet.tables.filter((table) => table.id !== id), origin);
  }

  /**
   * Follows what was written: tables take in what stands directly below or beside them, unless cells there have a data
   * validation (https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins). New rows look and help as
   * the last one does.
   */
  follow(sheetId: string, written: Area, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    for (const table of sheet.tables) {
      const area = grownBy(table, written);
      const added = area ? withoutArea(area, table.area) : [];
      const others = sheet.tables.filter((other) => other !== table).map((other) => other.area);
      const isFree = added.every((part) => sheet.validations(part).length === 0 && overlapping([...others, ...sheet.mergedAreas], part).length === 0);
      const now = area && isFree ? { ...table, area } : table;
      if (now !== table) this.#grow(sheet, table, now, origin);
      if (now.area.columnCount > table.area.columnCount || overlapping([headerOf(now)], written).length > 0) this.#writeTitles(sheet, now, origin);
    }
  }

  /** Gives titles to columns that have come into tables. */
  nameColumns(sheetId: string, origin: Origin): void {
    const sheet = this.#workbook.changeable(sheetId);
    for (const table of sheet.tables) this.#writeTitles(sheet, table, origin);
  }

  #grow(sheet: Sheet, before: Table, now: Table, origin: Origin): void {
    this.#put(sheet, sheet.tables.map((table) => (table === before ? now : table)), origin);
    const last = before.area.row + before.area.rowCount - 1;
    const rowCount = now.area.row + now.area.rowCount - last - 1;
    if (rowCount === 0) return;
    for (let column = before.area.column; column < before.area.column + before.area.columnCount; column++) {
      const area = { row: last + 1, column, rowCount, columnCount: 1 };
      const like = { row: last, column };
      sheet.restyle(area, ({ numberFormat }) => ({ ...sheet.style(like), ...(numberFormat !== 'General' && { numberFormat }) }));
      sheet.setValidation(area, sheet.validation(like));
    }
    this.#workbook.say({ type: 'formatted', sheetId: sheet.id, area: { ...now.area, row: last + 1, rowCount }, origin });
    this.#workbook.say({ type: 'validations-changed', sheetId: sheet.id, origin });
  }

  #put(sheet: Sheet, tables: readonly Table[], origin: Origin): void {
    sheet.tables = tables;
    this.#workbook.say({ type: 'tables-changed', sheetId: sheet.id, origin });
  }

  #writeTitles(sheet: Sheet, table: Table, origin: Origin): void {
    const area = headerOf(table);
    const [contents = []] = sheet.contents(area);
    const titles = tableTitles(contents);
    if (titles.every((title, index) => title === contents[index])) return;
    sheet.write(area, [titles]);
    this.#workbook.say({ type: 'cells-written', sheetId: sheet.id, area, origin });
  }
}

function tableOf(sheet: Sheet, id: string): Table {
  const table = sheet.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new WorkbookError('table-not-found', `The sheet ${sheet.name} has no table with the id ${id}.`);
  return table;
}

/** @throws {WorkbookError} for cells that are merged or belong to another table */
function checkFree(sheet: Sheet, { id, area }: Table): void {
  const others = sheet.tables.filter((table) => table.id !== id).map((table) => table.area);
  if (overlapping([...others, ...sheet.mergedAreas], area).length > 0) {
    throw new WorkbookError('cells-are-merged', 'A table cannot overlap merged cells or another table.');
  }
}
