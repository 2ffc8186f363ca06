import * as z from 'zod';
import { say } from '../texts/say';
import { invalid } from './api-error';
import { isTooDeep, unstorableText } from './stored-text';

/**
 * Checks what came in and gives it in the form of the schema.
 *
 * @throws {ApiError} `validation_error`, naming the place
 */
export function parse<Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  if (isTooDeep(input)) throw invalid(say('error.tooDeep'));
  const place = unstorableText(input);
  if (place !== undefined) throw invalid(say('error.unstorable', { place }));
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw invalid(problemOf(result.error));
}

/** The first thing that is wrong, in one sentence with its place. */
export function problemOf({ issues: [issue] }: z.core.$ZodError): string {
  const place = issue?.path.join('.') ?? '';
  const problem = issue?.message ?? '';
  return place === '' ? say('error.invalidRequest', { problem }) : say('error.invalidAt', { place, problem });
}
