import { itemNotFound, nullObject, ObjectType, type RemoteObject } from '../rich-api';

/** A collection of what the emulated workbook never has: tables, names. It can be looked into, not added to. */
export function emptyCollection(typeName: string): RemoteObject {
  return new ObjectType<undefined>(typeName, {
    items: () => [],
    methods: {
      getCount: () => 0,
      getItem: () => { throw itemNotFound(); },
      getItemOrNullObject: () => nullObject,
    },
  }).of(undefined);
}
