import type { HttpAnswer, HttpRequest } from '@confer/core';
import type { FileKeeper, PaneServices } from '@confer/pane';
import { browserFiles } from '@confer/pane';
import type { Sender, Sent } from '../shared/wire';
import type { CallServer } from './call-server';

/** Stands for the person's own account where the pane asks for a token: the server adds the real one, and it never comes here. */
export const ownAccount = 'own-account';

const senderOf = (token: string | undefined): Sender => token === undefined ? { as: 'nobody' } : token === ownAccount ? { as: 'person' } : { as: 'token', token };

/** Sends by Google's servers. `onBlocked`: Google does not let the add-on ask this issuer. */
export function sendByServer(call: CallServer, onBlocked: () => void): PaneServices['send'] {
  return async (request, token) => answerOf(await sent(call, request, token, 'text', onBlocked), ({ type, body }) => bodyOf(type, body));
}

/** Files come as base64: Google hands over no bytes. */
export function filesByServer(call: CallServer, onBlocked: () => void): FileKeeper {
  return {
    save: browserFiles('').save,
    fetch: async (request, token) => answerOf(await sent(call, request, token, 'file', onBlocked), ({ status, type, body }) => {
      const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
      return status >= 200 && status < 300 ? new Blob([bytes], { type }) : bodyOf(type, new TextDecoder().decode(bytes));
    }),
  };
}

type Answered = Extract<Sent, { outcome: 'answered' }>;

async function sent(call: CallServer, request: HttpRequest, token: string | undefined, as: 'text' | 'file', onBlocked: () => void): Promise<Answered | undefined> {
  const outcome = await call('send', { request, sender: senderOf(token), as });
  if (outcome.outcome === 'answered') return outcome;
  if (outcome.outcome === 'blocked') onBlocked();
  return undefined;
}

const answerOf = (answer: Answered | undefined, read: (answer: Answered) => unknown): HttpAnswer | undefined =>
  answer && { status: answer.status, body: read(answer), ...(answer.retryAfter !== null && { retryAfter: answer.retryAfter }) };

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
