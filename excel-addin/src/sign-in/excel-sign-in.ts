import type { SignInProvider } from '@confer/core';
import type { PaneServices, SignIn } from '@confer/pane';
import type { Session } from './session';
import { browserStorage, sessionTokens } from '@confer/pane';

/** Where the person signed in last: no secret, so that Excel's own account is taken up again the next day without a click. */
const lastProvider = 'confer.signInProvider';
const kept = browserStorage(() => localStorage);

/** Excel signs people in at Microsoft itself: https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in */
const canNest = ({ kind }: SignInProvider): boolean => kind === 'microsoft' && Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

/** Scripts of their own: nobody needs both, and most openings of the pane need neither. */
const loadNested = () => import(/* webpackChunkName: "nested-app" */ './nested-app');
const loadDialog = () => import(/* webpackChunkName: "dialog" */ './dialog');

/**
 * Signing in inside Excel: through Excel itself at Microsoft, by a dialog everywhere else, or with a pasted access token. Tokens of
 * providers are in memory alone. A pasted token stays until the window is closed, because nobody could renew it: a batch that goes on
 * while the pane is closed would otherwise ask for it at every opening.
 */
export function excelSignIn(send: PaneServices['send']): SignIn {
  let session: Session | undefined;
  return {
    token: () => session ? session.token() : Promise.resolve(sessionTokens.read()),
    useAccessToken(token) {
      session = undefined;
      sessionTokens.keep(token);
    },
    async resume(providers) {
      const provider = providers.find(({ id }) => id === kept.read(lastProvider));
      if (provider && canNest(provider)) session = await (await loadNested()).resumeNested(provider);
      return session !== undefined;
    },
    async signIn(provider) {
      const outcome = canNest(provider) ? await (await loadNested()).signInNested(provider) : await (await loadDialog()).signInByDialog(provider, send);
      if ('kind' in outcome) return outcome;
      session = outcome;
      sessionTokens.forget();
      kept.keep(lastProvider, provider.id);
      return undefined;
    },
    signOut() {
      session = undefined;
      sessionTokens.forget();
      kept.forget(lastProvider);
    },
  };
}
