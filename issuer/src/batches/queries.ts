import { clientKey } from '@confer/core';
import * as z from 'zod';
import { pageQuery, sequenceNumber } from '../http/paging';

/** What may stand behind the addresses of lists of batches and of receipts. */
export const batchListQuery = pageQuery.extend({ cursor: sequenceNumber.optional(), key: z.optional(clientKey), label: z.string().max(200).optional() });
export const receiptsQuery = z.object({
  after: sequenceNumber.default('0'),
  limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
});
