import type { CellPosition } from '@confer/core';
import type { MarkedArea } from './marked-areas';
import { joinedAreas, rowsAddress } from './marked-areas';
import { runSteps } from './steps';

/** How marked cells look. Colour is the second sign: the pane lists every marked cell in words. */
const looks = {
  problem: { fill: '#FDE7E9', font: '#8A0F1A' },
  hint: { fill: '#FFF4CE', font: '#6B4A00' },
};
type Look = (typeof looks)[keyof typeof looks];

/** A formula that always holds: the format says where, Confer decides. Excel does not always refresh those that name cells. */
const formula = '=TRUE';
/** About what a request says of one format besides its address. */
const bytesOfFormat = 2500;

/** A conditional format as it was left, so that one keystroke does not have all of them made anew. */
interface Mark {
  readonly id: string;
  readonly look: Look;
  readonly cells: readonly CellPosition[];
  readonly rows: ReadonlySet<number>;
}

/** By sheet. Nothing depends on it: what does not fit to what Excel holds has all marks made anew. */
const left = new Map<string, readonly Mark[]>();

export interface Marks {
  readonly problems: readonly CellPosition[];
  readonly hints: readonly CellPosition[];
  /** Rows outside of which nothing has changed. */
  readonly changed?: readonly number[];
}

/**
 * Lays Confer's marks over cells, as conditional formats of its own: whatever the person has chosen stays below them and
 * shows again when they go. With few changed rows, only formats that lie there are replaced, in one request; that request also
 * tells what lies there in truth, because cells are copied with their formats, and colleagues have panes that mark, too.
 */
export async function markCells(context: Excel.RequestContext, sheetId: string, sheet: Excel.Worksheet, marks: Marks): Promise<void> {
  const before = left.get(sheetId);
  left.delete(sheetId);
  const after = before && marks.changed ? await markAgain(context, sheet, before, marks, marks.changed) : undefined;
  left.set(sheetId, after ?? await markAll(context, sheet, marks));
}

/**
 * All marks anew. Earlier ones are found by their looks, not by a kept id, so that pieces that Excel made by copying or moving
 * cells go, too.
 */
async function markAll(context: Excel.RequestContext, sheet: Excel.Worksheet, { problems, hints }: Marks): Promise<Mark[]> {
  const formats = sheet.getRange().conditionalFormats;
  loadLooks(formats);
  await context.sync();
  for (const format of formats.items) if (isMark(format)) format.delete();
  return addMarks(context, sheet, [{ look: looks.problem, cells: problems }, { look: looks.hint, cells: hints }]);
}

/** The marks after a change in some rows; `undefined` when Excel holds others than were left. */
async function markAgain(context: Excel.RequestContext, sheet: Excel.Worksheet, before: readonly Mark[], { problems, hints }: Marks, changed: readonly number[]): Promise<Mark[] | undefined> {
  const rows = new Set(changed);
  const there = sheet.getRanges(rowsAddress(changed)).conditionalFormats;
  loadLooks(there);
  const stale: Mark[] = [];
  const fresh: MarkedCells[] = [];
  for (const [look, cells] of [[looks.problem, problems], [looks.hint, hints]] as const) {
    const marks = before.filter((mark) => mark.look === look);
    const touched = marks.filter((mark) => changed.some((row) => mark.rows.has(row)));
    const wanted = cells.filter(({ row }) => rows.has(row));
    if (isSame(touched.flatMap((mark) => mark.cells.filter(({ row }) => rows.has(row))), wanted)) continue;
    // New marks join a format that is there: one for each keystroke would soon be hundreds.
    const replaced = touched.length > 0 ? touched : marks.slice(-1);
    stale.push(...replaced);
    fresh.push({ look, cells: [...replaced.flatMap((mark) => mark.cells.filter(({ row }) => !rows.has(row))), ...wanted] });
  }
  for (const { id } of stale) sheet.getRange().conditionalFormats.getItem(id).delete();
  let added: Mark[];
  try {
    added = await addMarks(context, sheet, fresh);
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'ItemNotFound') return undefined;
    throw error;
  }
  const expected = new Set(before.filter((mark) => changed.some((row) => mark.rows.has(row))).map(({ id }) => id));
  const found = there.items.filter(isMark);
  if (found.length !== expected.size || found.some(({ id }) => !expected.has(id))) return undefined;
  return [...before.filter((mark) => !stale.includes(mark)), ...added];
}

function loadLooks(formats: Excel.ConditionalFormatCollection): void {
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true }, format: { fill: { color: true } } } });
}

function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula === formula && Object.values(looks).some(({ fill }) => custom.format.fill.color.toUpperCase() === fill);
}

const isSame = (some: readonly CellPosition[], others: readonly CellPosition[]): boolean => {
  const keys = (cells: readonly CellPosition[]) => cells.map(({ row, column }) => `${row}:${column}`).sort().join();
  return keys(some) === keys(others);
};

/** Cells that are to look the same. */
interface MarkedCells {
  readonly look: Look;
  readonly cells: readonly CellPosition[];
}

/** Adds formats in as few requests as their addresses allow, together with what waited before them. */
async function addMarks(context: Excel.RequestContext, sheet: Excel.Worksheet, marked: readonly MarkedCells[]): Promise<Mark[]> {
  const added: { readonly area: MarkedArea; readonly look: Look; readonly format: Excel.ConditionalFormat }[] = [];
  await runSteps(context, marked.flatMap(({ look, cells }) => joinedAreas(cells).map((area) => ({
    bytes: area.address.length + bytesOfFormat,
    run: () => { added.push({ area, look, format: addMark(sheet, area, look) }); },
  }))));
  return added.map(({ area: { cells }, look, format: { id } }) => ({ id, look, cells, rows: new Set(cells.map(({ row }) => row)) }));
}

function addMark(sheet: Excel.Worksheet, { address }: MarkedArea, { fill, font }: Look): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = font;
  format.stopIfTrue = false;
  format.load({ id: true });
  return format;
}
