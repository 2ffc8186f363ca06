import type { PaneContext } from './pane-state';
import type { HostErrorCode } from '@confer/core';
import { HostError, MemoryHost } from '@confer/core';
import { servicesOf } from './desk.fixture';
import { followWhenPossible } from './following';
import { initialState } from './pane-state';
import { createStore } from './store';

/** A pane whose spreadsheet refuses to be listened to so many times; what `watch` gave at last ends the listening. */
function paneRefused(times: number, code: HostErrorCode): { readonly pane: PaneContext; readonly ended: jest.Mock } {
  const host = new MemoryHost();
  const ended = jest.fn();
  let refusals = times;
  host.watch = () => {
    if (refusals-- > 0) throw new HostError(code);
    return ended;
  };
  return { pane: { services: servicesOf(host, () => undefined), store: createStore(initialState) }, ended };
}

test('a pane that is opened while a cell is being edited follows the person once that is over', async () => {
  const { pane, ended } = paneRefused(2, 'cell-is-being-edited');
  const stop = await followWhenPossible(pane);
  stop();
  expect(ended).toHaveBeenCalledTimes(1);
});

test('any other refusal is no matter of patience', async () => {
  await expect(followWhenPossible(paneRefused(1, 'host-failed').pane)).rejects.toMatchObject({ code: 'host-failed' });
});
