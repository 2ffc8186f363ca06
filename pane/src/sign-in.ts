import type { SignInProvider } from '@confer/core';

/**
 * Why nobody is signed in although somebody tried. `failed`: the provider did not complete it; `refused`: the issuer does not let this
 * account in, and says why in its own words.
 */
export type SignInProblem =
  | { readonly kind: 'cancelled' | 'popupBlocked' | 'unknownToken' | 'issuerUnreachable' }
  | { readonly kind: 'providerUnreachable' | 'failed'; readonly provider: string }
  | { readonly kind: 'refused'; readonly message: string };

/** How a person shows the issuer who they are: what the spreadsheet program does for it. Tokens stay in its memory. */
export interface SignIn {
  /** The token for the next request, renewed when it has run out. `undefined`: nobody is signed in, or no longer. */
  token(): Promise<string | undefined>;
  /** Takes a token that a person pasted in place of a sign-in. */
  useAccessToken(token: string): void;
  /** Goes on with an earlier sign-in where that needs no person. Tells whether it did. */
  resume(providers: readonly SignInProvider[]): Promise<boolean>;
  /** Lets the person sign in. `undefined`: they have. */
  signIn(provider: SignInProvider): Promise<SignInProblem | undefined>;
  /** Forgets who was signed in. */
  signOut(): void;
}
