import type { HttpAnswer, HttpRequest, SpreadsheetHost } from '@confer/core';
import type { PaneContext, PaneState } from './pane-state';
import type { PaneServices } from '../services';

/** What the pane needs, around a spreadsheet: nothing waits for a clock, and keys are counted. */
export function servicesOf(host: SpreadsheetHost, send: (request: HttpRequest) => HttpAnswer | undefined): PaneServices {
  let keys = 0;
  return {
    host,
    issuerName: 'issue.northmere.example',
    send: (request) => Promise.resolve(send(request)),
    files: { fetch: (request) => Promise.resolve(send(request)), save: () => undefined },
    signIn: { token: () => Promise.resolve('right'), useAccessToken: () => undefined, resume: () => Promise.resolve(false), signIn: () => Promise.resolve(undefined), signOut: () => undefined },
    now: () => new Date(2026, 10, 20, 14, 42),
    newKey: () => `key-${String(++keys).padStart(6, '0')}`,
    wait: () => Promise.resolve(),
    language: 'en-GB',
  };
}

/** Resolves when the state is as wanted. */
export const whenState = ({ store }: PaneContext, wanted: (state: PaneState) => boolean): Promise<void> => new Promise((resolve) => {
  const look = () => {
    if (!wanted(store.get())) return;
    stop();
    resolve();
  };
  const stop = store.subscribe(look);
  look();
});
