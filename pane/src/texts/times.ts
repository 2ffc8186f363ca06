import type { Say } from './say';

/** `Leaves at 14:42`, or with its day when that is not today. */
export function leavesInWords(moment: Date, now: Date, language: string, say: Say): string {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(moment);
  if (moment.toDateString() === now.toDateString()) return say('hold.leaves', { time });
  return say('hold.leavesOn', { time, day: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(moment) });
}

/** What is left of a hold, as a clock shows it: `9:41`, `1:00:00`. Never less than nothing. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
