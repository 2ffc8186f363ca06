import type { DialogMessage } from './sign-in/dialog-message';
import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import { tokensIn } from './sign-in/dialog-message';

/** What this window keeps while the person is at the provider. */
interface Begun {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const kept = 'confer.signIn';

/** The dialog's page: leads to the provider, and takes what comes back from there to the pane. */
void Office.onReady(async () => {
  const provider = new URLSearchParams(location.search).get('provider');
  const message = provider === null ? await finish() : await begin(provider);
  if (message) Office.context.ui.messageParent(JSON.stringify(message));
});

/** Leaves this page, or tells why it cannot. Authorization code with PKCE: https://www.rfc-editor.org/rfc/rfc7636 */
async function begin(provider: string): Promise<DialogMessage | undefined> {
  const answer = await ask(provider, '');
  if (!answer?.ok) return { type: answer && answer.status < 500 ? 'failed' : 'unreachable' };
  const { authorizationEndpoint, clientId, parameters } = await answer.json() as { authorizationEndpoint: string; clientId: string; parameters: Record<string, string> };
  const begun: Begun = { provider, state: generateRandomState(), nonce: generateRandomNonce(), codeVerifier: generateRandomCodeVerifier() };
  sessionStorage.setItem(kept, JSON.stringify(begun));
  const address = new URL(authorizationEndpoint);
  const asked = {
    ...parameters, response_type: 'code', client_id: clientId, redirect_uri: location.origin + location.pathname, state: begun.state, nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.codeVerifier), code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
  return undefined;
}

/** The issuer compares state and nonce with what came back, and gives tokens for the code. */
async function finish(): Promise<DialogMessage> {
  const begun = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (begun === null) return { type: 'failed' };
  const { provider, ...rest } = JSON.parse(begun) as Begun;
  const answer = await ask(provider, '/token', { parameters: location.search, ...rest });
  if (!answer || answer.status >= 500) return { type: 'unreachable' };
  const body = await answer.json() as { error?: { code?: string } };
  const tokens = tokensIn(body);
  if (tokens) return { type: 'signed-in', tokens };
  return { type: body.error?.code === 'sign_in_cancelled' ? 'cancelled' : 'failed' };
}

/** `undefined`: the issuer did not answer. */
async function ask(provider: string, path: '' | '/token', body?: object): Promise<Response | undefined> {
  try {
    return await fetch(`/v1/sign-in/${encodeURIComponent(provider)}${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
