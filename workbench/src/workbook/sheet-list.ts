import { newId } from './new-id';
import { Sheet } from './sheet';
import { WorkbookError } from './workbook-error';

/** https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
const namePattern = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** The sheets of a workbook in the order of their tabs: at least one, and no two of the same name. */
export class SheetList {
  readonly #sheets: Sheet[];

  constructor(sheets: readonly Sheet[] = [new Sheet(newId(), 'Sheet1')]) {
    this.#sheets = [...sheets];
  }

  get all(): readonly Sheet[] {
    return this.#sheets;
  }

  get first(): Sheet {
    const [first] = this.#sheets;
    if (first === undefined) throw new WorkbookError('last-sheet', 'A workbook has at least one sheet.');
    return first;
  }

  get(id: string): Sheet {
    const sheet = this.#sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new WorkbookError('sheet-not-found', `There is no sheet with the id ${id}.`);
    return sheet;
  }

  /** By id, or by name whatever its case. */
  find(idOrName: string): Sheet | undefined {
    return this.#sheets.find(({ id, name }) => id === idOrName || name.toLowerCase() === idOrName.toLowerCase());
  }

  add(name = this.#freeName()): Sheet {
    this.#checkName(name);
    const sheet = new Sheet(newId(), name);
    this.#sheets.push(sheet);
    return sheet;
  }

  rename(id: string, name: string): void {
    const sheet = this.get(id);
    this.#checkName(name, sheet);
    sheet.name = name;
  }

  /** The sheet to look at once this one is gone. */
  neighbour(id: string): Sheet {
    const index = this.#sheets.indexOf(this.get(id));
    const neighbour = this.#sheets[index + 1] ?? this.#sheets[index - 1];
    if (neighbour === undefined) throw new WorkbookError('last-sheet', 'A workbook keeps at least one sheet.');
    return neighbour;
  }

  remove(id: string): void {
    this.#sheets.splice(this.#sheets.indexOf(this.get(id)), 1);
  }

  /** The first of `Sheet1`, `Sheet2`, … that is not taken. */
  #freeName(): string {
    let number = 1;
    while (this.find(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }

  #checkName(name: string, renamed?: Sheet): void {
    const other = this.find(name);
    if (!namePattern.test(name) || (other !== undefined && other !== renamed)) {
      throw new WorkbookError('sheet-name-is-wrong', `A sheet cannot be named ${name}: the name is taken, or is no name for a sheet.`);
    }
  }
}
