import * as z from 'zod/mini';

/** How definitions are kept under `/v1/definitions`, beside storing and reading them. */

/** A copy is a definition of its own, with version 1. */
export const copyRequest = z.strictObject({ id: z.string(), name: z.string() });

/** A group at Certifier. `attributes`: those of the workspace's that it uses; left out, all that Certifier tells. */
const certifierSource = z.strictObject({
  groupId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  attributes: z.optional(z.array(z.strictObject({ tag: z.string().check(z.maxLength(200)), name: z.string().check(z.maxLength(200)) })).check(z.maxLength(100))),
});

/** What a definition is made from. `workbook`: an xlsx file in Base64, of which row 1 of the first sheet counts. */
const source = z.union([
  z.strictObject({ jsonSchema: z.looseObject({}) }),
  z.strictObject({ titles: z.array(z.string().check(z.maxLength(32_767))).check(z.maxLength(1000)) }),
  z.strictObject({ workbook: z.base64() }),
  z.strictObject({ certifier: certifierSource }),
]);
/** Asks for a definition made from something else. Nothing is stored: `given` completes what the source does not say. */
export const convertRequest = z.strictObject({ from: source, given: z._default(z.looseObject({}), {}) });
export type ConvertRequest = z.infer<typeof convertRequest>;

/** The definition, and the places of the source that it cannot hold. */
export interface ConvertAnswer<T> {
  readonly definition: T;
  readonly lost: readonly string[];
}
