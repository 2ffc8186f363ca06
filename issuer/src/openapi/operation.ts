import type * as z from 'zod';

/** One call of the interface, as it is described to programs. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the base of its part, with `{id}` where an id stands. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** The name of a schema. */
  readonly body?: string;
  /** Of the good answer. */
  readonly status: 200 | 201 | 204;
  /** The name of a schema; left out where nothing is answered, or no JSON. */
  readonly answer?: string;
  /** The type of an answer that is not JSON. */
  readonly media?: string;
  /** HTTP statuses of errors besides those that every operation has. */
  readonly errors: readonly number[];
}

/** A part of the interface, with the schemas that its operations name. */
export interface DescribedPart {
  /** Where its paths begin. */
  readonly base: '/v1' | '/vc';
  readonly operations: readonly Operation[];
  readonly requests: Readonly<Record<string, z.core.$ZodType>>;
  readonly answers: Readonly<Record<string, z.core.$ZodType>>;
  /** Headers that every one of its requests needs, with their only value. */
  readonly headers: Readonly<Record<string, string>>;
  /** HTTP statuses of errors that each of its operations may answer. */
  readonly errors: readonly number[];
}
