import { NotEmulated } from './service-error';

/** Objects of Google's, which the scripts of all executions see as they are. */
const known = new WeakSet();

export const isEmulated = (value: object): boolean => known.has(value);

/** Carries out what a script asks of an object. `name`: `Range.getValues`. */
export interface Caller {
  carryOut(name: string, work: () => unknown): unknown;
  /** Ends the execution with this, whatever the script does with the error. */
  fail(failure: Error): Error;
}

/** Are asked of every object by the language itself. */
const askedByTheLanguage = new Set<string>(['then', 'toJSON', 'constructor']);

/**
 * An object of Google's of which some members are emulated. The others fail by name, so that what a script relies on is there or
 * is told to be missing. Signatures are checked against Google's own types.
 */
export function emulated<T extends object>(caller: Caller, typeName: string, members: Partial<T>): T {
  const object = new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'symbol' || (askedByTheLanguage.has(key) && !(key in members))) return undefined;
      if (key === 'toString') return () => typeName;
      const member: unknown = Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined;
      if (member === undefined) throw caller.fail(new NotEmulated(`${typeName}.${key}`));
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => caller.carryOut(`${typeName}.${key}`, () => Reflect.apply(member, undefined, args) as unknown);
    },
    set: (_, key) => { throw caller.fail(new NotEmulated(`setting ${typeName}.${String(key)}`)); },
  });
  known.add(object);
  // What is missing fails when it is asked for, so that the rest of the type is true of the object, too.
  return object as T;
}

/** A value of one of Google's enums, which are objects with a name and no numbers. */
class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
    known.add(this);
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}

/** One of Google's enums. Its type says numbers, as TypeScript has no other word for it. */
export function enumOf<T extends object>(typeName: string, names: readonly (keyof T & string)[]): T {
  const values = Object.fromEntries(names.map((name, index) => [name, new EnumValue(name, index)]));
  const object = new Proxy(values, {
    get: (target, key) => {
      if (typeof key === 'symbol' || askedByTheLanguage.has(key)) return undefined;
      if (!Object.hasOwn(target, key)) throw new NotEmulated(`${typeName}.${key}`);
      return target[key];
    },
  });
  known.add(object);
  return object as T;
}
