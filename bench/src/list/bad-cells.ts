import type { CellValue } from '@confer/core';
import type { PersonName } from './person-names';
import type { Random } from './random';
import { formatDate, serialOfDate } from '@confer/core';
import { limits } from './definition';
import { dayBetween, duration, goodTitle } from './good-cells';
import { personName } from './person-names';

/**
 * What goes wrong in lists. Most of these texts occur once, so that nothing is won by remembering a text, and each breaks
 * its rule in a way that everybody agrees on: no library is blamed for being stricter or laxer than another.
 */

const errorValues = ['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!'];

/** What nobody sees in a text that would be right without it. */
const withInvisible = (random: Random, text: string): string =>
  random.pick([`${text}\u00a0`, ` ${text}`, `${text} `, `\u200b${text}`, `${text}\u0007`, `${text}\n`]);

const tooLong = (text: string, limit: number): string => `${text} `.repeat(Math.ceil((limit + 1) / (text.length + 1))) + text;

export function badName(random: Random, name: string): string {
  const number = random.below(100_000);
  switch (random.below(10)) {
    case 0: return '';
    case 1: return random.pick(errorValues);
    case 2: return `${name} <${number}>`;
    case 3: return `${name}@${number}`;
    case 4: return `https://people.example/${number}`;
    case 5: return `www.${number}.example`;
    case 6: return tooLong(name, limits.name);
    default: return withInvisible(random, name);
  }
}

export function badEmail(random: Random, email: string, { first }: PersonName): string {
  const [local = '', domain = ''] = email.split('@');
  switch (random.below(14)) {
    case 0: return '';
    case 1: return random.pick(errorValues);
    case 2: return `${local}.${domain}`;
    case 3: return `${local}@@${domain}`;
    case 4: return `${local}@${domain};${random.below(1000)}@${domain}`;
    case 5: return `${local}, ${email}`;
    case 6: return `${first} <${email}>`;
    case 7: return `mailto:${email}`;
    case 8: return `${local} @${domain}`;
    case 9: return `${local}@${domain.replace(/\..*/, '')}`;
    case 10: return `${local}..${random.below(1000)}@${domain}`;
    case 11: return `${email}.`;
    default: return withInvisible(random, email);
  }
}

/** Neither a day nor a length of time. */
function badDay(random: Random): string {
  const number = random.below(10_000);
  const year = random.between(2028, 2040);
  switch (random.below(7)) {
    case 0: return random.pick(errorValues);
    case 1: return `to be agreed ${number}`;
    case 2: return `${year}-02-${random.between(30, 99)}`;
    case 3: return `${random.between(13, 99)}/${random.between(32, 99)}/${year}`;
    case 4: return `${random.between(13, 28)}/${random.between(1, 9)}/${random.between(2016, 2025)}`;
    case 5: return `${year}-${random.between(13, 99)}-01`;
    default: return `${random.pick(['March', 'Oct', 'December'])} ${random.between(1900, 2100)}`;
  }
}

export function badExpiration(random: Random): CellValue {
  const past = dayBetween(random, 1990, 2025);
  const number = random.below(10_000);
  switch (random.below(9)) {
    case 0: return formatDate(past);
    case 1: return `${past.month}/${past.day}/${past.year}`;
    case 2: return serialOfDate(past, 1900);
    case 3: return random.below(61);
    case 4: return `0 ${random.pick(['days', 'weeks', 'months', 'years'])}`;
    case 5: return `${number + 1000} years`;
    case 6: return `${number} semesters`;
    case 7: return withInvisible(random, random.chance(0.5) ? duration(random) : formatDate(dayBetween(random, 2027, 2045)));
    default: return badDay(random);
  }
}

export function badAwardDate(random: Random): CellValue {
  const early = dayBetween(random, 1950, 2014);
  const late = dayBetween(random, 2027, 2050);
  switch (random.below(8)) {
    case 0: return '';
    case 1: return formatDate(random.pick([early, late]));
    case 2: return `${early.month}/${early.day}/${early.year}`;
    case 3: return serialOfDate(random.pick([early, late]), 1900);
    case 4: return random.below(61);
    case 5: return withInvisible(random, formatDate(dayBetween(random, 2015, 2025)));
    default: return badDay(random);
  }
}

export function badScore(random: Random): CellValue {
  const beyond = random.between(1001, 99_999) / 10;
  const score = random.between(10, 99);
  switch (random.below(10)) {
    case 0: return '';
    case 1: return random.pick(errorValues);
    case 2: return beyond;
    case 3: return -beyond;
    case 4: return String(beyond);
    case 5: return `${beyond} points`;
    case 6: return `${score}e${random.between(0, 9)}`;
    case 7: return `0x${score}`;
    case 8: return `${score},${random.below(100)}`;
    default: return withInvisible(random, String(score));
  }
}

export function badLevel(random: Random, level: string): string {
  const number = random.below(10_000);
  switch (random.below(6)) {
    case 0: return '';
    case 1: return random.pick(errorValues);
    case 2: return `${level} ${number}`;
    case 3: return `Level ${number}`;
    case 4: return level.slice(1);
    default: return withInvisible(random, level);
  }
}

export function badTitle(random: Random): string {
  const title = goodTitle(random);
  switch (random.below(5)) {
    case 0: return random.chance(0.3) ? '' : random.pick(errorValues);
    case 1: return tooLong(`${title} ${personName(random).last}`, limits.title);
    default: return withInvisible(random, title);
  }
}
