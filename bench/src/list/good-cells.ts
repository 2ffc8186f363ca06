import type { CalendarDate, CellValue } from '@confer/core';
import type { PersonName } from './person-names';
import type { Random } from './random';
import { formatDate, serialOfDate } from '@confer/core';
import { levels } from './definition';

/** As long as real ones: an address has about 27 characters, a title 20. */
const domains = ['northmere.example', 'stud.halvern.example', 'valmar.example', 'ste-mer.example', 'rosenfeld.example', 'wisla.example', 'gmail.com', 'outlook.com', 'proton.me'];
const kinds = ['Applied', 'Advanced', 'Basic', 'Modern', 'Clinical', 'Initiation à', 'Einführung:'];
const subjects = [
  'statistics', 'marine biology', 'research ethics', 'first aid', 'nursing', 'public health', 'chemistry', 'literature', 'Müller’s theory', 'l’économie', 'wound care', 'contract law',
];

const asUsDate = ({ year, month, day }: CalendarDate, random: Random): string =>
  random.chance(0.5) ? `${month}/${day}/${year}` : `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`;

export const dayBetween = (random: Random, firstYear: number, lastYear: number): CalendarDate =>
  ({ year: random.between(firstYear, lastYear), month: random.between(1, 12), day: random.between(1, 28) });

/** A day as text in one of two shapes, or as a serial number. */
function dateCell(random: Random, date: CalendarDate): CellValue {
  const shape = random.below(10);
  return shape < 4 ? formatDate(date) : shape < 7 ? asUsDate(date, random) : serialOfDate(date, 1900);
}

export function duration(random: Random): string {
  const years = random.between(2, 20);
  const months = random.between(2, 36);
  return random.pick([`${years} years`, `${months} months`, `${random.between(2, 90)} days`, `${random.between(2, 60)} weeks`, `1 year ${months} months`, `P${months}M`, `P${years}Y`]);
}

export const goodExpiration = (random: Random): CellValue => {
  const kind = random.below(10);
  return kind < 2 ? '' : kind < 5 ? duration(random) : dateCell(random, dayBetween(random, 2027, 2045));
};

export const goodAwardDate = (random: Random): CellValue => dateCell(random, dayBetween(random, 2015, 2025));

export function goodScore(random: Random): CellValue {
  const score = random.chance(0.6) ? random.between(0, 100) : random.below(1000) / 10;
  return random.chance(0.5) ? score : String(score);
}

export const goodLevel = (random: Random): string => random.pick(levels);

export function goodTitle(random: Random): string {
  const title = `${random.pick(kinds)} ${random.pick(subjects)}`;
  return random.chance(0.5) ? title : `${title} ${random.between(1, 400)}`;
}

/** The letters of a name that every address may have. */
const asciiOf = (name: string): string => name.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase() || 'student';

/** Ends with a number that nobody else has, because an address that two people share is a finding. */
export const goodEmail = (random: Random, { first, last }: PersonName, number: number): string =>
  `${asciiOf(first).charAt(0)}.${asciiOf(last)}${number}@${random.pick(domains)}`;
