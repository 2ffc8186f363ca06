import type { Faker } from '@faker-js/faker';
import type { Column } from '@confer/core';
import type { Person } from './people';

/** A day, as its author wrote it. The sheet of an Excel in en-US reads all but the last two as dates, and leaves those as text. */
const dateStyles: readonly ((day: number, month: number, year: number) => string)[] = [
  (day, month, year) => `${year}-${two(month)}-${two(day)}`,
  (day, month, year) => `${year}-${two(month)}-${two(day)}`,
  (day, month, year) => `${month}/${day}/${year}`,
  (day, month, year) => `${day} ${short(month)} ${year}`,
  (day, month, year) => `${two(day)}-${short(month)}-${year}`,
  (day, month, year) => `${months[month - 1] ?? ''} ${day}, ${year}`,
  (day, month, year) => `${two(day)}.${two(month)}.${year}`,
  // Only where the day cannot be a month: such cells are what tells the order of a column.
  (day, month, year) => day > 12 ? `${two(day)}/${two(month)}/${year}` : `${year}-${two(month)}-${two(day)}`,
];

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
const two = (number: number): string => String(number).padStart(2, '0');
const short = (month: number): string => (months[month - 1] ?? '').slice(0, 3);

const durations = ['6 months', '18 months', '2 years', '3 years', '5 years'];

/** A text that a column takes without a finding. Optional cells are sometimes empty. */
export function goodValue(chance: Faker, column: Column, person: Person): string {
  const { helpers, number } = chance;
  if (!column.required && helpers.maybe(() => true, { probability: 0.4 })) return '';
  const { rule } = column;
  switch (rule.type) {
    case 'name':
      return column.key === 'lastName' ? person.lastName : column.key === 'firstName' ? person.firstName : `${person.firstName} ${person.lastName}`;
    case 'email':
      return column.key === 'contact' ? person.contact : `registry${number.int(999)}@northmere.example`;
    case 'phone':
    case 'emailOrPhone':
      return `+44 20 ${chance.string.numeric({ length: 4, allowLeadingZeros: false })} ${chance.string.numeric(4)}`;
    case 'url':
      return `https://northmere.example/people/${number.int(9999)}`;
    case 'yesNo':
      return helpers.arrayElement(['Yes', 'No']);
    case 'expiry':
      return helpers.maybe(() => helpers.arrayElement(durations), { probability: 0.7 }) ?? `${number.int({ min: 2030, max: 2035 })}-12-31`;
    case 'text':
      // Numbers of people begin with zeros, which spreadsheets like to eat.
      return `00${chance.string.numeric({ length: Math.max(rule.minLength ?? 7, 3) - 2 })}`;
    case 'longText':
      return chance.lorem.sentence();
    case 'integer':
      return String(number.int({ min: rule.min ?? 1, max: Math.min(rule.max ?? 100, (rule.min ?? 1) + 100) }));
    case 'decimal':
      return String(number.float({ min: rule.min ?? 0, max: rule.max ?? 100, fractionDigits: 1 }));
    case 'choice':
      return helpers.arrayElement(rule.options);
    case 'date':
      return helpers.arrayElement(dateStyles)(number.int({ min: 1, max: 28 }), number.int({ min: 1, max: 10 }), 2026);
  }
}
