import type { CellPosition } from '@confer/core';
import { type Area, cellArea } from './area';

/** What one person has in front of them. */
export interface PersonView {
  readonly sheetId: string;
  /** At least one area; the last one was selected last. */
  readonly selection: readonly Area[];
  /** The cell being typed in. */
  readonly editing: { readonly sheetId: string; readonly position: CellPosition } | undefined;
}

interface Person {
  sheetId: string;
  /** Each sheet keeps what the person selected on it. */
  readonly selections: Map<string, readonly Area[]>;
  editing: PersonView['editing'];
}

const topLeft = [cellArea({ row: 0, column: 0 })];

/** Who looks at a workbook, and where. */
export class Persons {
  readonly #persons = new Map<string, Person>();

  get ids(): string[] {
    return [...this.#persons.keys()];
  }

  /** A person never heard of looks at A1 of the first sheet. */
  person(id: string, firstSheetId: string): Person {
    const known = this.#persons.get(id) ?? { sheetId: firstSheetId, selections: new Map(), editing: undefined };
    this.#persons.set(id, known);
    return known;
  }

  view(id: string, firstSheetId: string): PersonView {
    const { sheetId, selections, editing } = this.person(id, firstSheetId);
    return { sheetId, editing, selection: selections.get(sheetId) ?? topLeft };
  }

  leave(id: string): void {
    this.#persons.delete(id);
  }
}
