import * as z from 'zod';
import { statusEntriesSchema } from '../status/status-entry';

/**
 * The one shape of credential that this issuer signs: Open Badges 3.0 (https://www.imsglobal.org/spec/ob/v3p0) on the W3C
 * data model 2.0. A page reads the members of a document, while a signature covers the statements they stand for. Only
 * where nothing but this shape is let in does the one say what the other proves: other contexts could give a member
 * another meaning, and a member without meaning is not signed at all.
 */

export const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;

const text = z.string();
const one = <Type extends string>(type: Type) => z.tuple([z.literal(type)]);
const image = z.strictObject({ id: text, type: z.literal('Image') });

export const credentialSchema = z.strictObject({
  '@context': z.tuple([z.literal(contexts[0]), z.literal(contexts[1])]),
  id: text,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: text,
  issuer: z.strictObject({ id: text, type: one('Profile'), name: text, url: text, image: image.optional() }),
  validFrom: z.iso.datetime(),
  /** The day of issue, where the row gave one: by its list or for the whole batch. */
  awardedDate: z.iso.datetime().optional(),
  validUntil: z.iso.datetime().optional(),
  /** Left out by credentials that were signed before there were status lists. */
  credentialStatus: statusEntriesSchema.optional(),
  credentialSubject: z.strictObject({
    type: one('AchievementSubject'),
    name: text,
    identifier: z.tuple([z.strictObject({ type: one('IdentityObject'), hashed: z.literal(false), identityHash: text, identityType: z.literal('name') })]),
    achievement: z.strictObject({
      id: text,
      type: one('Achievement'),
      name: text,
      description: text,
      criteria: z.strictObject({ narrative: text }),
      achievementType: text,
      image: image.optional(),
      resultDescription: z.array(z.strictObject({ id: text, type: one('ResultDescription'), name: text, resultType: z.literal('Result') })).optional(),
    }),
    result: z.array(z.strictObject({ type: one('Result'), resultDescription: text, value: text })).optional(),
  }),
});
export type Credential = z.infer<typeof credentialSchema>;

export const signedCredentialSchema = credentialSchema.extend({
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    created: z.iso.datetime(),
    verificationMethod: text,
    proofPurpose: z.literal('assertionMethod'),
    proofValue: text,
  }),
});
export type SignedCredential = z.infer<typeof signedCredentialSchema>;
