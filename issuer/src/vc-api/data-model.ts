import * as z from 'zod';

/**
 * What the W3C data model 2.0 asks of a credential and of a presentation (https://www.w3.org/TR/vc-data-model-2.0/), as far
 * as JSON-LD and the signing library do not look at it themselves.
 */

/** The contexts of the data model 2.0, and of 1.1, which others still use: https://www.w3.org/TR/vc-data-model/ */
const baseContexts = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'] as const;

const url = z.string().refine((text) => URL.canParse(text), 'has to be a URL');
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema).min(1)]);
const contexts = z.tuple([z.enum(baseContexts)], z.union([url, z.looseObject({})]));
const typesWith = (required: string) => z.union([z.string(), z.array(z.string()).min(1)])
  .refine((types) => [types].flat().includes(required), `has to hold ${required}`);
const typed = z.looseObject({ id: url.optional(), type: oneOrMore(z.string()) });
const subject = z.looseObject({ id: url.optional() }).refine((claims) => Object.keys(claims).length > 0, 'has to say something');
/** https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp */
const moment = z.iso.datetime({ offset: true });
const identified = z.union([url, z.looseObject({ id: url })]);

const relatedResources = oneOrMore(
  z.looseObject({ id: url, digestSRI: z.string().optional(), digestMultibase: z.string().optional() })
    .refine(({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined, 'has to hold digestSRI or digestMultibase'),
).refine((resources) => new Set([resources].flat().map(({ id }) => id)).size === [resources].flat().length, 'names a resource twice');

export const credentialSchema = z.looseObject({
  '@context': contexts,
  id: url.optional(),
  type: typesWith('VerifiableCredential'),
  issuer: identified,
  validFrom: moment.optional(),
  validUntil: moment.optional(),
  credentialSubject: oneOrMore(subject),
  credentialStatus: oneOrMore(typed).optional(),
  credentialSchema: oneOrMore(typed.extend({ id: url })).optional(),
  refreshService: oneOrMore(typed).optional(),
  termsOfUse: oneOrMore(typed).optional(),
  evidence: oneOrMore(typed).optional(),
  relatedResource: relatedResources.optional(),
}).refine(({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || new Date(validFrom) <= new Date(validUntil), { path: ['validUntil'], error: 'lies before validFrom' });

const proofs = oneOrMore(z.looseObject({ type: z.literal('DataIntegrityProof'), cryptosuite: z.literal('eddsa-rdfc-2022'), verificationMethod: url, created: moment.optional(), expires: moment.optional() }));

export const securedCredentialSchema = credentialSchema.and(z.looseObject({ proof: proofs }));

/** Whoever asks has to be answered soon. */
const mostCredentials = 20;

const presentationSchema = z.looseObject({
  '@context': contexts,
  id: url.optional(),
  type: typesWith('VerifiablePresentation'),
  holder: identified.optional(),
  verifiableCredential: z.union([z.looseObject({}), z.array(z.looseObject({})).max(mostCredentials)]).optional(),
});

export const issueRequest = z.object({ credential: credentialSchema });
export const verifyRequest = z.object({
  verifiableCredential: securedCredentialSchema,
  options: z.object({ returnCredential: z.boolean().optional() }).optional(),
});
export const verifyPresentationRequest = z.object({
  verifiablePresentation: presentationSchema.extend({ proof: proofs }).optional(),
  /** One that nobody signed: its credentials alone are looked at. */
  presentation: presentationSchema.optional(),
  options: z.object({ challenge: z.string().optional(), domain: z.string().optional(), returnPresentation: z.boolean().optional() }).optional(),
});

export type UnsignedCredential = z.infer<typeof credentialSchema>;
export type SecuredCredential = z.infer<typeof securedCredentialSchema>;
export type Proofs = z.infer<typeof proofs>;
export type Presentation = z.infer<typeof presentationSchema>;

/** Whether terms of later standards have to be named in its contexts. */
export const isOfFirstModel = ({ '@context': [base] }: UnsignedCredential): boolean => base === baseContexts[1];

/** The id of an issuer or a holder. */
export const idOf = (identified: string | { readonly id: string }): string => (typeof identified === 'string' ? identified : identified.id);
