import type { Definition } from '@confer/core';
import type { Say } from './say';
import { defaultDuration } from '@confer/core';

/** `Certificate · 4 fields · valid 3 years` */
export function definitionLine(definition: Definition, say: Say): string {
  const duration = defaultDuration(definition);
  return say('definition.line', {
    kind: say(`definition.${definition.certificateTemplate}`),
    fields: say('definition.fields', { count: definition.fields.filter(({ fixed }) => fixed === undefined).length }),
    expiry: duration !== undefined ? say('definition.valid', { duration }) : say(definition.expiry.rule === 'none' ? 'definition.noExpiry' : 'definition.expires'),
  });
}
