import * as z from 'zod/mini';
import type { Definition, Field } from './definition';
import { foldHeader } from '../text/header-text';
import { compileRule } from '../rules/compile';
import { isOneLine } from '../text/one-line';
import { foldText } from '../text/text';
import { definitionForm } from './definition';
import { unknownPlaceholders } from './email-template';

/** What a definition is, for reading one that somebody has made; {@link parseDefinition} says what is wrong with it. */
export const definitionSchema = definitionForm.check(z.superRefine((definition, context) => {
  for (const problem of contradictions(definition)) context.addIssue({ code: 'custom', ...problem });
}));

interface Contradiction {
  readonly message: string;
  readonly path: (string | number)[];
}

/** Everything that is wrong with a definition of the right form, most of it contradictions, so that its author can mend it in one go. */
function contradictions({ name, fields, callingCode, emailTemplate, certifier }: Definition): Contradiction[] {
  const problems: Contradiction[] = [];
  // Here and not in the form of a definition: those that were taken in before can still be read.
  if (!isOneLine(name)) problems.push({ message: 'has to be one line', path: ['name'] });
  if (emailTemplate && certifier) problems.push({ message: 'is of no use: Certifier sends messages of its own', path: ['emailTemplate'] });
  for (const part of ['subject', 'body'] as const) {
    for (const words of unknownPlaceholders(emailTemplate?.[part] ?? '')) {
      problems.push({ message: `names ${words}, which stands for nothing: {recipient}, {title} and {organisation} are filled in`, path: ['emailTemplate', part] });
    }
  }
  const keys = new Map<string, number>();
  const headers = new Map<string, number>();
  const taken = (seen: Map<string, number>, value: string, index: number): number | undefined => {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    return first === index ? undefined : first;
  };
  fields.forEach((field, index) => {
    const path = ['fields', index];
    const sameKey = taken(keys, field.key, index);
    if (sameKey !== undefined) problems.push({ message: `has the key of field ${sameKey + 1}`, path: [...path, 'key'] });
    // Headers are compared as lists are read: “E-Mail” and “email *” are one column.
    const sameHeader = taken(headers, foldHeader(field.header), index);
    if (sameHeader !== undefined) problems.push({ message: `has the header of field ${sameHeader + 1}`, path: [...path, 'header'] });
    const [least, most] = bounds(field);
    const allowsNothing = least !== undefined && most !== undefined && least > most;
    if (allowsNothing) problems.push({ message: 'allows nothing: its least value is above its greatest', path });
    if (field.type === 'choice' && new Set(field.options.map(foldText)).size < field.options.length) {
      problems.push({ message: 'offers one option twice', path: [...path, 'options'] });
    }
    if (field.unique && field.fixed !== undefined) problems.push({ message: 'cannot differ from row to row: it is the same for all', path: [...path, 'unique'] });
    if (field.fixed !== undefined && !allowsNothing && !suits(field, field.fixed, callingCode)) {
      problems.push({ message: 'is refused by the rule of its own field', path: [...path, 'fixed'] });
    }
  });
  return problems;
}

/** A value that is the same for all has to be in the form in which it is issued; nobody looks at it cell by cell. */
function suits(field: Field, value: string | number | boolean, callingCode: string | undefined): boolean {
  const rule = compileRule(field.type === 'phone' ? { ...field, callingCode } : field, { today: { year: 2000, month: 1, day: 1 }, dateSystem: 1900, decimalSeparator: '.' });
  return value !== '' && rule.check(value) === undefined && rule.read(value) === value;
}

function bounds(field: Field): readonly [number | string | undefined, number | string | undefined] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return [field.minLength, field.maxLength];
    case 'integer':
    case 'decimal':
    case 'date':
      return [field.min, field.max];
    case 'choice':
    case 'yesNo':
    case 'email':
    case 'phone':
    case 'url':
      return [undefined, undefined];
  }
}

/** A definition that cannot be used, with every reason at once. */
export class DefinitionError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'DefinitionError';
    this.problems = problems;
  }
}

/** How problems of form are put: zod’s small edition, the one that the pane carries, brings no words. */
export const inEnglish = () => ({ error: z.locales.en().localeError });

/** @throws {DefinitionError} naming every problem with its place: `fields.2.header: has the header of field 1`. */
export function parseDefinition(json: unknown): Definition {
  const result = definitionSchema.safeParse(json, inEnglish());
  if (result.success) return result.data;
  throw new DefinitionError(result.error.issues.map(({ path, message }) => `${path.join('.') || 'definition'}: ${message}`));
}
