import type { SheetAction } from '@confer/core';
import { headerRow } from '@confer/core';
import { askForChoices, ChoiceLists, needsSheet } from './choice-lists';
import { inExcel, sheetOf } from './excel-error';
import { askForMarks, markSteps } from './marks';
import { queue } from './queue-action';
import { bytesPerRequest, runSteps, type Step } from './steps';

type Write = Extract<SheetAction, { type: 'write' }>;

/** About what a request says of an action that is no write. */
const bytesOfAction = 1000;

/** Replays actions in a sheet, in order: one request for what has to be known first, then as few as their size allows. */
export function perform(sheetId: string, actions: readonly SheetAction[]): Promise<void> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    const known = await ask(context, sheet, actions);
    const steps = actions.flatMap((action): Step[] => {
      switch (action.type) {
        case 'write': return inParts(action).map(({ part, bytes }) => ({ bytes, run: () => { queue(sheet, part); } }));
        case 'mark': return known.marks ? markSteps(sheet, known.marks, action.problems, action.hints) : [];
        case 'keep-header-in-sight': return known.frozen?.isNullObject ? [{ bytes: bytesOfAction, run: () => { sheet.freezePanes.freezeRows(headerRow + 1); } }] : [];
        default: return [{ bytes: bytesOfAction, run: () => { queue(sheet, action, known.choices); } }];
      }
    });
    await runSteps(context, steps);
  });
}

/** What has to be known before these actions are carried out, in one request; in none when there is nothing. */
async function ask(context: Excel.RequestContext, sheet: Excel.Worksheet, actions: readonly SheetAction[]) {
  const marks = actions.some(({ type }) => type === 'mark') ? askForMarks(sheet) : undefined;
  const frozen = actions.some(({ type }) => type === 'keep-header-in-sight') ? sheet.freezePanes.getLocationOrNullObject() : undefined;
  const choices = actions.some((action) => action.type === 'offer-choices' && needsSheet(action.choices)) ? askForChoices(context) : undefined;
  frozen?.load({ address: true });
  if (marks || frozen || choices) await context.sync();
  return { marks, frozen, choices: choices && new ChoiceLists(context, choices) };
}

/** A write in parts that fit into a request. */
function inParts(write: Write): { part: Write; bytes: number }[] {
  const { row, values } = write;
  const bytes = JSON.stringify(values).length;
  if (bytes <= bytesPerRequest || values.length === 1) return [{ part: write, bytes }];
  const half = Math.ceil(values.length / 2);
  return [...inParts({ ...write, values: values.slice(0, half) }), ...inParts({ ...write, row: row + half, values: values.slice(half) })];
}
