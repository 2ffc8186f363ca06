import type { HostErrorCode, HttpAnswer, HttpRequest } from '@confer/core';
import { HostError } from '@confer/core';
import type { FileKeeper, PaneServices } from '@confer/pane';
import { browserFiles } from '@confer/pane';
import type { Sender, Sent } from '../shared/wire';
import type { CallServer } from './call-server';

/** Stands for the person's own account where the pane asks for a token: the server adds the real one, and it never comes here. */
export const ownAccount = 'own-account';

const senderOf = (token: string | undefined): Sender => token === undefined ? { as: 'nobody' } : token === ownAccount ? { as: 'person' } : { as: 'token', token };

/** The sentence for what is in the way, in the person's language. */
export type Explain = (code: HostErrorCode) => string;

/** Sends by Google's servers, which are not bound to the address that the sidebar happens to have. */
export const sendByServer = (call: CallServer, explain: Explain): PaneServices['send'] => (request, token) =>
  answered(async () => answerOf(await call('send', { request, sender: senderOf(token), as: 'text' }), ({ type, body }) => bodyOf(type, body)), explain);

/** Files come as base64: Google hands over no bytes. */
export const filesByServer = (call: CallServer, explain: Explain): FileKeeper => ({
  save: browserFiles('').save,
  fetch: (request: HttpRequest, token) => answered(async () => answerOf(await call('send', { request, sender: senderOf(token), as: 'file' }), ({ status, type, body }) => {
    const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
    return status >= 200 && status < 300 ? new Blob([bytes], { type }) : bodyOf(type, new TextDecoder().decode(bytes));
  }), explain),
});

/** Pass by themselves, as a silent issuer does. */
const passing: readonly HostErrorCode[] = ['spreadsheet-unreachable', 'sheet-is-busy', 'host-failed'];

/** What Google itself has against the request is a refusal with a reason; a call that did not come through is no answer. */
async function answered(ask: () => Promise<HttpAnswer | undefined>, explain: Explain): Promise<HttpAnswer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return passing.includes(error.code) ? undefined : { status: 403, body: { error: { code: error.code, message: explain(error.code) } } };
  }
}

function answerOf(sent: Sent, read: (answer: Extract<Sent, { outcome: 'answered' }>) => unknown): HttpAnswer | undefined {
  if (sent.outcome === 'unanswered') return undefined;
  return { status: sent.status, body: read(sent), ...(sent.retryAfter !== null && { retryAfter: sent.retryAfter }) };
}

/** The parsed JSON, or the text of an SVG picture; nothing when it is neither. */
function bodyOf(type: string, body: string): unknown {
  if (type.startsWith('image/svg+xml')) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
