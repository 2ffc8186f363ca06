import * as z from 'zod/mini';
import { maxCredentialsPerChange } from './confer-status';

/** Issuing and sending are apart: what was issued without a message is sent later, and what did not arrive is sent again. */

/**
 * Asks for messages, the first ones or others. `contact`: where it goes from now on; left out, where it went before. A message
 * that is on its way stays as it is.
 */
export const sendRequest = z.strictObject({
  messages: z.array(z.strictObject({ credentialId: z.uuid(), contact: z.optional(z.email().check(z.maxLength(254))) })).check(z.minLength(1), z.maxLength(maxCredentialsPerChange)),
});
export type SendRequest = z.infer<typeof sendRequest>;

/**
 * The credentials whose messages are on their way now. The others of the request are unknown, revoked or suspended: nobody is sent a
 * credential that does not hold.
 */
export const sendAnswer = z.object({ data: z.array(z.object({ credentialId: z.string() })) });

/** Deliveries of a batch that can be asked for together. What is in doubt may have arrived: only a person knows whether to repeat it. */
export const sendableState = z.enum(['notSent', 'bounced', 'inDoubt']);
/** Asks for the messages of all credentials of a batch that are in one of these states. */
export const batchSendRequest = z.strictObject({ states: z.array(sendableState).check(z.minLength(1)) });
export type BatchSendRequest = z.infer<typeof batchSendRequest>;
