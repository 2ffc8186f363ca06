import * as z from 'zod/mini';
import { inOneLine } from '../text/one-line';
import { credentialStatus } from './confer-status';

/**
 * What travels between Confer and its issuer under `/v1`: the same schemas check requests in the issuer and answers
 * in the provider. Conventions are Certifier's: camelCase, `{ data, pagination }` for lists, `{ error: { code, message } }`.
 */

/** Made by the client before anything is sent. The same key with the same content is the same thing, sent again. */
export const clientKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** Opens a batch; sent again with the same key it opens the same one. */
export const batchRequest = z.strictObject({
  key: clientKey,
  /** A cell that is pasted as a label may bring line breaks and tabs. */
  label: z.string().check(z.overwrite(inOneLine), z.trim(), z.minLength(1), z.maxLength(200)),
  definitionId: z.string().check(z.minLength(1), z.maxLength(64)),
  definitionVersion: z.int().check(z.minimum(1)),
  /** `false`: its credentials are issued, and nobody is told before somebody asks for it. */
  send: z.optional(z.boolean()),
});
export type BatchRequest = z.infer<typeof batchRequest>;

const fieldValue = z.union([z.string().check(z.maxLength(32_767)), z.number(), z.boolean()]);
export type FieldValue = z.infer<typeof fieldValue>;

/** One recipient, with every value in its normal form: dates as `2026-11-03`, numbers as numbers, text trimmed. */
export const rowRequest = z.strictObject({
  key: clientKey,
  recipient: z.strictObject({
    firstName: z.optional(z.string().check(z.maxLength(32_767))),
    lastName: z.optional(z.string().check(z.maxLength(32_767))),
    fullName: z.optional(z.string().check(z.maxLength(32_767))),
    /** Where the credential is sent. It is no part of the credential. */
    contact: z.string().check(z.maxLength(32_767)),
  }),
  /** The day that stands on the credential (`2026-11-20`); left out, the day of issuing. */
  issueDate: z.optional(z.string().check(z.maxLength(10))),
  /** A date (`2029-11-20`) or a duration from the day of issue (`3 years`); left out, the definition decides. */
  expiry: z.optional(z.string().check(z.maxLength(100))),
  /** Values of the definition's variable fields, by field key. An empty optional field is left out. */
  fields: z.record(z.string().check(z.maxLength(64)), fieldValue),
  /** The key of an issued row that this one corrects: its credential is revoked when this one is issued. */
  corrects: z.optional(clientKey),
});
export type RowRequest = z.infer<typeof rowRequest>;

/** Rows of one request. More would block the issuer's event loop for too long. */
export const maxRowsPerRequest = 500;
/** Adds rows to a batch. */
export const rowsRequest = z.strictObject({ rows: z.array(rowRequest).check(z.minLength(1), z.maxLength(maxRowsPerRequest)) });

/** Asks for the certificate of a row that is not issued: the row as it would be sent. The answer is an SVG picture. */
export const previewRequest = z.strictObject({ definitionId: z.string().check(z.minLength(1), z.maxLength(64)), definitionVersion: z.int().check(z.minimum(1)), row: rowRequest });
export type PreviewRequest = z.infer<typeof previewRequest>;
/** A picture, as text. */
export const svgAnswer = z.string().check(z.startsWith('<svg'));

/** How one row was taken: `accepted` also when it was accepted before. A refused row never holds back the others. */
export const rowResult = z.discriminatedUnion('status', [
  z.object({ key: z.string(), status: z.literal('accepted') }),
  z.object({ key: z.string(), status: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type RowResult = z.infer<typeof rowResult>;
/** One result for each row, in the order in which they were sent. */
export const rowsAnswer = z.object({ data: z.array(rowResult) });

/** The longest hold, a year. Credentials that would have expired by then are not issued. */
export const longestHoldMinutes = 366 * 24 * 60;
/** How long a batch waits before it is issued: so many minutes from being submitted, or until a moment, `2026-11-20T15:10:00Z`. */
export const hold = z.union([
  z.strictObject({ minutes: z.int().check(z.minimum(1), z.maximum(longestHoldMinutes)) }),
  // The calendar of databases begins with the year 1.
  z.strictObject({ until: z.iso.datetime().check(z.refine((moment) => !moment.startsWith('0000'), 'is before the calendar begins')) }),
]);
export type Hold = z.infer<typeof hold>;
/** Closes a batch to further rows. Without a hold it is issued at once. */
export const submitRequest = z.strictObject({ hold: z.optional(hold) });

/**
 * `open`: rows may still be added. `held`: it was submitted and waits for its time; nothing is signed and nothing is sent.
 * Then it is `issuing`, until it is `done` or was `stopped`; one of which nothing has left may be `cancelled` instead.
 */
export const batchStatus = z.enum(['open', 'held', 'issuing', 'cancelled', 'stopped', 'done']);
export type BatchStatus = z.infer<typeof batchStatus>;

/** `notConnected`: the issuer has no access token of Certifier; `token`: Certifier does not take it; `refused`: Certifier refuses everything; `unreachable`: it does not answer. */
export const certifierObstacle = z.enum(['notConnected', 'token', 'refused', 'unreachable']);
export type CertifierObstacle = z.infer<typeof certifierObstacle>;

/** A batch and how far it is. */
export const batchAnswer = z.object({
  id: z.string(),
  key: z.string(),
  label: z.string(),
  definitionId: z.string(),
  definitionVersion: z.number(),
  definitionName: z.string(),
  /** Who issues, when it is not the issuer itself. What Certifier cannot do with credentials, nobody can: it only sends them again. */
  through: z.optional(z.literal('certifier')),
  status: batchStatus,
  createdAt: z.string(),
  /** While it is held: when it will be issued. */
  heldUntil: z.optional(z.string()),
  /** Who submitted it. */
  submittedBy: z.optional(z.string()),
  /** `false`: no messages go out before somebody asks for them. */
  send: z.optional(z.boolean()),
  /** Why a batch that goes through Certifier does not get on at the moment. It does so by itself once that is mended. */
  obstacle: z.optional(certifierObstacle),
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
    /** Issued, and nobody was told. */
    notSent: z.number(),
  }),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;
/** The newest first. */
export const batchesAnswer = z.object({ data: z.array(batchAnswer), pagination: z.object({ next: z.nullable(z.string()) }) });

/**
 * What became of a message. `queued`: not sent yet. `sent`: the mail server took it. `deferred`: it refused for now and is
 * asked again. `bounced`: it refused for good. `inDoubt`: the issuer was cut off between handing it over and hearing the answer.
 * `notSent`: there is none, because the batch was issued without messages, or the credential was revoked or suspended before it went out.
 */
export const deliveryState = z.enum(['queued', 'sent', 'deferred', 'bounced', 'inDoubt', 'notSent']);
export type DeliveryState = z.infer<typeof deliveryState>;

/** Another credential that stands in for this one, or that this one stands in for. */
export const linkedCredential = z.object({ key: z.string(), credentialId: z.string(), url: z.string() });

/** What became of one row. */
export const receipt = z.object({
  key: z.string(),
  credentialId: z.string(),
  publicId: z.string(),
  url: z.string(),
  issuedOn: z.string(),
  delivery: deliveryState,
  /** What the mail server said, when it deferred or bounced; or why there is no message, when there was to be one. */
  deliveryReason: z.optional(z.string()),
  status: credentialStatus,
  /** The one that it replaced. */
  corrects: z.optional(linkedCredential),
  /** The one that replaced it. */
  correctedBy: z.optional(linkedCredential),
});
export type Receipt = z.infer<typeof receipt>;

/** Receipts in the order in which they came to be or changed; `next` continues behind the last one, also later. */
export const receiptsAnswer = z.object({
  data: z.array(receipt),
  /** Rows of the batch that were taken and then could not be issued after all. `keepsKey`: something stands under the key all the same. */
  refused: z.optional(z.array(z.object({ key: z.string(), message: z.string(), keepsKey: z.boolean() }))),
  pagination: z.object({ next: z.nullable(z.string()) }),
});
export type LateRefusal = NonNullable<z.infer<typeof receiptsAnswer>['refused']>[number];

/** Keys that may have been issued, in one question; the answer holds receipts of those that were, in whichever batch. */
export const maxKeysPerSearch = 1000;
/** Asks for the receipts of rows by their keys. */
export const receiptSearch = z.strictObject({ keys: z.array(clientKey).check(z.minLength(1), z.maxLength(maxKeysPerSearch)) });
/** `cancelled`: those of the keys whose rows were stopped or cancelled. Nothing was issued for them, nor will be unless they are sent again. */
export const foundReceiptsAnswer = z.object({ data: z.array(receipt), cancelled: z.array(clientKey) });
export type FoundReceipts = z.infer<typeof foundReceiptsAnswer>;

/** Lists as the issuer gives them: `next` is the cursor of the next page, `null` on the last. */
export const definitionsAnswer = <T extends z.ZodMiniType>(definition: T) => z.object({ data: z.array(definition), pagination: z.object({ next: z.nullable(z.string()) }) });

/** Certifier’s error envelope. */
export const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Sends the message that a row would get, marked as a test, to another address. Nothing is issued. */
export const testMessageRequest = z.strictObject({
  definitionId: z.string().check(z.minLength(1), z.maxLength(64)),
  definitionVersion: z.int().check(z.minimum(1)),
  row: z.omit(rowRequest, { key: true }),
  to: z.email().check(z.maxLength(254)),
});
export type TestMessageRequest = z.infer<typeof testMessageRequest>;
/** The mail server took it. */
export const testMessageAnswer = z.object({ to: z.string(), subject: z.string() });
export type TestMessage = z.infer<typeof testMessageAnswer>;

/** Languages in which an organisation writes to people. */
export const writtenLanguage = z.enum(['en', 'fr', 'es', 'de']);
export type WrittenLanguage = z.infer<typeof writtenLanguage>;

/**
 * In whose name everything is issued. `language`: of its messages and certificates; English when it is left out. `logo`: its crest, by the
 * name under which the issuer keeps the picture, and shows it to everybody at `/images/`.
 */
export const organisationAnswer = z.object({ name: z.string(), email: z.string(), url: z.string(), language: z.optional(writtenLanguage), logo: z.optional(z.string()) });
export type Organisation = z.infer<typeof organisationAnswer>;

/** Who is signed in. `provider`: where they did, `null` for an access token, which has a name and no address. */
export const meAnswer = z.object({ name: z.string(), email: z.nullable(z.string()), role: z.enum(['admin', 'issuer', 'verifier', 'observer']), provider: z.nullable(z.string()) });
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
    /** It knows people by their spreadsheet alone, and has no page for a pane in another program. */
    sheetsOnly: z.optional(z.boolean()),
  })),
});
export type SignInWays = z.infer<typeof signInWaysAnswer>;
export type SignInProvider = SignInWays['providers'][number];
