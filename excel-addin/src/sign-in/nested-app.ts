import type { SignInProvider } from '@confer/core';
import type { SignInProblem } from '@confer/pane';
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Session } from './session';
import { AuthError, BrowserCacheLocation, ClientAuthErrorCodes, createNestablePublicClientApplication } from '@azure/msal-browser';
import { renewalMargin } from './session';

/** This file comes with Microsoft's library as a script of its own, which most openings of the pane do without. */
function openApp({ clientId, authority }: SignInProvider): Promise<IPublicClientApplication> {
  return createNestablePublicClientApplication({ auth: { clientId, authority }, cache: { cacheLocation: BrowserCacheLocation.MemoryStorage } });
}

/** Goes on with the account of Excel itself, where that needs no person. */
export async function resumeNested(provider: SignInProvider): Promise<Session | undefined> {
  try {
    const app = await openApp(provider);
    return sessionOf(app, provider, await app.acquireTokenSilent(requestFor(provider)));
  } catch {
    // The pane asks the person, and they hear what is wrong when they sign in.
    return undefined;
  }
}

export async function signInNested(provider: SignInProvider): Promise<Session | SignInProblem> {
  try {
    const app = await openApp(provider);
    return sessionOf(app, provider, await app.acquireTokenSilent(requestFor(provider)).catch(() => app.acquireTokenPopup(requestFor(provider))));
  } catch (error) {
    return problemOf(error, provider);
  }
}

/** With the authority, because Excel hears only of what stands in the request, and may know accounts of several organisations. */
const requestFor = ({ scopes, authority }: SignInProvider) => ({ scopes, authority });

/** Asks Excel for a new token when the last one ends, and not for every request. */
function sessionOf(app: IPublicClientApplication, provider: SignInProvider, first: AuthenticationResult): Session {
  let last = first;
  return {
    token: async () => {
      if (last.expiresOn && last.expiresOn.getTime() - renewalMargin > Date.now()) return last.accessToken;
      try {
        last = await app.acquireTokenSilent(requestFor(provider));
        return last.accessToken;
      } catch {
        // Whatever the reason is, the person signs in again, and hears it there.
        return undefined;
      }
    },
  };
}

function problemOf(error: unknown, { name }: SignInProvider): SignInProblem {
  const code = error instanceof AuthError ? error.errorCode : undefined;
  if (code === ClientAuthErrorCodes.userCanceled) return { kind: 'cancelled' };
  return code === ClientAuthErrorCodes.noNetworkConnectivity ? { kind: 'providerUnreachable', provider: name } : { kind: 'failed', provider: name };
}
