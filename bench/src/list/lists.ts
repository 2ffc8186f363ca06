import type { GeneratedList } from './generated-list';
import { generateList } from './generated-list';

export const rowCount = 100_000;
export const badShare = 0.02;

/** The list that everything is measured with: one cell in fifty is bad, which is one row in seven. */
export const normalList = (): GeneratedList => generateList(rowCount, badShare, 20_261_120);

/** As after a column too many was pasted: not one cell is right. */
export const allBadList = (): GeneratedList => generateList(rowCount, 1, 4);

/** Both, by the names under which processes of their own ask for them. */
export const lists = { normal: normalList, allBad: allBadList };
export type Lists = typeof lists;
