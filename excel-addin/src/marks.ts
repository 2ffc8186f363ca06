import type { CellPosition } from '@confer/core';
import { columnLetter, rowRanges } from '@confer/core';
import type { Step } from './steps';

/** How marked cells look. Colour is the second sign: the pane lists every marked cell in words. */
const looks = {
  problem: { fill: '#FDE7E9', font: '#8A0F1A' },
  hint: { fill: '#FFF4CE', font: '#6B4A00' },
};
type Look = (typeof looks)[keyof typeof looks];

/** A formula that always holds: the format says where, Confer decides. Excel does not always refresh those that name cells. */
const formula = '=TRUE';
/** Excel cuts longer addresses: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting */
const longestAddress = 8000;
/** About what a request says of one format besides its address. */
const bytesOfFormat = 2500;

/** The conditional formats of a sheet, asked for; they are there after the next sync. */
export function askForMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ type: true, customOrNullObject: { rule: { formula: true }, format: { fill: { color: true } } } });
  return formats;
}

/**
 * Lays Confer's marks over cells, as conditional formats of its own: whatever the person has chosen stays below them and
 * shows again when they go. Earlier marks are found by their looks, not by a kept id, so that pieces that Excel made by
 * copying or moving cells go, too.
 *
 * @param formats as {@link askForMarks} has asked for them
 */
export function markSteps(sheet: Excel.Worksheet, formats: Excel.ConditionalFormatCollection, problems: readonly CellPosition[], hints: readonly CellPosition[]): Step[] {
  const earlier = formats.items.filter(isMark);
  return [
    { bytes: earlier.length * bytesOfFormat, run: () => { for (const format of earlier) format.delete(); } },
    ...addingSteps(sheet, problems, looks.problem),
    ...addingSteps(sheet, hints, looks.hint),
  ];
}

function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula === formula && Object.values(looks).some(({ fill }) => custom.format.fill.color.toUpperCase() === fill);
}

function addingSteps(sheet: Excel.Worksheet, cells: readonly CellPosition[], { fill, font }: Look): Step[] {
  return addresses(cells).map((address) => ({
    bytes: address.length + bytesOfFormat,
    run() {
      const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = fill;
      format.custom.format.font.color = font;
      format.stopIfTrue = false;
    },
  }));
}

/** Cells as addresses of areas, `A57:A60,C53`, neighbours below each other joined, none longer than Excel reads. */
export function addresses(cells: readonly CellPosition[]): string[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const areas = [...columns].flatMap(([column, rows]) => {
    const letter = columnLetter(column);
    return rowRanges([...new Set(rows)].sort((a, b) => a - b)).map(({ first, last }) => (first === last ? `${letter}${first + 1}` : `${letter}${first + 1}:${letter}${last + 1}`));
  });
  const joined: string[] = [];
  for (const area of areas) {
    const last = joined.length - 1;
    const open = joined[last];
    if (open !== undefined && open.length + area.length < longestAddress) joined[last] = `${open},${area}`;
    else joined.push(area);
  }
  return joined;
}
