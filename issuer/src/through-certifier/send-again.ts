import { setTimeout as pause } from 'node:timers/promises';
import type { CertifierObstacle } from '@confer/core';
import { certifierAnswers, certifierRequests, certifierRequestsPerSecond } from '@confer/core';
import type { DeliveryOutcome } from '../delivery/messages';
import { recordProgress, takeMessages } from '../delivery/messages';
import type { SendToCertifier } from './client';
import type { CertifierIssuingServices } from './issuing-services';

/** Messages of one turn. */
const messagesPerTurn = 60;
/** Milliseconds between two requests. */
const interval = 1000 / (certifierRequestsPerSecond - 0.1);

/** Asks Certifier to send credentials of a batch for which somebody has asked, for the first time or again. */
export async function sendAgain({ database, queue, ending }: CertifierIssuingServices, send: SendToCertifier, batchId: string): Promise<{ readonly isDone: boolean; readonly obstacle?: CertifierObstacle }> {
  const asked = await database.query<{ messageId: string; certifierId: string }>(
    `SELECT m.id AS "messageId", cr.credential->>'id' AS "certifierId" FROM messages m JOIN credentials c ON c.id = m.credential_id JOIN certifier_rows cr ON cr.row_id = c.row_id
     WHERE m.batch_id = $1 AND m.state IN ('queued', 'deferred', 'sending', 'handedOver') ORDER BY m.asked_at, m.id LIMIT $2`,
    [batchId, messagesPerTurn],
  );
  for (const { messageId, certifierId } of asked) {
    if (ending.aborted) return { isDone: false };
    const [message] = await takeMessages(database, [messageId]);
    if (!message) continue;
    const { attemptId } = message;
    const record = (progress: Pick<DeliveryOutcome, 'state' | 'reason'>) => recordProgress(database, [{ messageId, attemptId, ...progress }]);
    await recordProgress(database, [{ messageId, attemptId, state: 'handedOver' }]);
    const answer = await send(certifierRequests.send(certifierId));
    const outcome = answer ? certifierAnswers.done(answer) : { ok: false as const, trouble: { kind: 'unreachable' as const } };
    if (outcome.ok) await record({ state: 'sent' });
    else {
      switch (outcome.trouble.kind) {
        case 'refused': await record({ state: 'bounced', reason: outcome.trouble.message }); break;
        // It may have left.
        case 'unreachable': await record({ state: 'inDoubt' }); return { isDone: false, obstacle: 'unreachable' };
        // It has not, and goes again when the time has come.
        case 'signIn': await record({ state: 'deferred' }); return { isDone: false, obstacle: 'token' };
        case 'busy': await record({ state: 'deferred' }); return { isDone: false };
      }
    }
    await pause(interval);
  }
  if (asked.length === messagesPerTurn) await queue.add('through-certifier', [{ batchId }]);
  return { isDone: true };
}
