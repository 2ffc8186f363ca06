import type { CellValue, SheetAction } from '@confer/core';
import { headerRow, HostError } from '@confer/core';
import { askForChoices, ChoiceLists, needsSheet } from './choice-lists';
import { inExcel, sheetOf } from './excel-error';
import { markCells } from './marks';
import { queue } from './queue-action';
import { widenFilter } from './sheet-filter';
import { bytesPerRequest, runSteps, type Step } from './steps';

type Write = Extract<SheetAction, { type: 'write' }>;
type Mark = Extract<SheetAction, { type: 'mark' }>;
type Widening = Extract<SheetAction, { type: 'widen-filter' }>;
type Other = Exclude<SheetAction, Mark | Widening>;

/** About what a request says of an action that is no write. */
const bytesOfAction = 1000;

/**
 * Replays actions in a sheet, in order: one request for what has to be known first, then as few as their size allows. Marks lie
 * over all of it, so they come last.
 */
export function perform(sheetId: string, actions: readonly SheetAction[]): Promise<void> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    const others = actions.filter((action): action is Other => action.type !== 'mark' && action.type !== 'widen-filter');
    const widening = actions.find((action): action is Widening => action.type === 'widen-filter');
    const marks = actions.filter((action): action is Mark => action.type === 'mark').at(-1);
    await claim(context, sheet, others.filter((action): action is Write => action.type === 'write' && action.claim === true));
    if (widening) await widenFilter(context, sheet, widening.columnCount);
    if (others.length > 0) await runSteps(context, stepsOf(sheet, others, await ask(context, sheet, others)));
    if (marks) await markCells(context, sheetId, sheet, marks);
  });
}

/**
 * Looks whether the cells of these writes are still free, or say the same already: somebody else may have begun to issue the same rows
 * since they were read. Excel keeps nobody from writing meanwhile, so this is done right before it.
 */
async function claim(context: Excel.RequestContext, sheet: Excel.Worksheet, writes: readonly Write[]): Promise<void> {
  const [{ column } = { column: 0 }] = writes;
  const first = writes.reduce((least, { row }) => Math.min(least, row), Infinity);
  const end = writes.reduce((most, { row, values }) => Math.max(most, row + values.length), 0);
  if (end <= first) return;
  const parts: Excel.Range[] = [];
  await runSteps(context, Array.from({ length: Math.ceil((end - first) / rowsAtOnce) }, (_, part) => ({
    bytes: bytesPerRequest,
    run: () => {
      const row = first + part * rowsAtOnce;
      parts.push(sheet.getRangeByIndexes(row, column, Math.min(rowsAtOnce, end - row), 1).load({ values: true }));
    },
  })));
  const cells = parts.flatMap(({ values }) => values as CellValue[][]);
  if (writes.some(({ row, values }) => values.some(([value = null], down) => value !== null && !['', value].includes(cells[row + down - first]?.[0] ?? '')))) throw new HostError('cells-are-taken');
}

/** Keys of so many rows fit into one answer. */
const rowsAtOnce = 50_000;

/** What is known of the sheet before its actions are carried out. */
interface Known {
  readonly frozen: Excel.Range | undefined;
  readonly choices: ChoiceLists | undefined;
  /** Formats of values in the row above a new one. */
  readonly above: Excel.Range | undefined;
}

/** Asks in one request; in none when there is nothing to know. */
async function ask(context: Excel.RequestContext, sheet: Excel.Worksheet, actions: readonly Other[]): Promise<Known> {
  const continued = actions.find((action) => action.type === 'continue-formats');
  const frozen = actions.some(({ type }) => type === 'keep-header-in-sight') ? sheet.freezePanes.getLocationOrNullObject() : undefined;
  const above = continued && sheet.getRangeByIndexes(continued.row - 1, 0, 1, continued.columnCount);
  const choices = actions.some((action) => action.type === 'offer-choices' && needsSheet(action.choices)) ? askForChoices(context) : undefined;
  frozen?.load({ address: true });
  above?.load({ numberFormat: true });
  if (frozen || above || choices) await context.sync();
  return { frozen, above, choices: choices && new ChoiceLists(context, choices) };
}

function stepsOf(sheet: Excel.Worksheet, actions: readonly Other[], { frozen, above, choices }: Known): Step[] {
  const step = (run: () => void): Step => ({ bytes: bytesOfAction, run });
  return actions.flatMap((action): Step[] => {
    switch (action.type) {
      case 'write': return inParts(action).map(({ part, bytes }) => ({ bytes, run: () => { queue(sheet, part); } }));
      case 'keep-header-in-sight': return frozen?.isNullObject ? [step(() => { sheet.freezePanes.freezeRows(headerRow + 1); })] : [];
      // Excel continues formats by itself when a person types, and never when a program writes.
      case 'continue-formats': return above ? [step(() => { sheet.getRangeByIndexes(action.row, 0, 1, action.columnCount).numberFormat = above.numberFormat; })] : [];
      default: return [step(() => { queue(sheet, action, choices); })];
    }
  });
}

/** A write in parts that fit into a request. */
function inParts(write: Write): { part: Write; bytes: number }[] {
  const { row, values } = write;
  const bytes = JSON.stringify(values).length;
  if (bytes <= bytesPerRequest || values.length === 1) return [{ part: write, bytes }];
  const half = Math.ceil(values.length / 2);
  return [...inParts({ ...write, values: values.slice(0, half) }), ...inParts({ ...write, row: row + half, values: values.slice(half) })];
}
