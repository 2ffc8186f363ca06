import type { Area, CellStyle } from '../../workbook';
import { googleFormat, workbookFormat } from './cell-values';
import { type Cells, sheetOf, unbounded } from './cells';
import { checkedGrid, columnRuns, readCells } from './cell-grids';

type Range = GoogleAppsScript.Spreadsheet.Range;

const white = '#ffffff';
const black = '#000000';

/** How cells look by the person's own formatting, and the notes on them. */
export function formatMembers(cells: Cells, range: () => Range): Partial<Range> {
  const { run, sheetId, area } = cells;
  const { workbook } = run.document;
  const format = (part: Area, change: Partial<CellStyle>) => { workbook.format(sheetId, part, change, run.origin); };
  const one = (change: Partial<CellStyle>) => {
    format(unbounded(cells), change);
    return range();
  };
  const each = (grid: unknown, change: (value: unknown) => Partial<CellStyle>) => {
    for (const { area: part, value } of columnRuns(checkedGrid(grid, area), area)) format(part, change(value));
    return range();
  };
  const look = <T>(read: (style: CellStyle) => T) => readCells(cells, (_, style) => read(style));
  const first = <T>(read: (style: CellStyle) => T): T => read(sheetOf(cells).style(area));

  const numberFormat = (style: CellStyle) => googleFormat(style.numberFormat);
  const background = (style: CellStyle) => style.fill.toLowerCase() || white;
  const fontColor = (style: CellStyle) => style.fontColor.toLowerCase() || black;
  const fontWeight = (style: CellStyle) => (style.bold ? 'bold' : 'normal');
  const toFill = (colour: unknown) => ({ fill: colourOf(colour, white) });
  const toFontColor = (colour: unknown) => ({ fontColor: colourOf(colour, black) });
  return {
    getNumberFormat: () => first(numberFormat),
    getNumberFormats: () => look(numberFormat),
    setNumberFormat: (given) => one({ numberFormat: workbookFormat(given) }),
    setNumberFormats: (grid: unknown) => each(grid, (given) => ({ numberFormat: workbookFormat(String(given)) })),
    getBackground: () => first(background),
    getBackgrounds: () => look(background),
    setBackground: (colour) => one(toFill(colour)),
    setBackgrounds: (grid: unknown) => each(grid, toFill),
    getFontColor: () => first(fontColor),
    getFontColors: () => look(fontColor),
    setFontColor: (colour) => one(toFontColor(colour)),
    setFontColors: (grid: unknown) => each(grid, toFontColor),
    getFontWeight: () => first(fontWeight),
    getFontWeights: () => look(fontWeight),
    setFontWeight: (weight) => one({ bold: weight === 'bold' }),
    setFontWeights: (grid: unknown) => each(grid, (weight) => ({ bold: weight === 'bold' })),
    getWrap: () => first((style) => style.wrapText),
    setWrap: (wrapText) => one({ wrapText }),
    clearFormat: () => {
      workbook.clear(sheetId, area, 'formats', run.origin);
      return range();
    },
    ...noteMembers(cells, range),
  };
}

function noteMembers({ run, sheetId, area }: Cells, range: () => Range): Partial<Range> {
  const annotate = (grid: readonly (readonly unknown[])[]) => {
    run.document.workbook.annotate(sheetId, area, grid.map((row) => row.map((note) => (note === null || note === undefined ? '' : String(note)))), run.origin);
    return range();
  };
  const notes = () => run.document.workbook.sheet(sheetId).noteTexts(area);
  const everywhere = (note: string | null) => annotate(Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => note)));
  return {
    getNote: () => notes()[0]?.[0] ?? '',
    getNotes: notes,
    setNote: everywhere,
    setNotes: (grid: unknown) => annotate(checkedGrid(grid, area)),
    clearNote: () => everywhere(null),
  };
}

/** `''` is the workbook's word for a cell without a colour of its own. */
const colourOf = (colour: unknown, none: string): string => (colour === null || colour === undefined || String(colour).toLowerCase() === none ? '' : String(colour));
