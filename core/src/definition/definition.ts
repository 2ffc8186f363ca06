import * as z from 'zod/mini';
import { parseIsoDate } from '../dates/calendar-date';
import { parseDuration } from '../dates/duration';
import { emailTemplateSchema } from './email-template';

/**
 * A definition says what one kind of credential contains. C.TI calls it a credential definition, DICE ID a schema,
 * Certifier a group. An issued batch keeps the version it was checked with.
 */

const key = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/));
const header = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const count = z.int().check(z.minimum(0), z.maximum(100_000));
const isoDate = z.string().check(z.refine((text) => parseIsoDate(text) !== undefined, 'is not a day such as 2026-11-03'));

const common = {
  key,
  header,
  /** Other headers under which lists hold this field. */
  aliases: z.optional(z.array(header)),
  required: z._default(z.boolean(), false),
  /** No two rows of a list may hold the same value: a student number, a licence number. */
  unique: z.optional(z.boolean()),
  /** One line of help, shown with the header. */
  help: z.optional(z.string().check(z.maxLength(250))),
  /** Same for all: the field has no column. */
  fixed: z.optional(z.union([z.string(), z.number(), z.boolean()])),
};

/** A field of a definition: its type, its column and what its cells may hold. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...common, minLength: z.optional(count), maxLength: z.optional(count) }),
  z.strictObject({ type: z.literal('longText'), ...common, minLength: z.optional(count), maxLength: z.optional(count) }),
  z.strictObject({ type: z.literal('integer'), ...common, min: z.optional(z.int()), max: z.optional(z.int()) }),
  z.strictObject({ type: z.literal('decimal'), ...common, min: z.optional(z.number()), max: z.optional(z.number()) }),
  z.strictObject({ type: z.literal('date'), ...common, min: z.optional(isoDate), max: z.optional(isoDate) }),
  z.strictObject({ type: z.literal('choice'), ...common, options: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))).check(z.minLength(1, 'offers nothing to choose'), z.maxLength(200)) }),
  z.strictObject({ type: z.literal('yesNo'), ...common }),
  z.strictObject({ type: z.literal('email'), ...common }),
  z.strictObject({ type: z.literal('phone'), ...common }),
  z.strictObject({ type: z.literal('url'), ...common }),
]);

/** One content entry of a definition: a column of the list, or the same for all. */
export type Field = z.infer<typeof fieldSchema>;
/** `text`, `date`, `choice`, … */
export type FieldType = Field['type'];

/** Whose signature stands on a certificate. The issuer keeps the picture by its content, and takes its SHA-256 in place of it from then on. */
const signatory = z.strictObject({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  /** `Academic Registrar` */
  office: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  signature: z.optional(z.string().check(z.regex(/^(data:image\/(svg\+xml|png|jpeg);base64,[A-Za-z0-9+/]+=*|[0-9a-f]{64})$/), z.maxLength(200_000))),
});

const duration = z.string().check(z.refine((text) => parseDuration(text) !== undefined, 'a duration such as “6 months” or “3 years”'));

/** The form of a definition, for reading one that was taken in before: nobody looks again whether it contradicts itself. */
export const definitionForm = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  /** At most what an `integer` of a database holds. */
  version: z.int().check(z.minimum(1), z.maximum(2_147_483_647)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  description: z.string().check(z.maxLength(2000)),
  recipient: z.enum(['firstAndLastName', 'fullName']),
  /** Where the credential is sent. */
  contact: z._default(z.enum(['email', 'phone', 'emailOrPhone']), 'email'),
  /** The country calling code, without `+`, of phone numbers that are written without one: `44`. */
  callingCode: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
  /** The day that stands on the credential: that of issuing, one for the whole batch, or a column of the list. */
  issueDate: z._default(z.enum(['today', 'batch', 'column']), 'today'),
  /** `default` fills empty cells; without it an empty cell of an optional expiry means no expiry. */
  expiry: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('optional'), default: z.optional(duration) }),
    z.strictObject({ rule: z.literal('required'), default: z.optional(duration) }),
  ]),
  fields: z.array(fieldSchema).check(z.maxLength(100)),
  achievement: z.strictObject({
    /** Open Badges 3.0 `achievementType`: `Certificate`, `MasterDegree`, `Membership`, … */
    type: z.string().check(z.minLength(1), z.maxLength(100)),
    criteria: z.string().check(z.minLength(1), z.maxLength(5000)),
    /** The badge, as a `data:` address of an SVG or PNG picture. */
    image: z.optional(z.string().check(z.regex(/^data:image\/(svg\+xml|png);base64,[A-Za-z0-9+/]+=*$/), z.maxLength(200_000))),
  }),
  certificateTemplate: z.enum(['course', 'diploma', 'card']),
  emailTemplate: z.optional(emailTemplateSchema),
  /** Who signs the certificate. A card has no place for them. */
  signatories: z.optional(z.array(signatory).check(z.maxLength(2))),
  /** Certifier issues it: from which group there, and as which of the workspace's attributes its fields go. */
  certifier: z.optional(z.strictObject({
    groupId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    attributes: z.array(z.strictObject({ tag: z.string().check(z.minLength(1), z.maxLength(200)), name: z.string().check(z.maxLength(200)) })).check(z.maxLength(100)),
  })),
});

/** What one kind of credential contains. */
export type Definition = z.infer<typeof definitionForm>;
