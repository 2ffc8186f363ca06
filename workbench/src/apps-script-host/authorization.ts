import { ServiceError } from './service-error';

/** https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type Mode = 'NONE' | 'LIMITED' | 'FULL';

const prefix = 'https://www.googleapis.com/auth/';
export const scopes = {
  currentSpreadsheet: `${prefix}spreadsheets.currentonly`,
  allSpreadsheets: `${prefix}spreadsheets`,
  ui: `${prefix}script.container.ui`,
  fetch: `${prefix}script.external_request`,
  email: `${prefix}userinfo.email`,
  openid: 'openid',
} as const;

/** What an execution may do. */
export interface Permissions {
  readonly mode: Mode;
  /** Those of the manifest that the person has granted. */
  readonly granted: readonly string[];
}

/** Nothing but menus, Logger and Utilities is there in the mode NONE. @throws {ServiceError} */
export function needMoreThanNone({ mode }: Permissions, method: string): void {
  if (mode === 'NONE') throw refusal(method, []);
}

/** The document: by a simple trigger without anybody's consent, otherwise with it. @throws {ServiceError} */
export function needDocument(permissions: Permissions, method: string): void {
  needMoreThanNone(permissions, method);
  if (permissions.mode === 'FULL') needOneOf(permissions, method, [scopes.currentSpreadsheet, scopes.allSpreadsheets]);
}

/** What only runs as a person that has agreed to it. @throws {ServiceError} */
export function needFull(permissions: Permissions, method: string, scope: string): void {
  if (permissions.mode !== 'FULL') throw refusal(method, [scope]);
  needOneOf(permissions, method, [scope]);
}

function needOneOf({ granted }: Permissions, method: string, wanted: readonly string[]): void {
  if (!wanted.some((scope) => granted.includes(scope))) throw refusal(method, wanted);
}

function refusal(method: string, wanted: readonly string[]): ServiceError {
  const scopesWanted = wanted.length > 1 ? `(${wanted.join(' || ')})` : wanted.join('');
  return new ServiceError(`You do not have permission to call ${method}.${scopesWanted && ` Required permissions: ${scopesWanted}`}`);
}
