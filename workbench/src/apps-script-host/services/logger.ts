import { format } from 'node:util';
import { emulated } from '../emulated';
import type { Execution } from '../execution';

/** What a script says to its developer. https://developers.google.com/apps-script/guides/logging */
export function logging(run: Execution): { readonly Logger: GoogleAppsScript.Base.Logger; readonly console: Console } {
  const log = (...said: readonly unknown[]) => { run.log.push(format(...said)); };
  const logger: GoogleAppsScript.Base.Logger = emulated<GoogleAppsScript.Base.Logger>(run, 'Logger', {
    log: (...said: readonly unknown[]) => {
      log(...said);
      return logger;
    },
    getLog: () => run.log.join('\n'),
    clear: () => { run.log.length = 0; },
  });
  return {
    Logger: logger,
    console: emulated<Console>(run, 'console', { log, info: log, warn: log, error: log, time: () => undefined, timeEnd: () => undefined }),
  };
}
