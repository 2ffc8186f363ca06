/** Rows by a value that they share: an address, a student number. Rows go by ids that stay when rows are moved. */
export interface SharedValues {
  /** Gives the row a value in place of the one it had; `undefined` takes it out. */
  set(id: number, value: string | undefined): void;
  /** The rows with this row's value, itself among them, in no order; `undefined` when no other row has it. */
  sharing(id: number): readonly number[] | undefined;
  /** One list of rows for each value that several rows have. */
  readonly shared: Iterable<readonly number[]>;
}

/** Begins with no rows. */
export function createSharedValues(): SharedValues {
  const values: (string | undefined)[] = [];
  const groups: (number[] | undefined)[] = [];
  // Nearly every value belongs to one row: a list for each of them would cost more than all the rest of the check.
  const rows = new Map<string, number | number[]>();
  const several = new Set<number[]>();

  const take = (id: number, value: string) => {
    const group = groups[id];
    groups[id] = undefined;
    if (group === undefined) {
      rows.delete(value);
      return;
    }
    group[group.indexOf(id)] = group[group.length - 1] ?? id;
    group.pop();
    const [last] = group;
    if (group.length > 1 || last === undefined) return;
    rows.set(value, last);
    groups[last] = undefined;
    several.delete(group);
  };

  const give = (id: number, value: string) => {
    const holders = rows.get(value);
    if (holders === undefined) {
      rows.set(value, id);
    } else if (typeof holders === 'object') {
      holders.push(id);
      groups[id] = holders;
    } else {
      const both = [holders, id];
      rows.set(value, both);
      groups[holders] = both;
      groups[id] = both;
      several.add(both);
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
    sharing: (id) => groups[id],
    shared: several,
  };
}
