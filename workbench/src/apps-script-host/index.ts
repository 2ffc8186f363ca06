export { AppsScriptHost, type AppsScriptHostOptions } from './apps-script-host';
export { createGoogleScriptRun, type GoogleScriptRun, type RunAnswer, type Send } from './google-script-run';
export type { GoogleUser } from './google-user';
export type { ProjectFiles } from './project';
export type { MenuItem } from './screen';
export type { SheetsWindow } from './sheets-window';
