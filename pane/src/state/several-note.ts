import type { ColumnKey, SheetNote } from '@confer/core';

/** The definitions of a list for several, as its note keeps them. */
export type SeveralNote = NonNullable<SheetNote['several']>;

/** The key, in the binding of such a list, of the column that says which definition a row is for. */
export const idKey: ColumnKey = 'field.ID';
