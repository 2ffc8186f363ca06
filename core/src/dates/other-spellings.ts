/**
 * Dates and durations as people write them whom Confer does not otherwise read: in French, Spanish, German and Portuguese, with the
 * day of the week, with blanks between the numbers. They are put into the words that {@link readDate} and {@link parseDuration} know,
 * so that there is one place which says what a date is.
 */

/** Names of months, in English first, then in the other languages; without accents. `janner` is Austria's. */
const months = [
  ['january', 'janvier', 'enero', 'januar', 'janner', 'janeiro'], ['february', 'fevrier', 'febrero', 'februar', 'feber', 'fevereiro'], ['march', 'mars', 'marzo', 'marz', 'maerz', 'marco'],
  ['april', 'avril', 'abril'], ['may', 'mai', 'mayo', 'maio'], ['june', 'juin', 'junio', 'juni', 'junho'], ['july', 'juillet', 'julio', 'juli', 'julho'], ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'setembro'], ['october', 'octobre', 'octubre', 'oktober', 'outubro'], ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'decembre', 'diciembre', 'dezember', 'dezembro'],
] as const;

const weekdays = [
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche',
  'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag',
  'segunda', 'terca', 'quarta', 'quinta', 'sexta',
];

const units: Readonly<Record<string, string | undefined>> = {
  an: 'years', ans: 'years', annee: 'years', annees: 'years', ano: 'years', anos: 'years', jahr: 'years', jahre: 'years', jahren: 'years',
  mois: 'months', mes: 'months', meses: 'months', monat: 'months', monate: 'months', monaten: 'months',
  semaine: 'weeks', semaines: 'weeks', semana: 'weeks', semanas: 'weeks', woche: 'weeks', wochen: 'weeks',
  jour: 'days', jours: 'days', dia: 'days', dias: 'days', tag: 'days', tage: 'days', tagen: 'days',
};

/** A unit behind its number, or the word between two. Most texts hold neither, and are done with at one look. */
const inOtherWords = new RegExp(`\\d\\s*(?:${Object.keys(units).join('|')})(?![a-z])|\\s(?:et|y|und|e)\\s+\\d`);

/** Longer than any date or duration in words: the rest of a cell may hold 32,767 characters. */
const longest = 60;

const beyondAscii = /[^\x00-\x7f]/;

/** In lower case, without accents and blanks at the ends; `º` is `o`, `３` is `3`. */
const plainly = (text: string): string => (beyondAscii.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text).toLowerCase().trim();

/** English months by what they begin with, three letters at least, in any of the languages; `jui` may be two. */
const monthsByBeginning = new Map<string, string | undefined>();
for (const names of months) {
  for (const beginning of new Set(names.flatMap((name) => Array.from({ length: name.length - 2 }, (_, more) => name.slice(0, 3 + more))))) {
    monthsByBeginning.set(beginning, monthsByBeginning.has(beginning) ? undefined : names[0]);
  }
}
const monthOf = (word: string): string | undefined => monthsByBeginning.get(word);

/** `3 de marzo de 2026` is `3 march 2026`, `Dienstag, 3. November 2026` is `3. november 2026`, `20261103` is `2026-11-03`. */
export function dateInEnglish(text: string): string | undefined {
  // A day ends with its day or its year, or with a time.
  if (text.length > longest || (/[a-z]$/i.test(text) && !text.includes(':'))) return undefined;
  const words = plainly(text);
  if (/^[\d\s./-]+$/.test(words)) return words.replace(/\s*([./-])\s*/g, '$1').replace(/\.$/, '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  // One number alone is a year, which says something beside a month.
  if (!/\d\D+\d/.test(words) && !words.split(/[^a-z]+/).some((word) => monthOf(word) !== undefined)) return undefined;
  return words
    .replace(/^([a-z]{2,})(?:-feira)?\.?,?\s+(?=\S)/, (whole, word: string) => (weekdays.some((day) => day.startsWith(word)) && monthOf(word) === undefined ? '' : whole))
    .replace(/^(?:le|el|den|der|am|on|the)\s+/, '')
    .replace(/^(\d{1,2})(?:er|\.?o)(?![a-z])/, '$1')
    .replace(/\s+(?:de|del|of)(?=\s)/g, '')
    .replace(/['’](?=\d{2}$)/, '')
    .replace(/[a-z]+/g, (word) => monthOf(word) ?? word);
}

/** `1 an et 6 mois` is `1 years and 6 months`. */
export function durationInEnglish(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const words = plainly(text);
  return beyondAscii.test(text) || inOtherWords.test(words) ? words.replace(/\s(?:et|y|und|e)\s+(?=\d)/g, ' and ').replace(/[a-z]+/g, (word) => units[word] ?? word) : undefined;
}
