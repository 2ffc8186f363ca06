/** Somebody is signed in at a provider. */
export interface Session {
  /** A token that is good for a request now. `undefined`: the person has to sign in again. */
  token(): Promise<string | undefined>;
}
