import type { Column, Definition } from '@confer/core';
import type { Say } from './say';
import { durationInWords } from './dates';

/** The definition's own duration in words, when it has one. */
export const defaultDuration = ({ expiry }: Definition, language: string): string | undefined =>
  expiry.rule === 'none' || expiry.default === undefined ? undefined : durationInWords(expiry.default, language);

/** `Certificate · 4 fields · valid 3 years` */
export function definitionLine(definition: Definition, say: Say, language: string): string {
  const duration = defaultDuration(definition, language);
  return say('definition.line', {
    kind: say(`definition.${definition.certificateTemplate}`),
    fields: say('definition.fields', { count: definition.fields.filter(({ fixed }) => fixed === undefined).length }),
    expiry: duration !== undefined ? say('definition.valid', { duration }) : say(definition.expiry.rule === 'none' ? 'definition.noExpiry' : 'definition.expires'),
  });
}

/** What a column may hold, in a few words; the definition's own help when it has one. */
export function columnHelp({ key, rule, help }: Column, definition: Definition, say: Say, language: string): string {
  if (help !== undefined) return help;
  switch (rule.type) {
    case 'name': return say('column.name');
    case 'email':
    case 'phone':
    case 'emailOrPhone':
      return say(key === 'contact' ? `column.contact.${rule.type}` : `column.${rule.type}`);
    case 'url': return say('column.url');
    case 'yesNo': return say('column.yesNo');
    case 'expiry': {
      const duration = defaultDuration(definition, language);
      return duration === undefined ? say('column.expiry') : say('column.expiryDefault', { duration });
    }
    case 'text': return say('column.text');
    case 'longText': return say('column.longText');
    case 'integer':
    case 'decimal':
      return rule.min !== undefined && rule.max !== undefined ? say(`column.${rule.type}Between`, { min: rule.min, max: rule.max }) : say(`column.${rule.type}`);
    case 'date': return say(key === 'issueDate' ? 'column.issueDate' : 'column.date');
    case 'choice': return say('column.choice', { options: rule.options.join(', ') });
  }
}
