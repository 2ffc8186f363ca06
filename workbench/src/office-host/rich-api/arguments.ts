import { invalidArgument } from './rich-api-error';

/** Arguments come from outside: each is read as what the member takes, or refused. An argument left out arrives as `null`. */

export const isLeftOut = (argument: unknown): argument is null | undefined => argument === undefined || argument === null;

export function textArgument(argument: unknown): string {
  if (typeof argument !== 'string') throw invalidArgument();
  return argument;
}

export function wholeNumberArgument(argument: unknown): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) throw invalidArgument();
  return argument;
}

export function booleanArgument(argument: unknown): boolean {
  if (typeof argument !== 'boolean') throw invalidArgument();
  return argument;
}

/** A plain object with named parts. */
export function recordArgument(argument: unknown): Readonly<Record<string, unknown>> {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) throw invalidArgument();
  return { ...argument };
}

export function arrayArgument(argument: unknown): readonly unknown[] {
  if (!Array.isArray(argument)) throw invalidArgument();
  return argument;
}
