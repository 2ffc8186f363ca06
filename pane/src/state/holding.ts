import type { Hold } from '@confer/core';
import { longestHoldMinutes } from '@confer/core';

/** The hold of a batch as it was chosen. `at` is what was entered on the person's own clock: `2026-11-20T15:10`, or nothing yet. */
export type HoldChoice = { readonly kind: 'none' } | { readonly kind: 'minutes'; readonly minutes: number } | { readonly kind: 'until'; readonly at: string };

/** Minutes that are offered. */
export const offeredMinutes = [10, 60] as const;

const minute = 60_000;

/** When a batch that is issued now would leave; `undefined`: at once, or not to be told. */
export function leavesAt(choice: HoldChoice, now: Date): Date | undefined {
  if (choice.kind === 'minutes') return new Date(now.getTime() + choice.minutes * minute);
  const at = choice.kind === 'until' ? new Date(choice.at) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}

/** Why a batch cannot be held as was chosen. */
export function holdProblem(choice: HoldChoice, now: Date): 'empty' | 'past' | 'tooLong' | undefined {
  if (choice.kind !== 'until') return undefined;
  const at = leavesAt(choice, now);
  if (!at) return 'empty';
  if (at <= now) return 'past';
  return at.getTime() > now.getTime() + longestHoldMinutes * minute ? 'tooLong' : undefined;
}

/** The hold as the issuer is told it. */
export function holdOf(choice: HoldChoice): Hold | undefined {
  switch (choice.kind) {
    case 'none': return undefined;
    case 'minutes': return { minutes: choice.minutes };
    case 'until': return { until: new Date(choice.at).toISOString() };
  }
}

/** The choice for the next batch: that of the last one, unless it was a moment that has passed. */
export function choiceOf(hold: Hold | undefined, now: Date): HoldChoice {
  if (!hold) return { kind: 'none' };
  if ('minutes' in hold) return { kind: 'minutes', minutes: hold.minutes };
  return new Date(hold.until) > now ? { kind: 'until', at: clockText(new Date(hold.until)) } : { kind: 'none' };
}

/** A moment as a field for date and time holds it, on the person's own clock. */
export const clockText = (moment: Date): string => new Date(moment.getTime() - moment.getTimezoneOffset() * minute).toISOString().slice(0, 16);
