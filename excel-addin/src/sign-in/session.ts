/** Milliseconds before its end in which a token is renewed: a request that is under way when it ends would be refused. */
export const renewalMargin = 60_000;

/** Somebody is signed in at a provider. */
export interface Session {
  /** A token that is good for a request now. `undefined`: the person has to sign in again. */
  token(): Promise<string | undefined>;
}
