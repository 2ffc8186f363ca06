import type { HttpAnswer, HttpRequest } from '@confer/core';
import { certifierHeaders } from '@confer/core';

/** Sends a request to Certifier. `undefined`: nobody answered, and it may have been done or not. */
export type SendToCertifier = (request: HttpRequest) => Promise<HttpAnswer | undefined>;

/** Milliseconds that a request may take, as Certifier's own client allows it. */
const patience = 30_000;
/** Nobody waits longer because of what a server says. */
const longestPause = 3600;

/**
 * Requests go to the one address of the settings. A redirect is an answer that did not come: it would take the token, and what
 * is known of a person, to a host that nobody has named.
 */
export const certifierAt = (address: string, token: string): SendToCertifier => async ({ method, path, body }) => {
  try {
    const response = await fetch(address + path, {
      method, redirect: 'error', signal: AbortSignal.timeout(patience),
      headers: { ...certifierHeaders, authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, body: jsonIn(await response.text()), ...(retryAfter >= 0 && { retryAfter: Math.min(retryAfter, longestPause) }) };
  } catch {
    // Whatever it was, it leaves open what came of the request; the state machine finds out. The error holds the address of a credential.
    return undefined;
  }
};

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
