import type { Outcome, SignInProvider } from '@confer/core';
import type { SignInProblem } from '../sign-in';
import type { PaneContext, SigningIn } from './pane-state';
import { openingAnswers as answers, openingRequests as requests } from '@confer/core';
import { ask } from './connecting';

/** Learns where people of this issuer sign in from this spreadsheet program. */
export async function loadProviders(context: PaneContext): Promise<Outcome<readonly SignInProvider[]>> {
  const answer = await context.services.send(requests.signInWays(), undefined);
  if (!answer) return { ok: false, trouble: { kind: 'unreachable' } };
  const ways = answers.signInWays(answer);
  if (!ways.ok) return ways;
  const providers = ways.value.providers.filter(({ sheetsOnly }) => sheetsOnly !== true || context.services.host.kind === 'sheets');
  setSigningIn(context, { providers });
  return { ok: true, value: providers };
}

/** Lets the person sign in at a provider, and asks the issuer whether it lets them in. Tells whether it does. */
export async function signInAt(context: PaneContext, provider: SignInProvider): Promise<boolean> {
  setSigningIn(context, { at: provider, problem: undefined });
  const problem = await context.services.signIn.signIn(provider) ?? await introduce(context, { kind: 'failed', provider: provider.name });
  setSigningIn(context, { at: undefined, problem });
  return !problem;
}

/** The same with an access token that the person pasted. */
export async function giveToken(context: PaneContext, token: string): Promise<boolean> {
  context.services.signIn.useAccessToken(token.trim());
  context.store.set({ busy: true });
  const problem = await introduce(context, { kind: 'unknownToken' });
  context.store.set({ busy: false });
  setSigningIn(context, { problem });
  return !problem;
}

/** Whoever the issuer does not let in is not signed in: they try again with another account. */
async function introduce(context: PaneContext, unknown: SignInProblem): Promise<SignInProblem | undefined> {
  const { services, store } = context;
  const me = await ask(context, requests.me(), answers.me);
  if (me.ok) {
    const { connection } = store.get();
    store.set({ connection: connection && { ...connection, me: me.value } });
    return undefined;
  }
  const { trouble } = me;
  if (trouble.kind !== 'signIn' && trouble.kind !== 'refused') return { kind: 'issuerUnreachable' };
  services.signIn.signOut();
  return trouble.kind === 'refused' ? { kind: 'refused', message: trouble.message } : unknown;
}

export function setSigningIn({ store }: PaneContext, signingIn: Partial<SigningIn>): void {
  store.set({ signingIn: { ...store.get().signingIn, ...signingIn } });
}
