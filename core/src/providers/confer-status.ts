import * as z from 'zod/mini';

/** How the standing of issued credentials is changed under `/v1/credentials`. */

/** `suspended`: for now. `revoked`: for good, unless it turns out that this was the mistake. */
export const credentialStatus = z.enum(['valid', 'suspended', 'revoked']);
export type CredentialStatus = z.infer<typeof credentialStatus>;

/** Why a credential no longer holds. It stands on the public page. */
export const statusReason = z.enum(['mistake', 'wrongDetails', 'requirementsNotMet', 'other']);
export type StatusReason = z.infer<typeof statusReason>;

/** Credentials of one request: all of them change in one transaction. */
export const maxCredentialsPerChange = 500;
const credentialIds = z.array(z.uuid()).check(z.minLength(1), z.maxLength(maxCredentialsPerChange));

/** `true`: people who were sent their credential are told of the change by e-mail. */
const tell = z.optional(z.boolean());

/** Revokes or suspends. The explanation is public. */
export const withdrawRequest = z.strictObject({ credentialIds, reason: statusReason, explanation: z.optional(z.string().check(z.trim(), z.maxLength(500))), tell });
export type WithdrawRequest = z.infer<typeof withdrawRequest>;

/** Makes credentials valid again. */
export const reinstateRequest = z.strictObject({ credentialIds, tell });
export type ReinstateRequest = z.infer<typeof reinstateRequest>;

/** What stands now; credentials that are not known are left out, and hold back none of the others. `told`: there is a message about the last change. */
export const statusAnswer = z.object({ data: z.array(z.object({ credentialId: z.string(), status: credentialStatus, told: z.optional(z.boolean()) })) });
export type StatusAnswer = z.infer<typeof statusAnswer>;
