import { invalidArgument, notEmulated } from './rich-api-error';

/** An object that an add-in works on by proxy. Members go by the names that add-ins write: `getCell`, `rowCount`. */
export interface RemoteObject {
  readonly typeName: string;
  /** By what its collection finds it again. */
  readonly id: string | undefined;
  /** The add-in may keep it from one batch to the next. */
  readonly isTracked: boolean;
  /** What a query that names nothing loads. */
  readonly valueNames: readonly string[];
  /** Of a collection. */
  readonly items: readonly RemoteObject[] | undefined;
  /** A value, or an object; `nullObject` for an object that is not there. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** Gives a value, an object or nothing. Arguments that are objects are remote objects. */
  call(name: string, args: readonly unknown[]): unknown;
}

interface Value<T> {
  readonly get: (target: T) => unknown;
  /** Without it the value is read only. */
  readonly set?: (target: T, value: unknown) => void;
}

interface Members<T> {
  readonly values?: Readonly<Record<string, Value<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => RemoteObject>>;
  readonly methods?: Readonly<Record<string, (target: T, ...args: readonly unknown[]) => unknown>>;
  readonly items?: (target: T) => readonly RemoteObject[];
  readonly id?: (target: T) => string;
  readonly isTracked?: true;
}

/** A kind of remote object with every member it has. A member that is not among them does not exist, and is refused by name. */
export class ObjectType<T> {
  readonly name: string;
  readonly #members: Members<T>;

  constructor(name: string, members: Members<T>) {
    this.name = name;
    this.#members = members;
  }

  of(target: T): RemoteObject {
    return new Remote(this, this.#members, target);
  }

  /** What an object of this type stands for; `undefined` for anything else. */
  targetOf(object: unknown): T | undefined {
    return object instanceof Remote && object.type === this ? object.target as T : undefined;
  }
}

class Remote<T> implements RemoteObject {
  readonly type: ObjectType<T>;
  readonly target: T;
  readonly #members: Members<T>;

  constructor(type: ObjectType<T>, members: Members<T>, target: T) {
    this.type = type;
    this.target = target;
    this.#members = members;
  }

  get typeName(): string {
    return this.type.name;
  }

  get id(): string | undefined {
    return this.#members.id?.(this.target);
  }

  get isTracked(): boolean {
    return this.#members.isTracked === true;
  }

  get valueNames(): string[] {
    return Object.keys(this.#members.values ?? {});
  }

  get items(): readonly RemoteObject[] | undefined {
    return this.#members.items?.(this.target);
  }

  get(name: string): unknown {
    const value = own(this.#members.values, name);
    if (value !== undefined) return value.get(this.target);
    const object = own(this.#members.objects, name);
    if (object === undefined) throw notEmulated(`${this.typeName}.${name}`);
    return object(this.target);
  }

  set(name: string, value: unknown): void {
    const member = own(this.#members.values, name);
    if (member === undefined) throw notEmulated(`${this.typeName}.${name}`);
    if (member.set === undefined) throw invalidArgument(`${this.typeName}.${name} is read only.`);
    member.set(this.target, value);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.#members.methods, name);
    if (method === undefined) throw notEmulated(`${this.typeName}.${name}()`);
    return method(this.target, ...args);
  }
}

/** Never a member that every JavaScript object inherits. */
function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Stands for an object that is not there (`…OrNullObject`). What is asked of it gives nothing, and what it is told has no effect. */
export const nullObject: RemoteObject = {
  typeName: 'NullObject',
  id: undefined,
  isTracked: false,
  valueNames: [],
  items: undefined,
  get: () => nullObject,
  set: () => undefined,
  call: () => nullObject,
};

export const isRemoteObject = (value: unknown): value is RemoteObject => value instanceof Remote || value === nullObject;
