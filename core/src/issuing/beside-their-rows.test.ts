import type { CellValue } from '../host/cell';
import type { TableSnapshot } from '../host/host';
import type { Receipt } from '../providers/confer-messages';
import type { RowNews } from './row-news';
import { MemoryHost } from '../host/memory-host';
import { besideTheirRows } from './beside-their-rows';
import { newReceiptColumns } from './receipt-columns';
import { createReceiptColumns, keyActions, newsActions, readRecords } from './receipts';

const urlOf = (key: string) => `https://issue.northmere.example/c/${key}`;
const receiptOf = (key: string): Receipt => ({ key, credentialId: key, publicId: key, url: urlOf(key), issuedOn: '2026-11-20', delivery: 'sent', status: 'valid' });
const news = (change: Partial<RowNews>): RowNews => ({ receipts: [], refusals: [], released: [], unsettled: [], ...change });
const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'];
const keyOf = (name: unknown) => `key-${String(name)}`;

/** A list of five, two of whom were issued before. */
function list() {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [['Name', 'Group'], ...names.map((name) => [name, 'x'])]);
  const places = newReceiptColumns(host.readTable());
  host.apply('', createReceiptColumns(places));
  const write = (keys: readonly string[]) => { host.apply('', keyActions(places, new Map(keys.map((name) => [1 + names.indexOf(name), keyOf(name)])))); };
  write(['Ben', 'Cleo']);
  host.apply('', newsActions(host.readTable(), places, news({ receipts: [receiptOf('key-Ben'), receiptOf('key-Cleo')] })));
  /** What the steps write, with something that happens in the moment of the first one. A host may write the rows between again. */
  const follow = (steps: ReturnType<typeof besideTheirRows>, meanwhile: (rows: CellValue[][]) => CellValue[][], rewritesBetween = true) => {
    const before = host.readTable();
    for (let step = steps.next(), first = true; !step.done; step = steps.next(host.readTable()), first = false) {
      if (first) {
        const [titles = [], ...rows] = host.sheet.cells;
        host.sheet.cells = [titles, ...meanwhile(rows)];
        if (rewritesBetween) host.apply('', Object.values(places).map((column) => ({ type: 'write', row: 1, column, values: before.rows.map((row) => [row[column] ?? '']) })));
      }
      host.apply('', step.value);
    }
  };
  return { host, places, write, follow, table: () => host.readTable() };
}
const namesAnd = ({ rows }: TableSnapshot, column: number) => rows.map((row) => [row[0], row[column]]);

/** What others may do while rows are written. */
const meanwhile: readonly (readonly [string, (rows: CellValue[][]) => CellValue[][]])[] = [
  ['nothing happens', (rows) => rows],
  ['the list is sorted', (rows) => rows.reverse()],
  ['a row is inserted', ([first = [], ...rows]) => [first, [], ...rows]],
  ['a row is deleted', ([first = [], , ...rows]) => [first, ...rows]],
  ['somebody fills in a row at the end', (rows) => [...rows, ['Fay', 'x']]],
  ['a row is corrected', (rows) => rows.map((row) => (row[0] === 'Ben' ? ['Bernard', ...row.slice(1)] : row))],
];

test.each(meanwhile)('receipts stand beside their rows, also those that stood there before, when %s', (_, change) => {
  for (const rewritesBetween of [true, false]) {
    const { places, write, follow, table } = list();
    write(['Ana', 'Dan']);
    follow(besideTheirRows(table(), places, newsActions(table(), places, news({ receipts: [receiptOf('key-Ana'), receiptOf('key-Dan')] }))), change, rewritesBetween);
    const keys = new Map(names.slice(0, 4).map((name) => [name, keyOf(name)]).concat([['Bernard', 'key-Ben']]) as [string, string][]);
    const expected = (name: unknown) => keys.get(String(name)) ?? '';
    expect(namesAnd(table(), places.key)).toEqual(table().rows.map(([name]) => [name, expected(name)]));
    expect(table().rows.map((row) => row[places.credential])).toEqual(table().rows.map((row) => (row[places.key] === '' ? '' : urlOf(String(row[places.key])))));
    expect(table().rows.map((row) => row[places.status])).toEqual(table().rows.map((row) => (row[places.key] === '' ? '' : 'issued')));
  }
});

test('a row that is free again loses its key, and no other row does, although the list is sorted at the same time', () => {
  for (const rewritesBetween of [true, false]) {
    const { places, write, follow, table } = list();
    write(['Ana', 'Dan']);
    follow(besideTheirRows(table(), places, newsActions(table(), places, news({ released: ['key-Ana', 'key-Dan'] }))), (rows) => rows.reverse(), rewritesBetween);
    expect(namesAnd(table(), places.key)).toEqual([['Eve', ''], ['Dan', ''], ['Cleo', 'key-Cleo'], ['Ben', 'key-Ben'], ['Ana', '']]);
    expect(readRecords(table(), places).map(({ kind }) => kind)).toEqual(['none', 'none', 'issued', 'issued', 'none']);
  }
});

test('keys that are written while the list is sorted stand beside the rows for which they were made', () => {
  const { places, follow, table } = list();
  follow(besideTheirRows(table(), places, keyActions(places, new Map([[1, 'key-Ana'], [5, 'key-Eve']]))), (rows) => rows.reverse(), false);
  expect(namesAnd(table(), places.key)).toEqual([['Eve', 'key-Eve'], ['Dan', ''], ['Cleo', 'key-Cleo'], ['Ben', 'key-Ben'], ['Ana', 'key-Ana']]);
});

test('a key that somebody else has written meanwhile stays', () => {
  const { places, write, follow, table } = list();
  write(['Ana']);
  follow(besideTheirRows(table(), places, newsActions(table(), places, news({ receipts: [receiptOf('key-Ana')] }))), (rows) => {
    const [first = [], ...others] = rows.reverse();
    return [Array.from({ length: places.key + 1 }, (_, column) => (column === places.key ? 'key-of-jonas' : first[column] ?? '')), ...others];
  }, false);
  expect(namesAnd(table(), places.key)[0]).toEqual(['Eve', 'key-of-jonas']);
});
