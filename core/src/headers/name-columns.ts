import type { Names } from '../definition/columns';
import type { Definition } from '../definition/definition';
import { columnsOf } from '../definition/columns';
import { matchHeaders } from './binding';

/**
 * How a list holds names: as the definition asks for them, unless its header row has only the other kind. Nothing is
 * split: a full name is issued as it stands, and first and last names are printed one behind the other.
 */
export function namesIn(definition: Definition, headers: readonly string[], own: readonly number[] = []): Names {
  const other: Names = definition.recipient === 'fullName' ? 'firstAndLastName' : 'fullName';
  return weightOf(definition, other, headers, own) > weightOf(definition, definition.recipient, headers, own) ? other : definition.recipient;
}

/** Nothing unless all name columns are there; the more, the more of them are certain. */
function weightOf(definition: Definition, names: Names, headers: readonly string[], own: readonly number[]): number {
  const matches = matchHeaders(columnsOf(definition, names), headers, own).matches.filter(({ column }) => column.rule.type === 'name');
  if (matches.some(({ index, rivals }) => index === undefined && rivals === undefined)) return 0;
  return 1 + matches.filter(({ certainty }) => certainty === 'certain').length / matches.length;
}

/** The same for what is bound, or for what a row brings; without any name, as the definition asks for. */
export function namesOf(definition: Definition, { firstName, lastName, fullName }: Partial<Readonly<Record<'firstName' | 'lastName' | 'fullName', unknown>>>): Names {
  if (fullName !== undefined) return 'fullName';
  return firstName === undefined && lastName === undefined ? definition.recipient : 'firstAndLastName';
}
