import type { CalendarDate } from '@confer/core';

/** The day on which something is issued, as `YYYY-MM-DD`. Days are those of UTC, so that every server of an issuer agrees. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The same day as core takes it. */
export const calendarDay = (instant: Date): CalendarDate =>
  ({ year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() });

/** The last moment of a day: a credential is valid through the whole day that its expiry names. */
export const endOfDay = (day: string): string => `${day}T23:59:59Z`;
