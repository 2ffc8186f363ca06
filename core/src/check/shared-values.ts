/** Rows by a value that they share: an address, a student number. Rows go by ids that stay when rows are moved. */
export interface SharedValues {
  /** Gives the row a value in place of the one it had; `undefined` takes it out. */
  set(id: number, value: string | undefined): void;
  /** The rows that share a value with one of these, each list once and in no order. A row that shares with nobody is in none. */
  groupsOf(ids: readonly number[]): ReadonlySet<readonly number[]>;
  /** Says that a row has changed in something else, which those that share its value may be told of. */
  touch(id: number): void;
  /** Rows that share with others than before, or with a row that has changed, since this was asked last. */
  takeTouched(): Iterable<number>;
}

const noGroups: ReadonlySet<readonly number[]> = new Set();

/** Begins with no rows. */
export function createSharedValues(): SharedValues {
  const values: (string | undefined)[] = [];
  const groups: (number[] | undefined)[] = [];
  // Nearly every value belongs to one row: a list for each of them would cost more than all the rest of the check.
  const rows = new Map<string, number | number[]>();
  // Whole lists, because a value may be shared by all rows, and each of them may change.
  let touched = new Set<readonly number[]>();

  const take = (id: number, value: string) => {
    const group = groups[id];
    groups[id] = undefined;
    if (group === undefined) {
      rows.delete(value);
      return;
    }
    group[group.indexOf(id)] = group[group.length - 1] ?? id;
    group.pop();
    touched.add(group);
    const [last] = group;
    if (group.length > 1 || last === undefined) return;
    rows.set(value, last);
    groups[last] = undefined;
  };

  const give = (id: number, value: string) => {
    const holders = rows.get(value);
    if (holders === undefined) {
      rows.set(value, id);
    } else if (typeof holders === 'object') {
      holders.push(id);
      groups[id] = holders;
      touched.add(holders);
    } else {
      const both = [holders, id];
      rows.set(value, both);
      groups[holders] = both;
      groups[id] = both;
      touched.add(both);
    }
  };

  return {
    set(id, value) {
      const before = values[id];
      if (before === value) return;
      if (before !== undefined) take(id, before);
      values[id] = value;
      if (value !== undefined) give(id, value);
    },
    groupsOf(ids) {
      let found: Set<readonly number[]> | undefined;
      for (const id of ids) {
        const group = groups[id];
        if (group) found = (found ?? new Set<readonly number[]>()).add(group);
      }
      // Most rows share with nobody, and one row at a time is asked for while somebody types.
      return found ?? noGroups;
    },
    touch(id) {
      const group = groups[id];
      if (group) touched.add(group);
    },
    takeTouched() {
      const ids = new Set<number>();
      for (const group of touched) for (const id of group) ids.add(id);
      touched = new Set();
      return ids;
    },
  };
}
