import * as z from 'zod';

/**
 * What travels between Confer and its issuer under `/v1`: the same schemas check requests in the issuer and answers
 * in the provider. Conventions are Certifier's: camelCase, `{ data, pagination }` for lists, `{ error: { code, message } }`.
 */

/** Made by the client before anything is sent. The same key with the same content is the same thing, sent again. */
export const clientKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Opens a batch; sent again with the same key it opens the same one. */
export const batchRequest = z.strictObject({
  key: clientKey,
  label: z.string().trim().min(1).max(200),
  definitionId: z.string().min(1).max(64),
  definitionVersion: z.int().min(1),
});
export type BatchRequest = z.infer<typeof batchRequest>;

const fieldValue = z.union([z.string().max(32_767), z.number(), z.boolean()]);
export type FieldValue = z.infer<typeof fieldValue>;

/** One recipient, with every value in its normal form: dates as `2026-11-03`, numbers as numbers, text trimmed. */
export const rowRequest = z.strictObject({
  key: clientKey,
  recipient: z.strictObject({
    firstName: z.string().max(32_767).optional(),
    lastName: z.string().max(32_767).optional(),
    fullName: z.string().max(32_767).optional(),
    /** Where the credential is sent. It is no part of the credential. */
    contact: z.string().max(32_767),
  }),
  /** The day that stands on the credential (`2026-11-20`); left out, the day of issuing. */
  issueDate: z.string().max(10).optional(),
  /** A date (`2029-11-20`) or a duration from the day of issue (`3 years`); left out, the definition decides. */
  expiry: z.string().max(100).optional(),
  /** Values of the definition's variable fields, by field key. An empty optional field is left out. */
  fields: z.record(z.string().max(64), fieldValue),
});
export type RowRequest = z.infer<typeof rowRequest>;

/** Rows of one request. More would block the issuer's event loop for too long. */
export const maxRowsPerRequest = 500;
/** Adds rows to a batch. */
export const rowsRequest = z.strictObject({ rows: z.array(rowRequest).min(1).max(maxRowsPerRequest) });

/** How one row was taken: `accepted` also when it was accepted before. A refused row never holds back the others. */
export const rowResult = z.discriminatedUnion('status', [
  z.object({ key: z.string(), status: z.literal('accepted') }),
  z.object({ key: z.string(), status: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type RowResult = z.infer<typeof rowResult>;
/** One result for each row, in the order in which they were sent. */
export const rowsAnswer = z.object({ data: z.array(rowResult) });

/** `open`: rows may still be added. Then it is `issuing`, until it is `done` or was `stopped`. */
export const batchStatus = z.enum(['open', 'issuing', 'stopped', 'done']);
export type BatchStatus = z.infer<typeof batchStatus>;

/** A batch and how far it is. */
export const batchAnswer = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  definitionId: z.string(),
  definitionVersion: z.number(),
  definitionName: z.string(),
  status: batchStatus,
  createdAt: z.string(),
  /** `rows` = `waiting` + `issued` + `stopped`. Messages: of the issued rows, how many are in which state of delivery. */
  counts: z.object({
    rows: z.number(),
    waiting: z.number(),
    issued: z.number(),
    stopped: z.number(),
    queued: z.number(),
    sent: z.number(),
    deferred: z.number(),
    bounced: z.number(),
    inDoubt: z.number(),
  }),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;

/**
 * What became of a message. `queued`: not sent yet. `sent`: the mail server took it. `deferred`: it refused for now and is
 * asked again. `bounced`: it refused for good. `inDoubt`: the issuer was cut off between handing it over and hearing the answer.
 */
export const deliveryState = z.enum(['queued', 'sent', 'deferred', 'bounced', 'inDoubt']);
export type DeliveryState = z.infer<typeof deliveryState>;

/** What became of one row. */
export const receipt = z.object({
  key: z.string(),
  credentialId: z.string(),
  publicId: z.string(),
  url: z.string(),
  issuedOn: z.string(),
  delivery: deliveryState,
  /** What the mail server said, when it deferred or bounced. */
  deliveryReason: z.string().optional(),
});
export type Receipt = z.infer<typeof receipt>;

/** Receipts in the order in which they came to be or changed; `next` continues behind the last one, also later. */
export const receiptsAnswer = z.object({ data: z.array(receipt), pagination: z.object({ next: z.string().nullable() }) });

/** Keys that may have been issued, in one question; the answer holds receipts of those that were, in whichever batch. */
export const maxKeysPerSearch = 1000;
/** Asks for the receipts of rows by their keys. */
export const receiptSearch = z.strictObject({ keys: z.array(clientKey).min(1).max(maxKeysPerSearch) });
export const foundReceiptsAnswer = z.object({ data: z.array(receipt) });

/** Lists as the issuer gives them: `next` is the cursor of the next page, `null` on the last. */
export const definitionsAnswer = <T extends z.ZodType>(definition: T) => z.object({ data: z.array(definition), pagination: z.object({ next: z.string().nullable() }) });

/** Certifier’s error envelope. */
export const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** In whose name everything is issued. */
export const organisationAnswer = z.object({ name: z.string(), email: z.string(), url: z.string() });
export type Organisation = z.infer<typeof organisationAnswer>;

/** Who is signed in. `provider`: where they did, `null` for an access token, which has a name and no address. */
export const meAnswer = z.object({ name: z.string(), email: z.string().nullable(), role: z.enum(['admin', 'issuer', 'verifier', 'observer']), provider: z.string().nullable() });
export type Me = z.infer<typeof meAnswer>;

/** Where one may sign in besides with an access token, and what a page needs to know for it. Nothing of it is secret. */
export const signInWaysAnswer = z.object({
  providers: z.array(z.object({
    id: z.string(),
    kind: z.enum(['microsoft', 'google', 'oidc']),
    name: z.string(),
    authority: z.string(),
    clientId: z.string(),
    scopes: z.array(z.string()),
  })),
});
export type SignInWays = z.infer<typeof signInWaysAnswer>;
export type SignInProvider = SignInWays['providers'][number];
