import type { CellPosition } from '@confer/core';
import type { Area, CellStyle, ConditionalFormat } from '../../workbook';

/** The only formulas that are read, those of Confer's marks: `=TRUE` in Excel, `=N("a text")=0` in Google Sheets. The workbook calculates none. */
const alwaysHolds = /^=(?:TRUE|N\("[^"]*"\)=0)$/;

/** Areas with more rows are searched instead of being listed row by row. */
const tall = 1000;

/** Where one conditional format lies. */
class MarkedCells {
  readonly #byRow = new Map<number, Area[]>();
  readonly #tall: Area[] = [];
  readonly holds: boolean;

  constructor(readonly format: ConditionalFormat) {
    this.holds = alwaysHolds.test(format.formula);
    for (const area of format.areas) this.#add(area);
  }

  #add(area: Area): void {
    if (area.rowCount > tall) {
      this.#tall.push(area);
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      const areas = this.#byRow.get(row);
      if (areas === undefined) this.#byRow.set(row, [area]);
      else areas.push(area);
    }
  }

  has({ row, column }: CellPosition): boolean {
    const isIn = (area: Area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
    return this.#byRow.get(row)?.some(isIn) === true || this.#tall.some(isIn);
  }
}

/** Where the conditional formats of one sheet lie. */
export class SheetMarks {
  readonly #formats: ReadonlyMap<string, MarkedCells>;

  /** The one that wins first. Those that are as they were before are named by their ids. */
  constructor(formats: readonly (ConditionalFormat | string)[], before?: SheetMarks) {
    const known = before ? before.#formats : new Map<string, MarkedCells>();
    this.#formats = new Map(formats.flatMap((format) => {
      const cells = typeof format === 'string' ? known.get(format) : new MarkedCells(format);
      return cells ? [[cells.format.id, cells] as const] : [];
    }));
  }

  /** The look that lies over a cell: of each part what the winning format says of it. */
  look(position: CellPosition): Partial<CellStyle> | undefined {
    const here = [...this.#formats.values()].filter((cells) => cells.holds && cells.has(position)).map(({ format }) => format);
    const lastToHold = here.findIndex(({ stopIfTrue }) => stopIfTrue);
    const holding = lastToHold < 0 ? here : here.slice(0, lastToHold + 1);
    return holding.length === 0 ? undefined : holding.reduceRight((look, format) => ({ ...look, ...lookOf(format) }), {});
  }
}

const lookOf = ({ fill, fontColor, bold }: ConditionalFormat): Partial<CellStyle> => ({
  ...fill !== '' && { fill },
  ...fontColor !== '' && { fontColor },
  ...bold !== null && { bold },
});
