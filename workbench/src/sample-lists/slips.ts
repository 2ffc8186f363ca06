import type { Faker } from '@faker-js/faker';
import type { Column, FindingCode } from '@confer/core';

/** One thing that goes wrong in lists: what a good text becomes, and what Confer is to say of it. */
export interface Slip {
  readonly code: FindingCode;
  readonly spoil: (text: string, chance: Faker) => string;
}

const nonBreakingBlank = '\u00a0';
const zeroWidthBlank = '\u200b';

const empty: Slip = { code: 'required', spoil: () => '' };

const unseen: Slip = {
  code: 'invisible-characters',
  spoil: (text, { helpers }) => helpers.arrayElement([
    `${text} `, ` ${text}`, `${text}${nonBreakingBlank}`, `${zeroWidthBlank}${text}`, `${text.replace(' ', nonBreakingBlank)} `,
  ]),
};

const addressSlips: readonly Slip[] = [
  { code: 'email-no-at', spoil: (text) => text.replace('@', '') },
  { code: 'email-several', spoil: (text) => `${text}; ${text.replace('@', '.2@')}` },
  { code: 'email-display-name', spoil: (text) => `Student <${text}>` },
  { code: 'email-blank', spoil: (text) => text.replace('@', ' @') },
  { code: 'email-dots', spoil: (text) => text.replace('@', '.@') },
  {
    code: 'email-domain-typo',
    spoil: (text, { helpers }) => text.replace(/@.*/, `@${helpers.arrayElement(['gmial.com', 'hotmal.com', 'outlook.con', 'yahoo.con'])}`),
  },
];

/** The institution's own domain mistyped. Only the rest of the column tells that, so it takes a list of some length. */
export const ownDomainSlip: Slip = {
  code: 'email-domain-typo',
  spoil: (text, { helpers }) => text.replace(/@.*/, `@${helpers.arrayElement(['studnets.northmere.example', 'students.northmer.example', 'student.northmere.example'])}`),
};

const dateSlips: readonly Slip[] = [
  { code: 'date-impossible', spoil: () => '31/02/2026' },
  { code: 'not-a-date', spoil: (_, { helpers }) => helpers.arrayElement(['soon', 'tbc', 'last week']) },
  { code: 'date-short-year', spoil: (_, { number }) => `${number.int({ min: 13, max: 28 })}/10/26` },
];

const expirySlips: readonly Slip[] = [
  { code: 'not-an-expiry', spoil: (_, { helpers }) => helpers.arrayElement(['forever', 'none', '3 m']) },
  { code: 'expiry-in-past', spoil: () => '2019-06-30' },
];

/** What can go wrong in a column. */
export function slipsOf(column: Column): readonly Slip[] {
  return [...column.required ? [empty] : [], ...slipsOfRule(column)];
}

function slipsOfRule({ rule }: Column): readonly Slip[] {
  switch (rule.type) {
    case 'name':
      return [unseen, unseen, { code: 'name-symbols', spoil: (text) => `<${text}>` }];
    case 'email':
      return [unseen, ...addressSlips];
    case 'phone':
    case 'emailOrPhone':
      return [{ code: 'phone-no-country', spoil: (text) => text.replace('+44 ', '0') }];
    case 'url':
      return [{ code: 'url-no-scheme', spoil: (text) => text.replace('https://', '') }];
    case 'yesNo':
      return [{ code: 'not-yes-or-no', spoil: () => 'maybe' }];
    case 'expiry':
      return expirySlips;
    case 'date':
      return dateSlips;
    case 'text':
    case 'longText':
      return rule.minLength === undefined ? [unseen] : [unseen, { code: 'too-short', spoil: (text) => text.replace(/^0+/, '') }];
    case 'choice':
      return [
        { code: 'choice-spelling', spoil: (text, { helpers }) => helpers.arrayElement([text.toLowerCase(), text.toUpperCase()]) },
        { code: 'not-in-list', spoil: (text) => text.slice(0, -1) },
      ];
    case 'integer':
      return [...boundSlips(rule), { code: 'not-whole', spoil: (text) => `${text}.5` }];
    case 'decimal':
      return boundSlips(rule);
  }
}

function boundSlips({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }): Slip[] {
  return [
    { code: 'not-a-number', spoil: (_, { helpers }) => helpers.arrayElement(['n/a', 'twelve', 'see notes']) },
    ...min === undefined ? [] : [{ code: 'number-too-small' as const, spoil: () => String(min - 1) }],
    ...max === undefined ? [] : [
      { code: 'number-too-large' as const, spoil: () => String(max + 1) },
      // A decimal comma, which an Excel in en-US takes for a separator of thousands: 38,5 becomes 385.
      { code: 'number-too-large' as const, spoil: () => `${max - 2},5` },
    ],
  ];
}
