import { scopes } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';

/** https://developers.google.com/apps-script/reference/base/session */
export function session(run: Execution): GoogleAppsScript.Base.Session {
  // Without the person's consent Google does not say who they are, and raises no error either.
  const mayKnow = run.mode === 'FULL' && run.granted.includes(scopes.email);
  const user = () => emulated<GoogleAppsScript.Base.User>(run, 'User', { getEmail: () => (mayKnow ? run.user.email : '') });
  return emulated<GoogleAppsScript.Base.Session>(run, 'Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => run.user.locale,
    getScriptTimeZone: () => run.project.manifest.timeZone,
    getTemporaryActiveUserKey: () => run.user.subject,
  });
}
