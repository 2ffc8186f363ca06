import type { RowRequest } from '@confer/core';

/** What is issued for a row: the row without its key. */
export type RowContent = Omit<RowRequest, 'key'>;
