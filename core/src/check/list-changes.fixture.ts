import * as fc from 'fast-check';
import type { Row } from '../host/cell';
import type { Finding } from './finding';
import type { ListCheck } from './list-check';

/** What the checks of lists have in common: they follow changes, and say at last what there is. */
type Following = Omit<ListCheck, 'result'> & { result(): { readonly findings: readonly Finding[] } };

/**
 * Makes any edits, pastes, insertions, deletions and sortings in any list, and expects of the check that followed them what a
 * check of the changed list says from the start.
 */
export function expectToFollowChanges(anyRow: fc.Arbitrary<Row>, columnCount: number, begin: (rows: readonly Row[]) => Following, numRuns: number): void {
  const someRows = fc.array(anyRow, { minLength: 1, maxLength: 3 });
  const change = fc.oneof(
    fc.record({ what: fc.constant('set' as const), at: fc.nat(), rows: someRows }),
    fc.record({ what: fc.constant('insert' as const), at: fc.nat(), rows: someRows }),
    fc.record({ what: fc.constant('delete' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ what: fc.constant('sort' as const), at: fc.nat(), by: fc.nat({ max: columnCount - 1 }) }),
  );
  fc.assert(fc.property(fc.array(anyRow, { maxLength: 12 }), fc.nat({ max: 12 }), fc.array(change, { maxLength: 8 }), (initial, steps, changes) => {
    let rows = initial.slice();
    const list = begin(rows);
    list.step(steps);
    for (const each of changes) {
      // What was found before a change is kept for rows that it has nothing to do with.
      if (each.at % 2 === 0) list.result();
      if (each.what === 'sort') {
        const order = rows.map((_, index) => index).sort((a, b) => String(rows[a]?.[each.by]).localeCompare(String(rows[b]?.[each.by])) || b - a);
        rows = order.map((from) => rows[from] ?? []);
        list.sortRows(order);
        continue;
      }
      const at = each.at % (rows.length + 1);
      const added = each.what === 'delete' ? [] : each.what === 'set' ? each.rows.slice(0, rows.length - at) : each.rows;
      const removed = each.what === 'delete' ? Math.min(each.count, rows.length - at) : each.what === 'set' ? added.length : 0;
      rows = [...rows.slice(0, at), ...added, ...rows.slice(at + removed)];
      if (each.what === 'delete') list.deleteRows(at, removed);
      else if (each.what === 'insert') list.insertRows(at, added);
      else list.setRows(at, added);
    }
    const fresh = begin(rows).result();
    expect(list.result()).toEqual(fresh);
    expect(rows.flatMap((_, position) => list.findingsIn(position))).toEqual(fresh.findings);
  }), { numRuns });
}
