/** The time of an instant today, its day within this year, else the whole date: short, for lists. */
export function momentShort(iso: string, now: Date, language: string): string {
  const moment = new Date(iso);
  if (isSameDay(moment, now)) return timeOfDay(moment, language);
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year }).format(moment);
}

/** `13 November 2026 at 14:44` */
export const momentInWords = (iso: string, language: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** `14:44` */
export const timeOfDay = (moment: Date, language: string): string => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(moment);

/** Whether two instants are of one day, where the person is. */
export const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();
