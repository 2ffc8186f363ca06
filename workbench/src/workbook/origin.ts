/**
 * Who did something: a person in the grid, or the add-in that runs in the window of that person. Spreadsheets tell an add-in
 * of both, and of what happens in other windows as remote.
 */
export interface Origin {
  readonly kind: 'person' | 'add-in';
  /** The window's id: two browser tabs are two persons on one workbook. */
  readonly person: string;
}
