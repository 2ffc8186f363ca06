import type { PaneServices, SignIn } from '@confer/pane';
import { answers, requests } from '@confer/core';
import { ownAccount } from './issuer';

/**
 * Signing in inside Google Sheets: Google knows who the person is and says so to the issuer, so nobody has to sign in where the issuer
 * trusts Google. Elsewhere a pasted access token stands for them, in the memory of the sidebar alone.
 */
export function googleSignIn(send: PaneServices['send']): SignIn {
  let token: string | undefined;
  return {
    token: () => Promise.resolve(token),
    useAccessToken(pasted) { token = pasted; },
    async resume(providers) {
      if (!providers.some(({ kind }) => kind === 'google')) return false;
      const answer = await send(requests.me(), ownAccount);
      if (answer && answers.me(answer).ok) token = ownAccount;
      return token !== undefined;
    },
    signIn(provider) {
      // Whoever is asked for another account than Google's has to show the issuer an access token instead.
      if (provider.kind !== 'google') return Promise.resolve({ kind: 'failed', provider: provider.name });
      token = ownAccount;
      return Promise.resolve(undefined);
    },
    signOut() { token = undefined; },
  };
}
