import { columnLetter } from '@confer/core';
import { literal } from './text-value';

/**
 * Choices that a cell's own list cannot hold stand in a hidden sheet, a column each: a list holds 255 characters and parts its
 * choices at commas (https://learn.microsoft.com/office/vba/api/excel.validation.add). The sheet is hidden and not locked away,
 * so that whoever looks for the source of a drop-down finds it.
 */
const sheetName = 'Confer choices';
const longestList = 255;

export const needsSheet = (choices: readonly string[]): boolean => choices.join(',').length > longestList || choices.some((choice) => choice.includes(','));

/** What the sheet of choices held when Excel was asked. */
export interface ChoiceSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Asks for the sheet and what it holds; they are there after the next sync. */
export function askForChoices(context: Excel.RequestContext): ChoiceSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load({ visibility: true });
  used.load({ values: true, columnIndex: true });
  return { sheet, used };
}

/** Gives lists of choices their places in the sheet: the one that holds the same already, else the next free column. */
export class ChoiceLists {
  #sheet: Excel.Worksheet | undefined;
  readonly #context: Excel.RequestContext;
  readonly #columns: string[][];

  constructor(context: Excel.RequestContext, { sheet, used }: ChoiceSheet) {
    this.#context = context;
    this.#sheet = sheet.isNullObject ? undefined : sheet;
    this.#columns = used.isNullObject ? [] : columnsOf(used.values, used.columnIndex);
  }

  /** The formula of the cells that hold these choices: `='Confer choices'!$A$1:$A$40`. They are written when there are none yet. */
  formulaOf(choices: readonly string[]): string {
    const text = JSON.stringify(choices);
    let column = this.#columns.findIndex((held) => JSON.stringify(held) === text);
    if (column < 0) {
      column = this.#columns.push([...choices]) - 1;
      const range = this.#sheetToWrite().getRangeByIndexes(0, column, choices.length, 1);
      range.values = choices.map((choice) => [literal(choice)]);
    }
    const letter = columnLetter(column);
    return `='${sheetName}'!$${letter}$1:$${letter}$${choices.length}`;
  }

  #sheetToWrite(): Excel.Worksheet {
    if (this.#sheet === undefined) {
      this.#sheet = this.#context.workbook.worksheets.add(sheetName);
      this.#sheet.visibility = Excel.SheetVisibility.hidden;
    }
    return this.#sheet;
  }
}

/** The columns of cells that begin in a column, from top to last filled cell. */
function columnsOf(values: readonly (readonly unknown[])[], firstColumn: number): string[][] {
  const columns = Array.from({ length: values[0]?.length ?? 0 }, (_, column) => {
    const texts = values.map((row) => String(row[column]));
    while (texts[texts.length - 1] === '') texts.pop();
    return texts;
  });
  return [...Array.from({ length: firstColumn }, () => []), ...columns];
}
