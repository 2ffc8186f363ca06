/**
 * Where each row stands. Rows keep an id for as long as they live, so that what is known about them survives that others
 * are inserted, deleted or sorted.
 */
export interface RowOrder {
  readonly length: number;
  idAt(position: number): number;
  positionOf(id: number): number;
  /** Makes room for new rows before `position` and gives their ids. */
  insert(position: number, count: number): readonly number[];
  /** Takes rows out and gives their ids. */
  remove(position: number, count: number): readonly number[];
  /** `order[i]` is the position, so far, of the row that comes to stand at `i`. */
  sort(order: readonly number[]): void;
}

/** Rows `0` to `length - 1`, in this order. */
export function createRowOrder(length: number): RowOrder {
  let ids = Array.from({ length }, (_, id) => id);
  const positions = ids.slice();
  let nextId = length;
  const renumber = (from: number) => {
    for (let position = from; position < ids.length; position++) positions[ids[position] ?? 0] = position;
  };
  return {
    get length() { return ids.length; },
    idAt: (position) => ids[position] ?? -1,
    positionOf: (id) => positions[id] ?? -1,
    insert(position, count) {
      const added = Array.from({ length: count }, () => nextId++);
      ids = [...ids.slice(0, position), ...added, ...ids.slice(position)];
      renumber(position);
      return added;
    },
    remove(position, count) {
      const removed = ids.slice(position, position + count);
      ids = [...ids.slice(0, position), ...ids.slice(position + count)];
      renumber(position);
      return removed;
    },
    sort(order) {
      ids = order.map((from) => ids[from] ?? -1);
      renumber(0);
    },
  };
}
