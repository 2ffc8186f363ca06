import type * as z from 'zod/mini';
import type { Definition } from '../definition/definition';
import type { definitionSchema } from '../definition/parse-definition';
import { DefinitionError, inEnglish } from '../definition/parse-definition';

/** What a conversion gives. */
export interface Converted<T> {
  readonly value: T;
  /**
   * Paths in what was converted that the other side cannot hold: `fields.2.max`. They are found by converting back and
   * comparing, so the list is never shorter or longer than the loss.
   */
  readonly lost: readonly string[];
}

export type DefinitionInput = z.input<typeof definitionSchema>;

/**
 * What a definition made from outside is completed with. No conversion makes up an id, a description or criteria. Of the
 * parts that the other system tells (`Told`), its word counts; a whole definition may be given, too, and then also says
 * what the other system has no words for: types, bounds, help.
 */
export type Given<Told extends keyof DefinitionInput> = Omit<DefinitionInput, Told> & Partial<Pick<DefinitionInput, Told>>;

export type GivenField = DefinitionInput['fields'][number];

/** What is known of a field where only its title is told. */
export interface TitledField {
  readonly key: string;
  readonly header: string;
  readonly type: 'text';
  readonly required: false;
}

export const titledField = (key: string, header: string): TitledField => ({ key, header, type: 'text', required: false });

/** What a definition has that says nothing of it: parts in which two systems agree without a word. */
export const unsaid: Pick<Definition, 'contact' | 'issueDate'> = { contact: 'email', issueDate: 'today' };

/**
 * Reads what another system gave.
 *
 * @throws {DefinitionError} naming every problem with its place
 */
export function readForeign<T>(schema: z.ZodMiniType<T>, json: unknown, whole: string): T {
  const result = schema.safeParse(json, inEnglish());
  if (result.success) return result.data;
  throw new DefinitionError(result.error.issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`));
}

/** Paths of everything in `before` that `after` does not hold in the same place. What only `after` has is no loss. */
export function lostPaths(before: unknown, after: unknown, path = ''): string[] {
  if (before === undefined || before === after) return [];
  if (isHolder(before) && isHolder(after) && Array.isArray(before) === Array.isArray(after)) {
    return Object.keys(before).flatMap((key) => lostPaths(before[key], ownValue(after, key), path === '' ? key : `${path}.${key}`));
  }
  return [path];
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Never what an object has from its prototype: a field may be called `constructor`. */
const ownValue = (holder: Readonly<Record<string, unknown>>, key: string): unknown => (Object.prototype.hasOwnProperty.call(holder, key) ? holder[key] : undefined);
