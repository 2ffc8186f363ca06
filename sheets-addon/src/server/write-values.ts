import type { CellValue } from '@confer/core';
import { HostError } from '@confer/core';
import { valuesOf } from './cell-values';
import type { Block, Write } from './blocks';
import { blocksOf } from './blocks';
import type { Range, Sheet } from './document';

/** The format of a cell that keeps what is typed as it is. */
export const textFormat = '@';

/**
 * Writes values as they are meant. Google reads a text as if it were typed: `=1+1` would become a formula, `007` seven, `3/11` a day.
 * An apostrophe in front keeps it a text and is no part of it; a cell with the format of plain text needs none, and would show it.
 *
 * In columns of Confer's own, rows far from each other are one write: what stands between them is written again as it was just read.
 *
 * @param known the cells of the sheet, where they were just read
 */
export function writeValues(sheet: Sheet, writes: readonly Write[], known?: readonly (readonly CellValue[])[]): void {
  const between = (area: Area) => (known ? cellsIn(known, area) : valuesOf(sheet.getRange(area.row + 1, area.column + 1, area.height, area.width)));
  const own = writes.filter(({ ownColumn }) => ownColumn);
  const blocks = [...blocksOf(writes.filter(({ ownColumn }) => !ownColumn)), ...spanning(blocksOf(own), between)];
  for (const block of blocks) {
    const range = rangeOf(sheet, block);
    const formats = block.values.some((row) => row.some(isTextual)) ? range.getNumberFormats() : [];
    range.setValues(block.values.map((row, down) => row.map((value, right) => (formats[down]?.[right] === textFormat ? value : literal(value)))));
  }
}

/** Throws when something else stands where only nothing, or the same, may stand. */
export function claimCells(sheet: Sheet, writes: readonly Write[]): void {
  const claims = blocksOf(writes.filter(({ claim }) => claim));
  const area = areaAround(claims);
  if (!area || area.row >= sheet.getMaxRows() || area.column + area.width > sheet.getMaxColumns()) return;
  const rows = Math.min(area.height, sheet.getMaxRows() - area.row);
  const there = sheet.getRange(area.row + 1, area.column + 1, rows, area.width).getValues() as unknown[][];
  const isTaken = claims.some(({ row, column, values }) => values.some((line, down) => line.some((value, right) => {
    const held = String(there[row + down - area.row]?.[column + right - area.column] ?? '').trim();
    return held !== '' && held !== value;
  })));
  if (isTaken) throw new HostError('cells-are-taken');
}

/** Words without a digit stay what they are in a cell of any format, but for the truth values. */
const plain = /^(?!(?:true|false)$)\p{L}[\p{L}\p{M} '’/().,-]*$/iu;

const isTextual = (value: CellValue): boolean => typeof value === 'string' && value !== '' && !plain.test(value);

const literal = (value: CellValue): CellValue => (isTextual(value) ? `'${String(value)}` : value);

const rangeOf = (sheet: Sheet, { row, column, values }: Block): Range => sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0);

/** Blocks of the same columns as one that holds them all, filled with what stands in the rows between them. */
function spanning(blocks: readonly Block[], read: (area: Area) => CellValue[][]): Block[] {
  const shapes = new Map<string, Block[]>();
  for (const block of blocks) {
    const shape = `${block.column}:${block.values[0]?.length ?? 0}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), block]);
  }
  return [...shapes.values()].flatMap((alike) => {
    const area = areaAround(alike);
    if (!area || alike.length === 1) return alike;
    const values = read(area);
    for (const block of alike) values.splice(block.row - area.row, block.values.length, ...block.values);
    return [{ row: area.row, column: area.column, values }];
  });
}

const cellsIn = (cells: readonly (readonly CellValue[])[], { row, column, height, width }: Area): CellValue[][] =>
  Array.from({ length: height }, (_, down) => Array.from({ length: width }, (_, right) => cells[row + down]?.[column + right] ?? ''));

interface Area {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** The rectangle around blocks; `undefined` around none. */
function areaAround(blocks: readonly Block[]): Area | undefined {
  if (blocks.length === 0) return undefined;
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(blocks.map((block) => block.row)), least(blocks.map((block) => block.column))];
  return {
    row, column,
    height: most(blocks.map((block) => block.row + block.values.length)) - row,
    width: most(blocks.map((block) => block.column + (block.values[0]?.length ?? 0))) - column,
  };
}
