export { arrayArgument, booleanArgument, isLeftOut, recordArgument, textArgument, wholeNumberArgument } from './arguments';
export { type Batch, type BatchAnswer, batchSchema } from './batch';
export { executeBatch, type RichApiHost } from './execute-batch';
export { References } from './references';
export { nullObject, ObjectType, type RemoteObject } from './remote-object';
export { invalidArgument, itemNotFound, notEmulated, RichApiError } from './rich-api-error';
