import { scopes } from '../authorization';
import { emulated, enumOf } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

/** The types do not know all of it yet. */
interface AuthorizationInfo extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[];
}

export const authModes = enumOf<typeof GoogleAppsScript.Script.AuthMode>('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const authorizationStatuses = enumOf<typeof GoogleAppsScript.Script.AuthorizationStatus>('AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED']);

/** https://developers.google.com/apps-script/reference/script/script-app */
export function scriptApp(run: Execution): ScriptApp {
  const missing = (wanted: readonly string[] = run.project.manifest.oauthScopes) => wanted.filter((scope) => !run.granted.includes(scope));
  // Google shows the consent screen instead, and the script is over.
  const require = (wanted: readonly string[]) => {
    if (missing(wanted).length > 0) throw run.fail(new ServiceError(`Authorization is required to perform that action. Missing: ${missing(wanted).join(', ')}`));
  };
  return emulated<ScriptApp>(run, 'ScriptApp', {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    getIdentityToken: () => (run.mode === 'FULL' && run.granted.includes(scopes.openid) ? run.host.identityToken(run.user) : nullToken),
    getAuthorizationInfo: (_mode: GoogleAppsScript.Script.AuthMode, wanted?: readonly string[]) =>
      emulated<AuthorizationInfo>(run, 'AuthorizationInfo', {
        getAuthorizationStatus: () => (missing(wanted).length > 0 ? authorizationStatuses.REQUIRED : authorizationStatuses.NOT_REQUIRED),
        getAuthorizedScopes: () => [...run.granted],
        getAuthorizationUrl: () => 'https://script.google.com/macros/consent',
      }),
    requireScopes: (_mode, wanted) => { require(wanted); },
    requireAllScopes: () => { require(run.project.manifest.oauthScopes); },
  });
}

/** Google's type says that there always is a token. There is none without the scope `openid`. */
const nullToken = null as unknown as string;
