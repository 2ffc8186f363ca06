import * as z from 'zod';

/**
 * What office.js sends for one `context.sync()`, by observation of office.js 16.0.15407: objects are paths from other objects,
 * and actions are done on them in order.
 */

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).optional(),
  /** In the place of an argument that is an object: the id of its path, else 0. */
  ReferencedObjectPathIds: z.array(z.unknown()).optional(),
});
export type ArgumentInfo = z.infer<typeof argumentInfo>;

export const pathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.enum(pathType),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});
export type ObjectPath = z.infer<typeof objectPath>;

export const actionType = {
  instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9,
} as const;

const queryInfo = z.object({
  Select: z.array(z.string()).optional(),
  Expand: z.array(z.string()).optional(),
  Top: z.number().optional(),
  Skip: z.number().optional(),
});
export type QueryInfo = z.infer<typeof queryInfo>;

const action = z.object({
  Id: z.number(),
  ActionType: z.enum(actionType),
  Name: z.string(),
  /** 0 for a trace, which concerns no object. */
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: queryInfo.optional(),
  ObjectState: z.record(z.string(), z.unknown()).optional(),
});
export type Action = z.infer<typeof action>;

export const batchSchema = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});
export type Batch = z.infer<typeof batchSchema>;

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Which traces were passed: office.js adds event handlers only then. */
  readonly TraceIds: readonly number[];
  /** Actions behind the one that failed were not done; those before it stay done. */
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
