import type { CellPosition } from '@confer/core';
import { type Area } from './area';
import { Metadata } from './metadata';
import type { Origin } from './origin';
import { Persons, type PersonView } from './persons';
import type { Sheet } from './sheet';
import { checkOnSheet } from './sheet-limits';
import { SheetList } from './sheet-list';
import type { SheetView } from './sheet-view';
import { WorkbookError } from './workbook-error';
import type { WorkbookEvent } from './workbook-event';
import type { DateSystem, WorkbookJson } from './workbook-json';

/** The sheets of a workbook as a whole, who looks at them, and who listens. What is in the sheets is `Workbook`'s. */
export class WorkbookOfSheets {
  readonly metadata: Metadata;
  readonly dateSystem: DateSystem;
  readonly #sheets: SheetList;
  readonly #persons = new Persons();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();

  /** One empty sheet named `Sheet1`, unless others are given. */
  constructor(sheets = new SheetList(), metadata = new Metadata(), dateSystem: DateSystem = 1900) {
    this.#sheets = sheets;
    this.metadata = metadata;
    this.dateSystem = dateSystem;
  }

  toJSON(): WorkbookJson {
    return { sheets: this.#sheets.all.map((sheet) => sheet.toJSON()), metadata: this.metadata.toJSON(), dateSystem: this.dateSystem };
  }

  /** Gives the function that ends it. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** In the order of their tabs. */
  get sheets(): readonly SheetView[] {
    return this.#sheets.all;
  }

  sheet(id: string): SheetView {
    return this.#sheets.get(id);
  }

  /** By id, or by name whatever its case. */
  findSheet(idOrName: string): SheetView | undefined {
    return this.#sheets.find(idOrName);
  }

  /** A person never heard of looks at A1 of the first sheet. */
  person(id: string): PersonView {
    return this.#persons.view(id, this.#sheets.first.id);
  }

  activate(sheetId: string, origin: Origin): void {
    const person = this.#persons.person(origin.person, this.#sheets.first.id);
    const previousSheetId = person.sheetId;
    if (this.#sheets.get(sheetId).id === previousSheetId) return;
    person.sheetId = sheetId;
    this.say({ type: 'sheet-activated', sheetId, previousSheetId, origin });
  }

  /** Brings the sheet to the front, too. */
  select(sheetId: string, areas: readonly Area[], origin: Origin): void {
    this.#sheets.get(sheetId);
    if (areas.length === 0) throw new WorkbookError('wrong-shape', 'A selection has at least one area.');
    areas.forEach(checkOnSheet);
    this.activate(sheetId, origin);
    this.#persons.person(origin.person, sheetId).selections.set(sheetId, areas);
    this.say({ type: 'selected', sheetId, areas, origin });
  }

  beginEdit(sheetId: string, position: CellPosition, origin: Origin): void {
    this.#persons.person(origin.person, this.#sheets.first.id).editing = { sheetId: this.#sheets.get(sheetId).id, position };
    this.say({ type: 'edit-begun', sheetId, position, origin });
  }

  /** Does nothing unless the person types in a cell. */
  endEdit(origin: Origin): void {
    const person = this.#persons.person(origin.person, this.#sheets.first.id);
    if (person.editing === undefined) return;
    const { sheetId } = person.editing;
    person.editing = undefined;
    this.say({ type: 'edit-ended', sheetId, origin });
  }

  /** The window of a person is closed: their edit ends, and what they looked at is forgotten. */
  leave(origin: Origin): void {
    this.endEdit(origin);
    this.#persons.leave(origin.person);
  }

  /** Behind the others. Without a name: the first free one of `Sheet1`, `Sheet2`, … */
  addSheet(name: string | undefined, origin: Origin): SheetView {
    const sheet = this.#sheets.add(name);
    this.say({ type: 'sheet-added', sheetId: sheet.id, origin });
    return sheet;
  }

  renameSheet(sheetId: string, name: string, origin: Origin): void {
    this.#sheets.rename(sheetId, name);
    this.say({ type: 'sheet-renamed', sheetId, origin });
  }

  /** Whoever looks at it looks at its neighbour then. */
  removeSheet(sheetId: string, origin: Origin): void {
    const neighbour = this.#sheets.neighbour(sheetId);
    for (const person of this.#persons.ids) {
      if (this.person(person).sheetId === sheetId) this.activate(neighbour.id, { kind: 'person', person });
    }
    this.#sheets.remove(sheetId);
    this.say({ type: 'sheet-removed', sheetId, origin });
  }

  /** @throws {WorkbookError} for the only sheet that is to be seen */
  hideSheet(sheetId: string, hidden: boolean, origin: Origin): void {
    const sheet = this.#sheets.get(sheetId);
    if (hidden && this.sheets.every((other) => other === sheet || other.isHidden)) throw new WorkbookError('last-sheet', 'A workbook keeps at least one sheet in sight.');
    sheet.isHidden = hidden;
    this.say({ type: 'sheet-hidden', sheetId, origin });
  }

  /** A protected sheet refuses every change of its rows, columns and marks, and of cells that are locked, whoever asks. */
  protect(sheetId: string, origin: Origin): void {
    this.#sheets.get(sheetId).isProtected = true;
    this.say({ type: 'protection-changed', sheetId, origin });
  }

  unprotect(sheetId: string, origin: Origin): void {
    this.#sheets.get(sheetId).isProtected = false;
    this.say({ type: 'protection-changed', sheetId, origin });
  }

  /** To be changed. */
  protected sheetToChange(sheetId: string): Sheet {
    return this.#sheets.get(sheetId);
  }

  protected say(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
