import type { PaneServices } from '@confer/pane';
import type { Tokens } from './dialog-message';
import type { Session } from './session';
import { tokensIn } from './dialog-message';
import { renewalMargin } from './session';

/** A sign-in by the dialog. Its tokens are in this function and nowhere else; the issuer renews them. */
export function dialogSession(providerId: string, first: Tokens, send: PaneServices['send'], now: () => number = Date.now): Session {
  let tokens = first;
  let endsAt = now() + first.expiresIn * 1000;
  let renewing: Promise<string | undefined> | undefined;

  const renew = async (): Promise<string | undefined> => {
    if (tokens.refreshToken === null) return undefined;
    const answer = await send({ method: 'POST', path: `/v1/sign-in/${encodeURIComponent(providerId)}/token`, body: { refreshToken: tokens.refreshToken } }, undefined);
    // Nobody answered: the old token may still do, and if the issuer is away the request itself finds out.
    if (!answer || answer.status >= 500) return tokens.token;
    const renewed = tokensIn(answer.body);
    tokens = renewed ?? { ...tokens, refreshToken: null };
    if (renewed) endsAt = now() + renewed.expiresIn * 1000;
    return renewed?.token;
  };

  return {
    token: () => {
      if (now() < endsAt - renewalMargin) return Promise.resolve(tokens.token);
      // Refresh tokens are good for one use: requests that need one at the same time share it.
      renewing ??= renew().finally(() => { renewing = undefined; });
      return renewing;
    },
  };
}
