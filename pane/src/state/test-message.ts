import type { Outcome, TestMessage } from '@confer/core';
import type { CheckedList, PaneContext } from './pane-state';
import { answers, bindColumns, dayOf, indexOfRow, requests, rowRequestOf } from '@confer/core';
import { ask } from './connecting';

/**
 * Has the message of a row sent to the person who asks, marked as a test. Nothing is issued, and the sheet stays as it is.
 *
 * @param row sheet row, zero-based, that has no problem
 */
export async function sendTest(context: PaneContext, { note, columns, binding, snapshot }: CheckedList, row: number, issueDate: string | undefined, to: string): Promise<Outcome<TestMessage>> {
  const bound = bindColumns(columns, binding, snapshot, dayOf(context.services.now()), note.dateOrders);
  const { key, ...content } = rowRequestOf(bound, snapshot.rows[indexOfRow(row)] ?? [], '', issueDate);
  const { id: definitionId, version: definitionVersion } = note.definition;
  context.store.set({ testAddress: to });
  return ask(context, requests.testMessage({ definitionId, definitionVersion, row: content, to }), answers.testMessage);
}
