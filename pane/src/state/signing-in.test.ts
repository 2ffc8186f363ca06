import type { HttpAnswer, HttpRequest, SignInProvider } from '@confer/core';
import type { SignInProblem } from '../sign-in';
import type { PaneContext } from './pane-state';
import { MemoryHost } from '@confer/core';
import { course, SimulatedIssuer } from '@confer/core/fixtures';
import { servicesOf } from './desk.fixture';
import { disconnect, openPane } from './opening';
import { initialState } from './pane-state';
import { signInAt } from './signing-in';
import { createStore } from './store';

const provider: SignInProvider = { id: 'microsoft', kind: 'microsoft', name: 'Microsoft', authority: 'https://login.example', clientId: 'confer', scopes: [] };
const refusal = (code: string): HttpAnswer => ({ status: 403, body: { error: { code, message: 'marta@northmere.example is not a member yet.' } } });

/** A pane at which nobody is signed in, a provider that lets in whom it wants, and an issuer with a word to say. */
function desk({ problem, me, resumes = false }: { problem?: SignInProblem; me?: HttpAnswer | null; resumes?: boolean } = {}) {
  const issuer = new SimulatedIssuer(300, [course]);
  let isSignedIn = false;
  const answer = (request: HttpRequest): HttpAnswer | undefined => {
    if (request.path === '/v1/sign-in') return { status: 200, body: { providers: [provider] } };
    if (request.path === '/v1/me' && me !== undefined) return me ?? undefined;
    return issuer.answer(request);
  };
  const enter = (lets: boolean) => { isSignedIn = lets; return Promise.resolve(lets); };
  const context: PaneContext = {
    services: {
      ...servicesOf(new MemoryHost(), answer),
      signIn: {
        token: () => Promise.resolve(isSignedIn ? 'right' : undefined),
        useAccessToken: () => undefined,
        resume: () => enter(resumes),
        signIn: async () => { await enter(!problem); return problem; },
        signOut: () => { isSignedIn = false; },
      },
    },
    store: createStore(initialState),
  };
  return { context, state: () => context.store.get(), isSignedIn: () => isSignedIn };
}

test('whoever signs in is known to the pane', async () => {
  const { context, state } = desk();
  await openPane(context);
  expect(state()).toMatchObject({ screen: 'connect', signingIn: { providers: [provider] } });
  expect(await signInAt(context, provider)).toBe(true);
  await openPane(context);
  expect(state()).toMatchObject({ screen: 'start', connection: { me: { name: 'Marta Kowalczyk', role: 'issuer' } } });
});

test('an earlier sign-in is taken up without a question, and ends with signing out', async () => {
  const { context, state, isSignedIn } = desk({ resumes: true });
  await openPane(context);
  expect(state().screen).toBe('start');
  disconnect(context);
  expect([state().screen, isSignedIn()]).toEqual(['connect', false]);
});

test.each<[string, Parameters<typeof desk>[0], SignInProblem]>([
  ['turns back at the provider', { problem: { kind: 'cancelled' } }, { kind: 'cancelled' }],
  ['is no member', { me: refusal('not_a_member') }, { kind: 'refused', message: 'marta@northmere.example is not a member yet.' }],
  ['has a token that the issuer does not take', { me: { status: 401, body: {} } }, { kind: 'failed', provider: 'Microsoft' }],
  ['meets an issuer that does not answer', { me: null }, { kind: 'issuerUnreachable' }],
])('whoever %s hears just that', async (_, situation, problem) => {
  const { context, state } = desk(situation);
  await openPane(context);
  expect(await signInAt(context, provider)).toBe(false);
  expect(state()).toMatchObject({ screen: 'connect', signingIn: { at: undefined, problem } });
});

test('an account that is no longer a member is signed out at the next opening, with the reason', async () => {
  const { context, state, isSignedIn } = desk({ resumes: true, me: refusal('not_a_member') });
  await openPane(context);
  expect(state()).toMatchObject({ screen: 'connect', signingIn: { problem: { kind: 'refused' } } });
  expect(isSignedIn()).toBe(false);
});
