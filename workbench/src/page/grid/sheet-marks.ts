import type { CellPosition } from '@confer/core';
import type { CellStyle, ConditionalFormat } from '../../workbook';

/** The only formula that is read: the workbook calculates none, and Confer's marks use no other. */
const alwaysHolds = '=TRUE';

/** Areas with more rows are searched instead of being listed row by row. */
const tall = 1000;

interface Mark {
  readonly format: ConditionalFormat;
  /** 0 wins. */
  readonly order: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Where the conditional formats of one sheet lie. */
export class SheetMarks {
  readonly #byRow = new Map<number, Mark[]>();
  readonly #tall: Mark[] = [];

  constructor(formats: readonly ConditionalFormat[]) {
    formats.filter(({ formula }) => formula === alwaysHolds).forEach((format, order) => {
      for (const { row, column, rowCount, columnCount } of format.areas) {
        this.#add({ format, order, firstRow: row, lastRow: row + rowCount - 1, firstColumn: column, lastColumn: column + columnCount - 1 });
      }
    });
  }

  #add(mark: Mark): void {
    if (mark.lastRow - mark.firstRow >= tall) {
      this.#tall.push(mark);
      return;
    }
    for (let row = mark.firstRow; row <= mark.lastRow; row += 1) {
      const marks = this.#byRow.get(row);
      if (marks === undefined) this.#byRow.set(row, [mark]);
      else marks.push(mark);
    }
  }

  /** The look that lies over a cell: of each part what the winning format says of it. */
  look({ row, column }: CellPosition): Partial<CellStyle> | undefined {
    const inRow = this.#byRow.get(row) ?? [];
    if (inRow.length === 0 && this.#tall.length === 0) return undefined;
    const here = [...inRow, ...this.#tall.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow)]
      .filter(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn)
      .sort((a, b) => a.order - b.order);
    const lastToHold = here.findIndex(({ format }) => format.stopIfTrue);
    const holding = lastToHold < 0 ? here : here.slice(0, lastToHold + 1);
    return holding.length === 0 ? undefined : holding.reduceRight((look, { format }) => ({ ...look, ...lookOf(format) }), {});
  }
}

const lookOf = ({ fill, fontColor, bold }: ConditionalFormat): Partial<CellStyle> => ({
  ...fill !== '' && { fill },
  ...fontColor !== '' && { fontColor },
  ...bold !== null && { bold },
});
