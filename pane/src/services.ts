import type { HttpAnswer, HttpRequest, SpreadsheetHost } from '@confer/core';
import type { SignIn } from './sign-in';
import { browserStorage } from './browser-storage';

/** Where an access token that was pasted is kept while the window is open: never in the workbook, never longer than the session. */
export interface TokenKeeper {
  read(): string | undefined;
  keep(token: string): void;
  forget(): void;
}

/** Files from the issuer, and to the person. */
export interface FileKeeper {
  /** Asks the issuer for a file. `undefined`: it did not answer. The body of a good answer is a `Blob`. */
  readonly fetch: (request: HttpRequest, token: string | undefined) => Promise<HttpAnswer | undefined>;
  /** Saves a file where the person keeps what was downloaded. */
  readonly save: (file: Blob, name: string) => void;
}

/** Everything the pane needs from the program that shows it. */
export interface PaneServices {
  readonly host: SpreadsheetHost;
  /** The issuer's address as people know it: `issue.northmere.example`. */
  readonly issuerName: string;
  /** Sends a request to the issuer, without a token as nobody. `undefined`: it did not answer. */
  readonly send: (request: HttpRequest, token: string | undefined) => Promise<HttpAnswer | undefined>;
  readonly files: FileKeeper;
  readonly signIn: SignIn;
  readonly now: () => Date;
  /** A key that nobody else has made: 8 to 64 letters, digits, `-` and `_`. */
  readonly newKey: () => string;
  /** Resolves after the time, or at once when the signal says so. */
  readonly wait: (milliseconds: number, cut: AbortSignal) => Promise<void>;
  /** The language of the person, as in `<html lang>`. */
  readonly language: string;
}

/** Sends by `fetch` to one address; an answer that is neither JSON nor an SVG picture has no body. */
export function httpSender(baseUrl: string): PaneServices['send'] {
  return (request, token) => unlessUnanswered(async () => answerOf(await send(baseUrl, request, token), bodyOf));
}

/** Fetches files from one address, and saves them as a browser does. */
export function browserFiles(baseUrl: string): FileKeeper {
  return {
    fetch: (request, token) => unlessUnanswered(async () => answerOf(await send(baseUrl, request, token), (response) => (response.ok ? response.blob() : bodyOf(response)))),
    save: (file, name) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => { URL.revokeObjectURL(link.href); }, keptForSaving);
    },
  };
}

/** Milliseconds for which a browser may read a file that it was told to save. */
const keptForSaving = 60_000;

const send = (baseUrl: string, { method, path, body }: HttpRequest, token: string | undefined): Promise<Response> => fetch(baseUrl + path, {
  method,
  headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

async function unlessUnanswered(work: () => Promise<HttpAnswer>): Promise<HttpAnswer | undefined> {
  try {
    return await work();
  } catch (error) {
    // fetch throws a TypeError when there was no answer, or not the whole of it; anything else is a mistake of ours.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function answerOf(response: Response, read: (response: Response) => Promise<unknown>): Promise<HttpAnswer> {
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return { status: response.status, body: await read(response), ...(Number.isFinite(retryAfter) && { retryAfter }) };
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    if (response.headers.get('content-type')?.startsWith('image/svg+xml')) return await response.text();
    return JSON.parse(await response.text()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

const session = browserStorage(() => sessionStorage);

/** Keeps the token for this session of this tab. Frames of one page share it; another tab, or tomorrow, has to sign in. */
export const sessionTokens: TokenKeeper = {
  read: () => session.read('confer.accessToken') ?? undefined,
  keep: (token) => { session.keep('confer.accessToken', token); },
  forget: () => { session.forget('confer.accessToken'); },
};

export function wait(milliseconds: number, cut: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      cut.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    cut.addEventListener('abort', done);
    if (cut.aborted) done();
  });
}

/** Whether the pane is shown dark. */
export interface Darkness {
  readonly dark: boolean;
  /** Takes a listener that hears of it when that changes while the pane is open. */
  readonly onDarkChange?: (listener: (dark: boolean) => void) => void;
}

/** What the person's system wishes. */
export function systemDarkness(): Darkness {
  const wish = matchMedia('(prefers-color-scheme: dark)');
  return { dark: wish.matches, onDarkChange: (listener) => { wish.addEventListener('change', ({ matches }) => { listener(matches); }); } };
}
