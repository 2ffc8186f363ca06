import type { HostErrorCode } from '@confer/core';
import { HostError } from '@confer/core';
import type * as server from '../server/for-sidebar';
import type { Answer } from '../shared/answer';

type Server = typeof server;
type Given<Name extends keyof Server> = Extract<ReturnType<Server[Name]>, { readonly ok: true }>['value'];

/** Asks a function of the server. Throws {@link HostError}. */
export type CallServer = <Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>) => Promise<Given<Name>>;

/** What Google puts into the page of a sidebar. https://developers.google.com/apps-script/guides/html/reference/run */
export interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
}

/** `google.script.run` as promises, typed by the server's own functions. Google itself lets calls beyond ten wait. */
export const callerOf = (run: ScriptRun): CallServer => (name, ...args) => new Promise((resolve, reject) => {
  const runner = run
    .withSuccessHandler((answer) => {
      // An answer that Google could not hand over, because something in it was of a forbidden type, is null.
      const known = answer as Answer<never> | null;
      if (known?.ok) resolve(known.value);
      else reject(new HostError(known?.code ?? 'host-failed', { cause: known?.said }));
    })
    .withFailureHandler((error) => { reject(new HostError(codeOf(error.message), { cause: error })); });
  (runner as unknown as Record<typeof name, (...given: unknown[]) => void>)[name](...args);
});

/** The call itself did not come through. With several accounts, Google runs it as the first of them (https://issuetracker.google.com/issues/69270374). */
function codeOf(message: string): HostErrorCode {
  if (message.includes('PERMISSION_DENIED')) return 'other-account';
  return /NetworkError|HTTP 0|Connection failure/i.test(message) ? 'spreadsheet-unreachable' : 'host-failed';
}
