import * as z from 'zod/mini';
import type { BatchAnswer } from './confer-messages';
import { batchAnswer, receipt } from './confer-messages';
import { credentialStatus } from './confer-status';

/**
 * What travels when batches are looked for again. What is searched for stands in the body of a request, never in its
 * address: it may be a name or an e-mail address, and addresses of requests are written down on the way.
 */

const searchedText = z.string().check(z.trim(), z.maxLength(200));
const pagination = z.object({ next: z.nullable(z.string()) });

/** `running`: not all rows have come to their end. `attention`: a message bounced, or nobody knows what became of it. */
export const batchFilter = z.enum(['all', 'running', 'attention']);
export type BatchFilter = z.infer<typeof batchFilter>;

/** Batches per page of a search that names no number. */
export const batchesPerPage = 20;
/** Looks for batches, by their labels and by the people in them. Every word has to be found, accents and case aside. */
export const batchSearch = z.strictObject({
  text: z._default(searchedText, ''),
  filter: z._default(batchFilter, 'all'),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), batchesPerPage),
  cursor: z.optional(z.string()),
});
export type BatchSearch = z.input<typeof batchSearch>;

/** A batch that was found. */
export const foundBatch = z.extend(batchAnswer, {
  /** Whom the search found in it, when its label is not what was searched for: how many, and the first of them. */
  people: z.optional(z.object({ count: z.number(), name: z.string() })),
});
export type FoundBatch = z.infer<typeof foundBatch>;

/** How many batches the search finds under each filter, whichever is chosen. */
export const batchCounts = z.object({ all: z.number(), running: z.number(), attention: z.number() });
export type BatchCounts = z.infer<typeof batchCounts>;

/** Those found by their label first, then those found by a person; the newest first. Batches without rows are left out. */
export const foundBatchesAnswer = z.object({ data: z.array(foundBatch), counts: batchCounts, pagination });

/**
 * What has become of a person's row, in one word. `waiting`: not issued yet. `stopped`: it stays, because the batch was stopped.
 * The others are issued, and say what became of the message; `onTheWay` is queued or deferred, `notSent` that nobody was told.
 */
export const personStatus = z.enum(['bounced', 'inDoubt', 'onTheWay', 'waiting', 'stopped', 'notSent', 'sent']);
export type PersonStatus = z.infer<typeof personStatus>;

/** Most people of one page. */
export const maxPeoplePerPage = 500;
/** Looks for people in one batch, by name or address. */
export const peopleSearch = z.strictObject({
  text: z._default(searchedText, ''),
  status: z.optional(personStatus),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(maxPeoplePerPage)), 50),
  cursor: z.optional(z.string()),
});
export type PeopleSearch = z.input<typeof peopleSearch>;

/** One person of a batch. */
export const batchPerson = z.object({
  /** The row key. */
  key: z.string(),
  name: z.string(),
  /** Where the message went. It is shown to who may issue, and to nobody else. */
  contact: z.string(),
  status: personStatus,
  /** Once the row is issued. */
  receipt: z.optional(receipt),
  /** The last message that told of a change: of which, and what became of it. */
  notice: z.optional(z.object({ status: credentialStatus, delivery: z.enum(['queued', 'sent', 'deferred', 'bounced', 'inDoubt']), reason: z.optional(z.string()) })),
});
export type BatchPerson = z.infer<typeof batchPerson>;

/** Those in trouble first, then all others, both in the order in which their rows were sent: that of the sheet. */
export const peopleAnswer = z.object({ data: z.array(batchPerson), pagination });

/** The files as which a batch can be saved. */
export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How many people of a batch are in which status; together they are its rows. */
export const partsOf = ({ waiting, stopped, queued, sent, deferred, bounced, inDoubt, notSent }: BatchAnswer['counts']): Readonly<Record<PersonStatus, number>> =>
  ({ bounced, inDoubt, onTheWay: queued + deferred, waiting, stopped, notSent, sent });

/** Something about the batch will still change by itself. */
export const isUnderWay = ({ status, counts }: Pick<BatchAnswer, 'status' | 'counts'>): boolean => status === 'issuing' || partsOf(counts).onTheWay > 0;
