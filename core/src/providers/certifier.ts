import * as z from 'zod/mini';
import type { CalendarDate } from '../dates/calendar-date';
import type { Definition } from '../definition/definition';
import type { KnownAtCertifier } from './certifier-definition';
import type { RowRequest } from './confer-messages';
import type { HttpAnswer, HttpRequest, Outcome } from './http';
import { formatDate } from '../dates/calendar-date';
import { resolveExpiry } from '../definition/expiry';
import { certifierValues } from './certifier-definition';
import { mapOutcome, readAnswer } from './read-answer';

/**
 * Certifier, version 2022-10-26 of its API: builds requests and reads answers, and does no I/O of its own.
 * https://developers.certifier.io/docs/api-reference
 */

/** Goes with every request, beside `Authorization`. */
export const certifierHeaders = { 'Certifier-Version': '2022-10-26' } as const;

/** What Certifier allows: https://developers.certifier.io/docs/api-reference/rate-limits */
export const certifierRequestsPerSecond = 3;

/** Where the public pages of credentials are, unless an organisation has a domain of its own for them. */
export const certifierPages = 'https://credsverse.com/credentials/';

/** A row as Certifier takes it. */
export interface CertifierRow {
  readonly key: string;
  readonly recipient: { readonly name: string; readonly email?: string };
  readonly issueDate?: string;
  /** `null`: it never expires, whatever its group says. */
  readonly expiryDate: string | null;
  readonly customAttributes: Readonly<Record<string, string>>;
}

/**
 * Turns rows into what Certifier takes: durations become days, values become texts under their tags.
 *
 * @param today the day of issue of rows that name none
 */
export function certifierRows(definition: Definition, today: CalendarDate, known?: KnownAtCertifier): (row: RowRequest) => CertifierRow {
  const values = certifierValues(definition, known);
  return ({ key, recipient: { fullName, firstName, lastName, contact }, issueDate, expiry, fields }) => ({
    key,
    recipient: { name: fullName ?? [firstName, lastName].filter(Boolean).join(' '), ...(contact !== '' && { email: contact }) },
    ...(issueDate !== undefined && { issueDate }),
    expiryDate: resolveExpiry(definition.expiry, expiry, issueDate ?? formatDate(today)) ?? null,
    customAttributes: values.write(fields),
  });
}

const credentialSchema = z.object({
  id: z.string(),
  publicId: z.string(),
  status: z.string(),
  recipient: z.object({ name: z.string() }),
  issueDate: z.string(),
  expiryDate: z.nullish(z.string()),
  /** A name that was changed after issuing stands here alone. */
  attributes: z.nullish(z.record(z.string(), z.unknown())),
  customAttributes: z.nullish(z.record(z.string(), z.unknown())),
});
/** A credential, as far as issuing has to know it. */
export type CertifierCredential = z.infer<typeof credentialSchema>;

const pageOf = <Item extends z.ZodMiniType>(item: Item) => z.object({ data: z.array(item), pagination: z.object({ next: z.nullish(z.string()) }) });
const groupSchema = z.object({ id: z.string(), name: z.string() });

const segment = encodeURIComponent;
const credential = (id: string): string => `/v1/credentials/${segment(id)}`;

/** Builds the requests. */
export const certifierRequests = {
  group: (id: string): HttpRequest => ({ method: 'GET', path: `/v1/groups/${segment(id)}` }),
  /** The custom attributes of the workspace. Certifier documents no such call; its own plugin for Moodle makes it. */
  attributes: (): HttpRequest => ({ method: 'GET', path: '/v1/attributes' }),
  groups: (cursor?: string): HttpRequest => ({ method: 'GET', path: `/v1/groups?limit=100${cursor === undefined ? '' : `&cursor=${segment(cursor)}`}` }),
  create: (groupId: string, { key: _, ...row }: CertifierRow): HttpRequest => ({ method: 'POST', path: '/v1/credentials', body: { groupId, ...row } }),
  issue: (id: string): HttpRequest => ({ method: 'POST', path: `${credential(id)}/issue` }),
  send: (id: string): HttpRequest => ({ method: 'POST', path: `${credential(id)}/send`, body: { deliveryMethod: 'email' } }),
  read: (id: string): HttpRequest => ({ method: 'GET', path: credential(id) }),
  /** The credentials of a person in a group, the oldest first. `since`: the day from which on they were made. */
  find: (groupId: string, { recipient: { name, email } }: CertifierRow, since: string): HttpRequest => ({
    method: 'POST',
    path: '/v1/credentials/search',
    body: {
      filter: { AND: [{ groupId: { equals: groupId } }, { recipient: email === undefined ? { name: { equals: name } } : { email: { equals: email } } }, { createdAt: { gte: since } }] },
      sort: { property: 'createdAt', order: 'asc' },
      limit: 100,
    },
  }),
};

/** Reads the answers. */
export const certifierAnswers = {
  groups: (answer: HttpAnswer): Outcome<{ readonly groups: readonly z.infer<typeof groupSchema>[]; readonly next: string | null }> =>
    mapOutcome(readAnswer(pageOf(groupSchema), answer), ({ data, pagination }) => ({ groups: data, next: pagination.next ?? null })),
  credential: (answer: HttpAnswer): Outcome<CertifierCredential> => readAnswer(credentialSchema, answer),
  found: (answer: HttpAnswer): Outcome<readonly CertifierCredential[]> => mapOutcome(readAnswer(pageOf(credentialSchema), answer), ({ data }) => data),
  /** What is answered to `issue` and `send` differs from source to source; that it is a good answer is all that counts. */
  done: (answer: HttpAnswer): Outcome<unknown> => readAnswer(z.unknown(), answer),
};

/** Whether a credential is what a row asks for, as far as the row says it. */
export function isOfRow({ recipient, attributes, issueDate, expiryDate, customAttributes }: CertifierCredential, row: CertifierRow): boolean {
  return (attributes?.['recipient.name'] ?? recipient.name) === row.recipient.name
    && (row.issueDate === undefined || row.issueDate === issueDate)
    && (expiryDate ?? null) === row.expiryDate
    && Object.entries(row.customAttributes).every(([tag, value]) => customAttributes?.[tag] === value);
}
