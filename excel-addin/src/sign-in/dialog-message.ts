/** What the issuer gives for the code that a provider sent back: `POST /v1/sign-in/{id}/token`. */
export interface Tokens {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string | null;
}

/** What the dialog tells the pane, once. */
export type DialogMessage =
  | { readonly type: 'signed-in'; readonly tokens: Tokens }
  | { readonly type: 'cancelled' | 'unreachable' | 'failed' };

export function tokensIn(answer: unknown): Tokens | undefined {
  const { token, expiresIn, refreshToken } = (answer ?? {}) as Partial<Record<keyof Tokens, unknown>>;
  if (typeof token !== 'string' || typeof expiresIn !== 'number') return undefined;
  return { token, expiresIn, refreshToken: typeof refreshToken === 'string' ? refreshToken : null };
}

/** Reads a message, `undefined` when it is none of the dialog's. */
export function messageIn(text: string): DialogMessage | undefined {
  let said: { readonly type?: unknown; readonly tokens?: unknown } | null;
  try {
    said = JSON.parse(text) as typeof said;
  } catch {
    return undefined;
  }
  const type = said?.type;
  if (type === 'cancelled' || type === 'unreachable' || type === 'failed') return { type };
  const tokens = tokensIn(said?.tokens);
  return type === 'signed-in' && tokens ? { type, tokens } : undefined;
}
