import * as z from 'zod';
import { notFound } from '../http/api-error';
import { say } from '../texts/say';

/** Requests whose address names a batch. */
export interface BatchParams {
  Params: { id: string };
}

/** @throws {ApiError} `not_found` when it cannot be the id of a batch */
export function batchIdOf({ id }: BatchParams['Params']): string {
  if (!z.uuid().safeParse(id).success) throw notFound(say('error.batchUnknown'));
  return id;
}
