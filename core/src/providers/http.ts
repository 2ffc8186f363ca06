/** A request that a provider wants sent. Core sends nothing itself: the pane and Node use `fetch`, Apps Script `UrlFetchApp`. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Behind the provider's base address, with its query: `/v1/batches?limit=20`. */
  readonly path: string;
  readonly body?: unknown;
}

/** What came back. `body` is the parsed JSON, or the text of an SVG picture; `undefined` when it was neither. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds, from the header `Retry-After`. */
  readonly retryAfter?: number;
}

/**
 * Why there is no good answer. `unreachable` and `busy` pass by themselves; `signIn` needs a person to sign in;
 * `refused` will be refused again, and `message` says why in the provider's own words.
 */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };
