import type { HttpAnswer, HttpRequest, Outcome } from '@confer/core';
import { ListError } from './list-error';

/** A running issuer, as the command line talks to it. */
export interface IssuerClient {
  /** The answer; `undefined` when there was none. */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer | undefined>;
  /** @throws {ListError} saying why there is no good answer */
  readonly ask: <Value>(request: HttpRequest, read: (answer: HttpAnswer) => Outcome<Value>) => Promise<Value>;
  /** The body of a good answer, as it came. @throws {ListError} */
  readonly download: (path: string) => Promise<Uint8Array>;
}

/** @throws {ListError} when there is no token */
export function issuerAt(url: string, variables: Readonly<Record<string, string | undefined>>): IssuerClient {
  const token = variables['CONFER_TOKEN'] ?? variables['CONFER_ADMIN_TOKEN'] ?? '';
  if (token === '') throw new ListError('CONFER_TOKEN: It has to be set to an access token. An administrator makes one with “confer admin add-token”.');

  const call = ({ method, path, body }: HttpRequest): Promise<Response> =>
    fetch(url + path, { method, headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const send = async (request: HttpRequest): Promise<HttpAnswer | undefined> => {
    try {
      return await answerOf(await call(request));
    } catch (error) {
      // No connection, or one that broke; everything else is a mistake of ours.
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
  const troubled = (outcome: Extract<Outcome<never>, { ok: false }>): ListError => new ListError(wordsFor(outcome.trouble, url));

  return {
    send,
    async ask(request, read) {
      const answer = await send(request);
      const outcome = answer ? read(answer) : { ok: false as const, trouble: { kind: 'unreachable' as const } };
      if (outcome.ok) return outcome.value;
      throw troubled(outcome);
    },
    async download(path) {
      const response = await call({ method: 'GET', path }).catch(() => undefined);
      if (response?.ok) return new Uint8Array(await response.arrayBuffer());
      const body = (await response?.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
      throw new ListError(body?.error?.message ?? wordsFor({ kind: 'unreachable' }, url));
    },
  };
}

async function answerOf(response: Response): Promise<HttpAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return { status: response.status, body: isJson ? JSON.parse(text) : undefined, ...(Number.isFinite(retryAfter) && { retryAfter }) };
}

/** Why there is no good answer, and what to do. */
export function wordsFor(trouble: Extract<Outcome<never>, { ok: false }>['trouble'], url: string): string {
  switch (trouble.kind) {
    case 'signIn': return 'The issuer does not know this access token. Ask your administrator for one, and set CONFER_TOKEN to it.';
    case 'unreachable': return `No issuer answers at ${url}. Start it with “confer serve”, or name its address with --url.`;
    case 'busy': return `The issuer is busy. Try again in ${trouble.seconds} seconds.`;
    case 'refused': return trouble.message;
  }
}
