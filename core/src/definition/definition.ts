import * as z from 'zod';
import { parseDuration } from '../dates/duration';

/**
 * A definition says what one kind of credential contains. C.TI calls it a credential definition, DICE ID a schema,
 * Certifier a group. An issued batch keeps the version it was checked with.
 */

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/);
const header = z.string().trim().min(1).max(100);
const count = z.int().min(0).max(100_000);
/** `2026-11-03`. The calendar is checked by the date rule, where a wrong date gets its own finding. */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const common = {
  key,
  header,
  /** Other headers under which lists hold this field. */
  aliases: z.array(header).optional(),
  required: z.boolean().default(false),
  /** One line of help, shown with the header. */
  help: z.string().max(250).optional(),
  /** Same for all: the field has no column. */
  fixed: z.union([z.string(), z.number(), z.boolean()]).optional(),
};

export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...common, minLength: count.optional(), maxLength: count.optional() }),
  z.strictObject({ type: z.literal('longText'), ...common, minLength: count.optional(), maxLength: count.optional() }),
  z.strictObject({ type: z.literal('integer'), ...common, min: z.int().optional(), max: z.int().optional() }),
  z.strictObject({ type: z.literal('decimal'), ...common, min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ type: z.literal('date'), ...common, min: isoDate.optional(), max: isoDate.optional() }),
  z.strictObject({ type: z.literal('choice'), ...common, options: z.array(z.string().trim().min(1).max(100)).min(1).max(200) }),
  z.strictObject({ type: z.literal('email'), ...common }),
]);

export type Field = z.infer<typeof fieldSchema>;
export type FieldType = Field['type'];

const duration = z.string().refine((text) => parseDuration(text) !== undefined, 'a duration such as “6 months” or “3 years”');

export const definitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200),
  description: z.string().max(2000),
  recipient: z.enum(['firstAndLastName', 'fullName']),
  /** `default` fills empty cells; without it an empty cell of an optional expiry means no expiry. */
  expiry: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('optional'), default: duration.optional() }),
    z.strictObject({ rule: z.literal('required'), default: duration.optional() }),
  ]),
  fields: z.array(fieldSchema).max(100),
  achievement: z.strictObject({
    /** Open Badges 3.0 `achievementType`: `Certificate`, `MasterDegree`, `Membership`, … */
    type: z.string().min(1).max(100),
    criteria: z.string().min(1).max(5000),
    /** The badge, as a `data:` address of an SVG or PNG picture. */
    image: z.string().regex(/^data:image\/(svg\+xml|png);base64,[A-Za-z0-9+/]+=*$/).max(200_000).optional(),
  }),
  certificateTemplate: z.enum(['course', 'diploma', 'card']),
}).superRefine((definition, context) => {
  for (const problem of contradictions(definition.fields)) context.addIssue({ code: 'custom', ...problem });
});

export type Definition = z.infer<typeof definitionSchema>;

/** Everything in which a list of fields contradicts itself, so that its author can mend it in one go. */
function contradictions(fields: readonly Field[]): { message: string; path: (string | number)[] }[] {
  const problems: { message: string; path: (string | number)[] }[] = [];
  const seen = new Map<string, number>();
  fields.forEach((field, index) => {
    for (const [kind, value] of [['key', field.key], ['header', field.header.toLowerCase()]] as const) {
      const first = seen.get(`${kind}:${value}`);
      if (first === undefined) seen.set(`${kind}:${value}`, index);
      else problems.push({ message: `has the ${kind} of field ${first + 1}`, path: ['fields', index, kind] });
    }
    const [least, most] = bounds(field);
    if (least !== undefined && most !== undefined && least > most) {
      problems.push({ message: `allows nothing: its least value is above its greatest`, path: ['fields', index] });
    }
    if (field.type === 'choice' && new Set(field.options.map((option) => option.toLowerCase())).size < field.options.length) {
      problems.push({ message: 'offers one option twice', path: ['fields', index, 'options'] });
    }
  });
  return problems;
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
    case 'email':
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

/** @throws {DefinitionError} naming every problem with its place: `fields.2.header: has the header of field 1`. */
export function parseDefinition(json: unknown): Definition {
  const result = definitionSchema.safeParse(json);
  if (result.success) return result.data;
  throw new DefinitionError(result.error.issues.map(({ path, message }) => `${path.join('.') || 'definition'}: ${message}`));
}
