import type { Outcome, TestMessage } from '@confer/core';
import type { CheckedList, PaneContext } from './pane-state';
import { answers, requests } from '@confer/core';
import { rowsToSend } from './bound-rows';
import { ask } from './connecting';

/**
 * Has the message of a row sent to the person who asks, marked as a test. Nothing is issued, and the sheet stays as it is.
 *
 * @param row sheet row, zero-based, that has no problem
 */
export async function sendTest(context: PaneContext, list: CheckedList, row: number, issueDate: string | undefined, to: string): Promise<Outcome<TestMessage>> {
  const [sent] = rowsToSend(list, new Map([[row, '']]), context.services.now(), issueDate);
  if (!sent) throw new RangeError(`Row ${row + 1} names no definition.`);
  const { key, ...content } = sent.request;
  const { id: definitionId, version: definitionVersion } = sent.definition;
  context.store.set({ testAddress: to });
  return ask(context, requests.testMessage({ definitionId, definitionVersion, row: content, to }), answers.testMessage);
}
