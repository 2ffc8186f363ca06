/** How long something goes on to be valid: whole years, months or days, whichever says it best. None are left on the last day itself. */
export interface TimeLeft {
  readonly unit: 'years' | 'months' | 'days';
  readonly count: number;
}

/** Days are those of UTC. What is left is never made more than it is: three years less a day are two. */
export function timeLeft(now: Date, lastDay: Date): TimeLeft {
  const isBeforeDay = lastDay.getUTCDate() < now.getUTCDate();
  const months = (lastDay.getUTCFullYear() - now.getUTCFullYear()) * 12 + lastDay.getUTCMonth() - now.getUTCMonth() - (isBeforeDay ? 1 : 0);
  if (months >= 24 || months === 12) return { unit: 'years', count: Math.floor(months / 12) };
  if (months >= 2) return { unit: 'months', count: months };
  return { unit: 'days', count: (startOf(lastDay) - startOf(now)) / millisecondsOfDay };
}

const millisecondsOfDay = 86_400_000;
const startOf = (moment: Date): number => Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate());
