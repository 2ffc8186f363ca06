import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { readDeliveryReport } from './delivery-report';
import { recordReturned } from './returned-messages';

/** Reports often hold the whole message that came back. */
const largestReport = 1024 * 1024;

/**
 * For the mailbox to which messages come back: each one is posted here as it is. Whoever does it needs no token, which a mail server would have to
 * keep: the id of a message is random, and only who had the message knows it.
 */
export function deliveryReportRoutes(app: FastifyInstance, database: Database): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('*', { parseAs: 'buffer', bodyLimit: largestReport }, (_request, body, done) => { done(null, body); });

  app.post<{ Body: Buffer | undefined }>('/delivery-reports', async ({ body, log }) => {
    const report = body && await readDeliveryReport(body);
    const bounced = report !== undefined && await recordReturned(database, report);
    if (bounced) log.info({ messageId: report.messageId }, 'a message came back');
    return { bounced };
  });
}
