import type { CacheStore } from './cache-store';
import type { GoogleUser } from './google-user';
import type { Locks } from './locks';
import type { PropertyStore } from './property-store';

/** A request as it goes out. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | readonly number[] | undefined;
  readonly followRedirects: boolean;
  readonly timeout: number;
}

/** What came back, or why nothing did. */
export type HttpAnswer =
  | { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: Uint8Array }
  | { readonly failure: string };

/** What all executions of a script share. */
export interface ScriptHost {
  readonly properties: PropertyStore;
  readonly cache: CacheStore;
  readonly locks: Locks;
  /** All at once; gives the answers in the order of the requests when the last one is there. */
  fetchAll(requests: readonly HttpRequest[]): readonly HttpAnswer[];
  /** Domains that the administrator lets scripts ask; `undefined`: all. */
  readonly allowedDomains: readonly string[] | undefined;
  /** An OpenID token of Google for this person. */
  identityToken(user: GoogleUser): string;
}
