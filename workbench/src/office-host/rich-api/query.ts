import type { QueryInfo } from './batch';
import { isRemoteObject, nullObject, type RemoteObject } from './remote-object';

/** How a query reaches objects: the host may refuse members, and knows which objects are kept. */
export interface Reach {
  /** @throws {RichApiError} when the member is too new for the host. */
  get(object: RemoteObject, name: string): unknown;
  isSupported(object: RemoteObject, name: string): boolean;
  referenceOf(object: RemoteObject): string | undefined;
}

/** On the wire names begin with a capital: `rowCount` is `RowCount`. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What tells an object from others, so that the add-in can name it later; `null` for an object that is not there. */
export function identityOf(object: RemoteObject, reach: Reach): Record<string, unknown> | null {
  if (object === nullObject) return null;
  const reference = reach.referenceOf(object);
  return { ...object.id === undefined ? {} : { Id: object.id }, ...reference === undefined ? {} : { _ReferenceId: reference } };
}

/**
 * The values that `load` asked for. They are named by paths (`format/fill/color`); `*`, or no name at all, means every value.
 * Of a collection they are values of its items, except for those that the collection has itself.
 */
export function answerQuery(object: RemoteObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo, reach: Reach): unknown {
  const identity = identityOf(object, reach);
  if (identity === null) return null;
  const paths = [...Select.length + Expand.length === 0 ? ['*'] : Select, ...Expand.map((path) => `${path}/*`)];
  const { items } = object;
  if (items === undefined) return { ...identity, ...valuesAt(object, paths, reach) };
  const ownPaths = paths.filter((path) => object.valueNames.includes(path));
  const itemPaths = paths.filter((path) => !ownPaths.includes(path)).map((path) => path.replace(/^items\/?/i, '') || '*');
  const asked = itemPaths.length === 0 ? [] : items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...identity,
    ...valuesAt(object, ownPaths, reach),
    _Items: asked.map((item) => answerQuery(item, { Select: itemPaths }, reach)),
  };
}

function valuesAt(object: RemoteObject, paths: readonly string[], reach: Reach): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const pathsBelow = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    const names = head === '*' ? object.valueNames.filter((name) => reach.isSupported(object, name)) : [memberName(head)];
    for (const name of names) {
      const value = reach.get(object, name);
      if (isRemoteObject(value)) pathsBelow.set(name, [...pathsBelow.get(name) ?? [], rest.join('/') || '*']);
      else values[wireName(name)] = value;
    }
  }
  for (const [name, below] of pathsBelow) {
    const value = reach.get(object, name);
    if (isRemoteObject(value)) values[wireName(name)] = answerQuery(value, { Select: below }, reach);
  }
  return values;
}
