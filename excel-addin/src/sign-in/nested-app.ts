import type { SignInProvider } from '@confer/core';
import type { SignInProblem } from '@confer/pane';
import type { IPublicClientApplication } from '@azure/msal-browser';
import type { Session } from './session';
import { AuthError, BrowserCacheLocation, ClientAuthErrorCodes, createNestablePublicClientApplication } from '@azure/msal-browser';

/** This file comes with Microsoft's library as a script of its own, which most openings of the pane do without. */
function openApp({ clientId, authority }: SignInProvider): Promise<IPublicClientApplication> {
  return createNestablePublicClientApplication({ auth: { clientId, authority }, cache: { cacheLocation: BrowserCacheLocation.MemoryStorage } });
}

/** Goes on with the account of Excel itself, where that needs no person. */
export async function resumeNested(provider: SignInProvider): Promise<Session | undefined> {
  try {
    const session = sessionOf(await openApp(provider), provider);
    return (await session.token()) === undefined ? undefined : session;
  } catch {
    // The pane asks the person, and they hear what is wrong when they sign in.
    return undefined;
  }
}

export async function signInNested(provider: SignInProvider): Promise<Session | SignInProblem> {
  try {
    const app = await openApp(provider);
    const session = sessionOf(app, provider);
    if ((await session.token()) === undefined) await app.acquireTokenPopup(requestFor(provider));
    return session;
  } catch (error) {
    return problemOf(error, provider);
  }
}

/** With the authority, because Excel hears only of what stands in the request, and may know accounts of several organisations. */
const requestFor = ({ scopes, authority }: SignInProvider) => ({ scopes, authority });

/** The library keeps tokens in memory and renews them through Excel. */
const sessionOf = (app: IPublicClientApplication, provider: SignInProvider): Session => ({
  token: async () => {
    try {
      return (await app.acquireTokenSilent(requestFor(provider))).accessToken;
    } catch {
      // Whatever the reason is, the person signs in again, and hears it there.
      return undefined;
    }
  },
});

function problemOf(error: unknown, { name }: SignInProvider): SignInProblem {
  const code = error instanceof AuthError ? error.errorCode : undefined;
  if (code === ClientAuthErrorCodes.userCanceled) return { kind: 'cancelled' };
  return code === ClientAuthErrorCodes.noNetworkConnectivity ? { kind: 'providerUnreachable', provider: name } : { kind: 'failed', provider: name };
}
