import { type Action, actionType, type ArgumentInfo, type Batch, type BatchAnswer, type ObjectPath, pathType } from './batch';
import { answerQuery, identityOf, memberName, type Reach } from './query';
import type { References } from './references';
import { isRemoteObject, nullObject, type RemoteObject } from './remote-object';
import { invalidArgument, notEmulated, RichApiError } from './rich-api-error';

/** A host as far as the interpreter of batches knows it. */
export interface RichApiHost {
  readonly root: RemoteObject;
  readonly references: References;
  /** Why the host does not have a member yet; `undefined` when it has it. */
  lacks(typeName: string, member: string): RichApiError | undefined;
  /** Objects that an add-in makes by the name of their type. */
  newObject(typeName: string): RemoteObject;
  /** What a failure means to the add-in; `undefined` for one that the host did not expect. */
  explain(failure: unknown): RichApiError | undefined;
}

/** Does the actions of a batch in order, up to the first that fails. Unexpected failures are thrown. */
export function executeBatch(host: RichApiHost, batch: Batch): BatchAnswer {
  const run = new BatchRun(host, batch);
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
      if (action.ActionType === actionType.trace) TraceIds.push(action.Id);
    } catch (failure) {
      const error = failure instanceof RichApiError ? failure : host.explain(failure);
      if (error === undefined) throw failure;
      const Location = run.locationOf(action);
      return { Results, TraceIds, Error: { Code: error.code, Message: error.message, Location, ActionIndex: index, HttpStatusCode: 400 } };
    }
  }
  return { Results, TraceIds };
}

class BatchRun {
  readonly #host: RichApiHost;
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  /** Each path leads to its object once, so that `sheet.getRange('A1')` stays the same range throughout the batch. */
  readonly #objects = new Map<number, RemoteObject>();
  readonly #reach: Reach;

  constructor(host: RichApiHost, batch: Batch) {
    this.#host = host;
    this.#paths = batch.ObjectPaths;
    this.#reach = {
      get: (object, name) => this.#get(object, name),
      isSupported: (object, name) => host.lacks(object.typeName, name) === undefined,
      referenceOf: (object) => host.references.referenceOf(object),
    };
  }

  perform(action: Action): unknown {
    if (action.ActionType === actionType.trace) return null;
    const object = this.#objectAt(action.ObjectPathId);
    const name = memberName(action.Name);
    switch (action.ActionType) {
      case actionType.instantiate:
        return identityOf(object, this.#reach);
      case actionType.query:
      case actionType.queryAsJson:
        return answerQuery(object, action.QueryInfo ?? {}, this.#reach);
      case actionType.method:
        return this.#resultOf(this.#call(object, name, this.#arguments(action.ArgumentInfo)));
      case actionType.setProperty:
        return this.#set(object, name, this.#arguments(action.ArgumentInfo)[0]);
      case actionType.update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) this.#set(object, memberName(key), value);
        return null;
      case actionType.recursiveQuery:
        throw notEmulated('context.loadRecursive()');
      case actionType.ensureUnchanged:
        throw notEmulated(`${object.typeName}.ensureUnchanged()`);
    }
  }

  /** Where an error came from, as office.js tells it: `Range.values`. */
  locationOf(action: Action): string {
    const path = this.#paths[action.ObjectPathId];
    const object = this.#objects.get(action.ObjectPathId);
    return [object?.typeName, memberName(action.Name || path?.Name || '')].filter(Boolean).join('.');
  }

  #objectAt(pathId: number): RemoteObject {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.#paths[pathId];
    if (path === undefined) throw new RichApiError('InvalidObjectPath', `The batch has no object path ${pathId}.`);
    const object = this.#follow(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #follow(path: ObjectPath): RemoteObject {
    if (path.ObjectPathType === pathType.root) return this.#host.root;
    if (path.ObjectPathType === pathType.newObject) return this.#host.newObject(path.Name);
    if (path.ObjectPathType === pathType.reference) return this.#host.references.get(path.Name);
    const parent = path.ParentObjectPathId === undefined ? this.#host.root : this.#objectAt(path.ParentObjectPathId);
    const name = path.ObjectPathType === pathType.indexer ? 'getItem' : memberName(path.Name);
    const object = path.ObjectPathType === pathType.property
      ? this.#get(parent, name)
      : this.#call(parent, name, this.#arguments(path.ArgumentInfo));
    if (!isRemoteObject(object)) throw new RichApiError('InvalidObjectPath', `${parent.typeName}.${name} is no object.`);
    return object;
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index] ?? 0;
      if (typeof pathId !== 'number') throw invalidArgument('Objects inside of an array are no argument of any emulated member.');
      return pathId === 0 ? argument : this.#objectAt(pathId);
    });
  }

  #resultOf(value: unknown): unknown {
    if (!isRemoteObject(value)) return value;
    return value === nullObject ? null : identityOf(value, this.#reach);
  }

  #get(object: RemoteObject, name: string): unknown {
    this.#checkSupported(object, name);
    return object.get(name);
  }

  #set(object: RemoteObject, name: string, value: unknown): void {
    this.#checkSupported(object, name);
    object.set(name, value);
  }

  #call(object: RemoteObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference' && object.isTracked) return this.#host.references.keep(object);
    this.#checkSupported(object, name);
    return object.call(name, args);
  }

  #checkSupported(object: RemoteObject, name: string): void {
    const lack = this.#host.lacks(object.typeName, name);
    if (lack !== undefined) throw lack;
  }
}
