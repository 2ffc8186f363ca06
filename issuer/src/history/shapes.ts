import * as z from 'zod';
import { pageQuery, sequenceNumber } from '../http/paging';

/** What may stand behind the address of a history, and what is answered. */
export const historyQuery = pageQuery.extend({ cursor: sequenceNumber.optional() });
export const logQuery = historyQuery.extend({ subject: z.string().max(254).optional(), action: z.string().max(64).optional() });

export const historyAnswer = z.object({
  data: z.array(z.object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string().nullable(),
    account: z.string().nullable(),
    action: z.string(),
    subject: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })),
  pagination: z.object({ next: z.string().nullable() }),
});
