import * as z from 'zod/mini';
import { rowRequest } from './confer-messages';

/**
 * Who holds a credential already, by person: the question before rows go that no key tells of. People are in the body of the
 * request, never in its address.
 */

/** People of one question. */
export const maxPeoplePerQuestion = 1000;
/** Asks which of these people hold a credential of a definition, of whichever version. */
export const holderSearch = z.strictObject({
  definitionId: z.string().check(z.minLength(1), z.maxLength(64)),
  recipients: z.array(rowRequest.shape.recipient).check(z.minLength(1), z.maxLength(maxPeoplePerQuestion)),
});
export type HolderSearch = z.infer<typeof holderSearch>;

/** What one of the people holds, or is about to get. */
export const holder = z.object({
  /** Which one of the people, counted from 0. */
  index: z.number(),
  /** The label of its batch. */
  label: z.string(),
  /** The newest one that holds, or is suspended; left out while its batch is still on its way, or held. */
  credential: z.optional(z.object({ url: z.string(), issuedOn: z.string() })),
});
export type Holder = z.infer<typeof holder>;

/** Only those who hold one, in the order of the people. */
export const holdersAnswer = z.object({ data: z.array(holder) });
