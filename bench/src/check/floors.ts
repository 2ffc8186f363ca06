import type { Row } from '../list/list';

const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;

/** The least that can be done: it answers for no cell, and shows what the others pay for their answers. */
export interface Floor {
  readonly name: string;
  readonly prepare: (rows: readonly Row[]) => { readonly run: () => number; readonly badCells?: never };
}

export const touchFloor: Floor = {
  name: 'Floor: every cell is touched',
  prepare: (rows) => ({
    run() {
      let empty = 0;
      for (const row of rows) {
        for (const value of row) if (value === '') empty++;
      }
      return empty;
    },
  }),
};

export const regexpFloor: Floor = {
  name: 'Floor: one regexp per text',
  prepare: (rows) => ({
    run() {
      let found = 0;
      for (const row of rows) {
        for (const value of row) if (typeof value === 'string' && controlCharacter.test(value)) found++;
      }
      return found;
    },
  }),
};
