export type { CallServer, ScriptRun } from './sidebar/call-server';
export { callerOf } from './sidebar/call-server';
export { sheetsHost } from './sidebar/sheets-host';
export type { WatchOptions } from './sidebar/watch';
