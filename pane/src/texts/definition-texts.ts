import type { Definition } from '@confer/core';
import type { FirstKey } from './text-key';
import type { Say } from './say';
import { durationInWords } from './dates';

/** The definition's own duration in words, when it has one. */
export const defaultDuration = ({ expiry }: Definition, language: string): string | undefined =>
  expiry.rule === 'none' || expiry.default === undefined ? undefined : durationInWords(expiry.default, language);

/** `Certificate · 4 fields · valid 3 years` */
export function definitionLine(definition: Definition, say: Say<FirstKey>, language: string): string {
  const duration = defaultDuration(definition, language);
  return say('definition.line', {
    kind: say(`definition.${definition.certificateTemplate}`),
    fields: say('definition.fields', { count: definition.fields.filter(({ fixed }) => fixed === undefined).length }),
    expiry: duration !== undefined ? say('definition.valid', { duration }) : say(definition.expiry.rule === 'none' ? 'definition.noExpiry' : 'definition.expires'),
  });
}
