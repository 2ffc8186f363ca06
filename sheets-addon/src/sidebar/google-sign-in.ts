import { requests } from '@confer/core';
import type { PaneServices, SignIn, TokenKeeper } from '@confer/pane';
import { ownAccount } from './issuer';

/**
 * Signing in inside Google Sheets: Google knows who the person is and says so to the issuer, so nobody has to sign in where the issuer
 * trusts Google. Elsewhere a pasted access token stands for them.
 */
export function googleSignIn(send: PaneServices['send'], tokens: TokenKeeper): SignIn {
  let token = tokens.read();
  return {
    token: () => Promise.resolve(token),
    useAccessToken(pasted) {
      token = pasted;
      tokens.keep(pasted);
    },
    async resume(providers) {
      if (!providers.some(({ kind }) => kind === 'google')) return false;
      const answer = await send(requests.me(), ownAccount);
      // Why the issuer does not let an account in that it knows is asked again, and shown.
      if (answer && answer.status !== 401) token = ownAccount;
      return token !== undefined;
    },
    signIn({ kind, name }) {
      // Inside Google Sheets there is no other account than Google's.
      if (kind !== 'google') return Promise.resolve({ kind: 'failed', provider: name });
      token = ownAccount;
      tokens.forget();
      return Promise.resolve(undefined);
    },
    signOut() {
      token = undefined;
      tokens.forget();
    },
  };
}

/** The tokens of this session where the browser keeps any for a page inside another one; else they are gone with the sidebar. */
export function tokensIfAllowed(tokens: TokenKeeper): TokenKeeper {
  const unlessForbidden = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  };
  return {
    read: () => unlessForbidden(() => tokens.read()),
    keep: (token) => { unlessForbidden(() => { tokens.keep(token); }); },
    forget: () => { unlessForbidden(() => { tokens.forget(); }); },
  };
}
