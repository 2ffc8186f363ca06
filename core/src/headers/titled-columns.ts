import type { TitledSheet } from './find-header-row';
import { isEmpty } from '../host/empty-cell';
import { isBlankHeader } from './binding';

/** Whether anything stands below a title. */
export const hasValues = ({ rows }: TitledSheet, column: number): boolean => rows.some((row) => !isEmpty(row[column] ?? ''));

/** The first column right of everything. */
export const freeColumn = (sheet: TitledSheet): number =>
  sheet.headers.reduce((free, header, column) => (isBlankHeader(header) && !hasValues(sheet, column) ? free : column + 1), 0);
