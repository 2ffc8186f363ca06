import type * as z from 'zod/mini';
import type { HttpAnswer, Outcome } from './http';
import { errorAnswer } from './confer-messages';

/** How long a provider that says it is busy, but not for how long, is left alone. */
const defaultPause = 5;

/** What an answer means, when a good one is of a schema and others have Certifier's envelope. */
export function readAnswer<T>(schema: z.ZodMiniType<T>, { status, body, retryAfter }: HttpAnswer): Outcome<T> {
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(body);
    // A proxy or a captive network answers 200 with a page of its own: that is no answer of the issuer.
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, trouble: { kind: 'unreachable' } };
  }
  if (status === 401) return { ok: false, trouble: { kind: 'signIn' } };
  if (status === 429) return { ok: false, trouble: { kind: 'busy', seconds: retryAfter ?? defaultPause } };
  if (status >= 500 || status === 408) return { ok: false, trouble: { kind: 'unreachable' } };
  const error = errorAnswer.safeParse(body);
  return error.success ? { ok: false, trouble: { kind: 'refused', ...error.data.error } } : { ok: false, trouble: { kind: 'unreachable' } };
}

export const mapOutcome = <T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> => (outcome.ok ? { ok: true, value: change(outcome.value) } : outcome);
