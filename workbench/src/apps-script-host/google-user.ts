import { randomUUID } from 'node:crypto';
import { PropertyStore } from './property-store';
import { CacheStore } from './cache-store';

/** A Google account. */
export interface GoogleUser {
  readonly email: string;
  /** The organisation that it belongs to; a private account belongs to none. */
  readonly domain: string | undefined;
  /** `en`, `de`, `pt_BR`. */
  readonly locale: string;
  /** Never changes, and is no secret. */
  readonly subject: string;
  /** Of the scopes of the manifest, those that the person has not ticked. */
  readonly refusedScopes: readonly string[];
  /** The browser is signed in with several accounts, and Google runs add-ons as another one of them, which may not open the file. */
  readonly runsAsAnother: boolean;
  readonly properties: PropertyStore;
  readonly cache: CacheStore;
}

export const newGoogleUser = (email: string): GoogleUser =>
  ({ email, domain: email.split('@')[1], locale: 'en', subject: randomUUID(), refusedScopes: [], runsAsAnother: false, properties: new PropertyStore(), cache: new CacheStore() });
