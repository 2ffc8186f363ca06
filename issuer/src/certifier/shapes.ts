import { isOneLine } from '@confer/core';
import * as z from 'zod';

/**
 * What travels in Certifier's API, version 2022-10-26, as documented at https://developers.certifier.io/docs/api-reference.
 * Requests are read with these schemas, answers are described by them.
 */

const id = z.string();
const instant = z.iso.datetime();
const day = z.iso.date();
/** The calendar of the database begins with the year 1. */
const isKnown = (date: string): boolean => !date.startsWith('0000');
const givenDay = day.refine(isKnown);
const givenInstant = instant.refine(isKnown);

/** Lists: `prev` and `next` go back into `cursor`. */
export const pageOfShape = <Item extends z.ZodType>(item: Item) => z.strictObject({
  data: z.array(item),
  pagination: z.strictObject({ prev: z.string().nullable(), next: z.string().nullable() }),
});

const limit = z.int().min(1).max(100);
const cursor = z.string().max(2000);
/** As it stands in an address. */
export const listQuery = z.object({ cursor: cursor.optional(), limit: z.coerce.number().pipe(limit).default(20) });

export const credentialStatus = z.enum(['draft', 'scheduled', 'issued', 'expired']);
export const credential = z.strictObject({
  id,
  publicId: z.uuid(),
  groupId: id,
  status: credentialStatus,
  recipient: z.strictObject({ id, name: z.string(), email: z.string().nullable() }),
  issueDate: day,
  expiryDate: day.nullable(),
  attributes: z.record(z.string(), z.string()),
  customAttributes: z.record(z.string(), z.string()),
  createdAt: instant,
  updatedAt: instant,
});
export type CertifierCredential = z.infer<typeof credential>;

/** One line of text that says something. */
const name = z.string().trim().min(1).max(300);
const email = z.email().max(254);
const customAttributes = z.record(z.string().max(100), z.string().max(32_767));

/** `id` and an `email` of `null` are sent by Certifier's own client. The id says nothing here. */
const newRecipient = z.object({ name, email: email.nullish() });
export const newCredential = z.object({
  groupId: z.string().max(100),
  recipient: newRecipient,
  issueDate: givenDay.optional(),
  expiryDate: givenDay.nullable().optional(),
  customAttributes: customAttributes.optional(),
});
export type NewCredential = z.infer<typeof newCredential>;

export const credentialChange = z.object({
  recipient: newRecipient.partial().optional(),
  issueDate: givenDay.optional(),
  /** `null` takes it away. */
  expiryDate: givenDay.nullable().optional(),
  customAttributes: customAttributes.optional(),
});
export type CredentialChange = z.infer<typeof credentialChange>;

export const sending = z.object({ deliveryMethod: z.literal('email') });

const textFilter = z.strictObject({
  equals: z.string().optional(), contains: z.string().optional(), startsWith: z.string().optional(), endsWith: z.string().optional(),
  in: z.array(z.string()).max(1000).optional(),
});
export type TextFilter = z.infer<typeof textFilter>;
const comparisons = <Value extends z.ZodType>(value: Value) => z.strictObject({
  equals: value.optional(), lt: value.optional(), lte: value.optional(), gt: value.optional(), gte: value.optional(),
});
const dayFilter = comparisons(givenDay);
const instantFilter = comparisons(z.union([givenDay, givenInstant]));
export type DateFilter = z.infer<typeof instantFilter>;

/** Several members of one filter hold together. `NOT` is documented as a list and was seen as one filter. */
export const credentialFilter = z.strictObject({
  get AND() { return z.array(credentialFilter).optional(); },
  get OR() { return z.array(credentialFilter).optional(); },
  get NOT(): z.ZodOptional<z.ZodUnion<readonly [z.ZodArray<typeof credentialFilter>, typeof credentialFilter]>> { return z.union([z.array(credentialFilter), credentialFilter]).optional(); },
  id: textFilter.optional(),
  publicId: textFilter.optional(),
  groupId: textFilter.optional(),
  status: textFilter.optional(),
  recipient: z.strictObject({ name: textFilter.optional(), email: textFilter.optional() }).optional(),
  issueDate: dayFilter.optional(),
  expiryDate: dayFilter.optional(),
  createdAt: instantFilter.optional(),
  updatedAt: instantFilter.optional(),
});
export type CredentialFilter = z.infer<typeof credentialFilter>;

export const credentialSort = z.strictObject({
  property: z.enum(['id', 'createdAt', 'updatedAt', 'issueDate', 'expiryDate']),
  order: z.enum(['asc', 'desc']),
});
export const credentialSearch = z.strictObject({ filter: credentialFilter.default({}), sort: credentialSort.optional(), cursor: cursor.nullish(), limit: limit.default(20) });
export type CredentialSearch = z.infer<typeof credentialSearch>;

export const credentialDesigns = z.array(z.strictObject({
  id,
  name: z.string(),
  previews: z.array(z.strictObject({ format: z.enum(['png', 'pdf']), url: z.url() })),
}));
export type CredentialDesigns = z.infer<typeof credentialDesigns>;

export const interactionTypes = [
  'credential_viewed', 'credential_shared_to_linkedin', 'credential_added_to_linkedin_profile', 'credential_shared_to_facebook', 'credential_shared_to_twitter',
  'credential_shared_to_messenger', 'credential_shared_to_whatsapp', 'credential_shared_to_pinterest', 'credential_shared_to_telegram', 'credential_shared_to_weibo',
  'credential_downloaded', 'credential_link_copied', 'credential_verified',
] as const;
export const newInteraction = z.object({
  credentialId: id,
  eventType: z.enum(interactionTypes),
  triggeredBy: z.enum(['recipient', 'guest']),
  triggeredAt: z.iso.datetime({ offset: true }).refine(isKnown),
});
export type NewInteraction = z.infer<typeof newInteraction>;
export const interaction = z.strictObject({ ...newInteraction.shape, id });
export type Interaction = z.infer<typeof interaction>;
export const interactionQuery = listQuery.extend({ credentialId: id.optional() });

const link = z.url({ protocol: /^https?$/ }).max(2000);
export const group = z.strictObject({
  id,
  name: z.string(),
  learningEventUrl: z.string().nullable(),
  designIds: z.array(id),
  certificateDesignId: id.nullable(),
  badgeDesignId: id.nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Group = z.infer<typeof group>;
/** The two older members in place of `designIds` are still taken. */
export const groupChange = z.object({
  name: z.string().trim().min(1).max(200).refine(isOneLine, 'has to be one line').optional(),
  designIds: z.array(id).min(1).max(2).optional(),
  certificateDesignId: id.nullish(),
  badgeDesignId: id.nullish(),
  learningEventUrl: link.nullish(),
});
export type GroupChange = z.infer<typeof groupChange>;
export const newGroup = groupChange.required({ name: true });
export type NewGroup = z.infer<typeof newGroup>;

export const design = z.strictObject({
  id,
  name: z.string(),
  type: z.enum(['certificate', 'badge']),
  previewUrl: z.url(),
  createdAt: instant,
  updatedAt: instant,
});
export type Design = z.infer<typeof design>;

export const problem = z.strictObject({ error: z.looseObject({ code: z.string(), message: z.string() }) });
