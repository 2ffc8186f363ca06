import type { DateOrders } from '@confer/core';
import { parseDefinition } from '@confer/core';

export const today = { year: 2026, month: 11, day: 20 };
export const limits = { name: 200, title: 200, score: { least: 0, most: 100 }, awardDate: { first: '2015-01-01', last: '2026-11-20' } };
export const levels = ['Certificate', 'Diploma', 'Bachelor', 'Master', 'Doctorate'] as const;

export const definition = parseDefinition({
  id: 'award',
  version: 1,
  name: 'Award',
  description: 'Everything that a list of awards holds: names, an address, days, a number, a choice, a text.',
  recipient: 'firstAndLastName',
  expiry: { rule: 'optional' },
  fields: [
    { key: 'awardDate', type: 'date', header: 'Award date', required: true, min: limits.awardDate.first, max: limits.awardDate.last },
    { key: 'score', type: 'decimal', header: 'Score', required: true, min: limits.score.least, max: limits.score.most },
    { key: 'level', type: 'choice', header: 'Level', required: true, options: levels },
    { key: 'title', type: 'text', header: 'Title', required: true, maxLength: limits.title },
  ],
  achievement: { type: 'Certificate', criteria: 'None.' },
  certificateTemplate: 'course',
});

/** The person has said that `03/11/2026` is a day in March. */
export const dateOrders: DateOrders = { expiry: 'monthFirst', 'field.awardDate': 'monthFirst' };
