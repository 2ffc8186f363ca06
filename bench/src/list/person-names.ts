import type { LocaleDefinition } from '@faker-js/faker';
import type { Random } from './random';
import { ar, cs_CZ, de, en, es, fr, it, ja, pl, ro, sv, tr, uk, vi } from '@faker-js/faker';

/** As a list of students has it: most names are written with Latin letters, many of them not with ASCII alone. */
const locales = [en, en, en, en, en, de, fr, es, it, pl, ro, sv, tr, cs_CZ, vi, uk, ja, ar];

type Names = NonNullable<LocaleDefinition['person']>['first_name'];

const allOf = (names: Names): readonly string[] =>
  [...(names?.generic ?? []), ...(names?.female ?? []), ...(names?.male ?? [])];

const pools = locales.map(({ person }) => ({ first: allOf(person?.first_name), last: allOf(person?.last_name) }));

export interface PersonName {
  readonly first: string;
  readonly last: string;
}

export function personName(random: Random): PersonName {
  const { first, last } = random.pick(pools);
  const double = random.below(12);
  return {
    first: double === 0 ? `${random.pick(first)} ${random.pick(first)}` : random.pick(first),
    last: double === 1 ? `${random.pick(last)}-${random.pick(last)}` : random.pick(last),
  };
}
