import type { Receipt } from '../providers/confer-messages';
import type { TableSnapshot } from '../host/host';
import { MemoryHost } from '../host/memory-host';
import { findReceiptColumns, newReceiptColumns, receiptHeaders } from './receipt-columns';
import { createReceiptColumns, keyActions, newsActions, readRecords, widenFilter } from './receipts';

const receiptOf = (key: string, delivery: Receipt['delivery'] = 'sent'): Receipt =>
  ({ key, credentialId: `c-${key}`, publicId: `p-${key}`, url: `https://issue.northmere.example/c/p-${key}`, issuedOn: '2026-11-20', delivery, status: 'valid' });

/** A list of three people into which Confer wrote the keys of two. */
function issuedList() {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [['Name', 'Contact'], ['Ana', 'a'], ['Ben', 'b'], ['Cleo', 'c']]);
  const places = newReceiptColumns(host.readTable());
  host.apply('', [...createReceiptColumns(places), ...keyActions(places, new Map([[1, 'key-ana'], [3, 'key-cleo']]))]);
  return { host, places };
}
const column = ({ rows }: TableSnapshot, index: number) => rows.map((row) => row[index]);

test('Confer’s columns stand behind the last header, the key out of sight', () => {
  const { host, places } = issuedList();
  expect(host.readTable().headers).toEqual(['Name', 'Contact', ...Object.values(receiptHeaders)]);
  expect([...host.sheet.hiddenColumns]).toEqual([places.key]);
  expect(findReceiptColumns(host.readTable().headers, true)).toEqual({ kind: 'complete', binding: places });
});

test('a table that ends beside them takes them in, and one that stands elsewhere does not', () => {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [['Name', 'Contact'], ['Ana', 'a@northmere.example']]);
  const [list, other] = [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }, { row: 8, column: 0, rowCount: 2, columnCount: 2 }];
  host.sheet.tables = [list, other];
  const table = host.readTable();
  host.apply('', createReceiptColumns(newReceiptColumns(table), 0, table.tables));
  expect(host.sheet.tables).toEqual([{ ...list, columnCount: 7 }, other]);
});

test('a filter over the list takes them in, also later, and one that lies elsewhere does not', () => {
  const { host, places } = issuedList();
  const over = (filter: typeof host.sheet.filter) => {
    host.sheet.filter = filter;
    host.apply('', widenFilter(host.readTable(), places));
    return host.sheet.filter;
  };
  const list = { row: 0, column: 0, rowCount: 4, columnCount: 2 };
  expect(over(list)).toEqual({ ...list, columnCount: 7 });
  expect(over({ ...list, columnCount: 5 })).toEqual({ ...list, columnCount: 7 });
  expect(over({ ...list, columnCount: 9 })).toEqual({ ...list, columnCount: 9 });
  expect(over({ ...list, row: 6 })).toEqual({ ...list, row: 6 });
  expect(over(undefined)).toBeUndefined();
});

test('keys are there before anything is known, and rows with a key and no credential are unsettled', () => {
  const { host, places } = issuedList();
  expect(readRecords(host.readTable(), places)).toEqual([{ kind: 'unsettled', key: 'key-ana' }, { kind: 'none' }, { kind: 'unsettled', key: 'key-cleo' }]);
  expect(column(host.readTable(), places.status)).toEqual(['waiting', '', 'waiting']);
});

test('receipts land beside the rows that carry their keys now, after sorting and inserting', () => {
  const { host, places } = issuedList();
  host.sheet.cells = [...host.sheet.cells.slice(0, 1), ...host.sheet.cells.slice(1).reverse()];
  host.insertRows(1, 2);
  host.apply('', newsActions(host.readTable(), places, { receipts: [receiptOf('key-ana'), receiptOf('key-gone')], refusals: [{ key: 'key-cleo', message: 'Contact is empty.', keepsKey: false }], released: [], unsettled: [] }));
  const table = host.readTable();
  expect(column(table, 0)).toEqual(['', '', 'Cleo', 'Ben', 'Ana']);
  expect(column(table, places.status)).toEqual(['', '', 'failed: Contact is empty.', '', 'issued']);
  expect(column(table, places.credential)[4]).toBe('https://issue.northmere.example/c/p-key-ana');
  expect(column(table, places.delivery)[4]).toBe('sent');
  expect(readRecords(table, places).map(({ kind }) => kind)).toEqual(['none', 'none', 'none', 'none', 'issued']);
});

test('a revoked row says so, and is still the one that was issued', () => {
  const { host, places } = issuedList();
  host.apply('', newsActions(host.readTable(), places, { receipts: [{ ...receiptOf('key-ana'), status: 'revoked' }], refusals: [], released: [], unsettled: [] }));
  expect(column(host.readTable(), places.status)).toEqual(['revoked', '', 'waiting']);
  expect(readRecords(host.readTable(), places)[0]).toMatchObject({ kind: 'issued', key: 'key-ana' });
});

test('a corrected row carries the receipt of its correction, under the key of that one, and rows without a key stay without', () => {
  const { host, places } = issuedList();
  const link = (key: string) => ({ key, credentialId: `c-${key}`, url: receiptOf(key).url });
  const old: Receipt = { ...receiptOf('key-ana'), status: 'revoked', correctedBy: link('key-ana__2') };
  host.apply('', newsActions(host.readTable(), places, { receipts: [old], refusals: [], released: [], unsettled: [] }));
  expect(column(host.readTable(), places.status)).toEqual(['corrected', '', 'waiting']);

  host.apply('', newsActions(host.readTable(), places, { receipts: [{ ...receiptOf('key-ana__2'), corrects: link('key-ana') }, old, { ...receiptOf('key-gone__2'), corrects: link('key-gone') }], refusals: [], released: [], unsettled: [] }));
  const table = host.readTable();
  expect(column(table, places.status)).toEqual(['issued', '', 'waiting']);
  expect(column(table, places.key)).toEqual(['key-ana__2', '', 'key-cleo']);
  expect(column(table, places.credential)[0]).toBe(receiptOf('key-ana__2').url);
});

test('a row that was stopped before its turn is a fresh row again', () => {
  const { host, places } = issuedList();
  host.apply('', newsActions(host.readTable(), places, { receipts: [], refusals: [], released: ['key-ana'], unsettled: [] }));
  expect(readRecords(host.readTable(), places)).toEqual([{ kind: 'none' }, { kind: 'none' }, { kind: 'unsettled', key: 'key-cleo' }]);
});

test('a refused row under whose key something may stand keeps it beside the reason, and so does a stopped one', () => {
  const { host, places } = issuedList();
  host.apply('', newsActions(host.readTable(), places, { receipts: [], refusals: [{ key: 'key-ana', message: 'Sent before with other content.', keepsKey: true }], released: [], unsettled: ['key-cleo'] }));
  expect(column(host.readTable(), places.status)).toEqual(['failed: Sent before with other content.', '', '']);
  expect(readRecords(host.readTable(), places)).toEqual([{ kind: 'unsettled', key: 'key-ana' }, { kind: 'none' }, { kind: 'unsettled', key: 'key-cleo' }]);
});

test('a receipt holds against a refusal that came with it', () => {
  const { host, places } = issuedList();
  host.apply('', newsActions(host.readTable(), places, { receipts: [receiptOf('key-ana')], refusals: [{ key: 'key-ana', message: 'Sent before.', keepsKey: true }], released: [], unsettled: [] }));
  expect(readRecords(host.readTable(), places)[0]).toMatchObject({ kind: 'issued', key: 'key-ana' });
});

test('a copied row is neither issued nor fresh: only a person knows which is the copy', () => {
  const { host, places } = issuedList();
  host.edit({ row: 4, column: 0 }, [host.readTable().rows[0] ?? []]);
  expect(readRecords(host.readTable(), places).map(({ kind }) => kind)).toEqual(['copied', 'none', 'unsettled', 'copied']);
});

test('a list’s own Status is not taken for Confer’s, and a lost key column is damage', () => {
  expect(findReceiptColumns(['Name', 'Status', 'Credential'], false)).toEqual({ kind: 'none' });
  expect(findReceiptColumns(['Name', 'Status', 'Credential'], true)).toEqual({ kind: 'damaged', missing: ['Confer row key'] });
  expect(findReceiptColumns(['Status', 'Confer row key'], true)).toEqual({ kind: 'damaged', missing: ['Credential', 'Issued on', 'Delivery'] });
});

test('beside a list’s own Status, ours is the one that an Excel table has numbered', () => {
  const headers = ['Name', 'Status', 'Delivery', 'Status2', 'Credential', 'Issued on', 'Delivery3', 'Confer row key'];
  expect(findReceiptColumns(headers, true)).toEqual({ kind: 'complete', binding: { status: 3, credential: 4, issuedOn: 5, delivery: 6, key: 7 } });
  expect(findReceiptColumns(['Name', 'Status of visa', 'Credential', 'Issued on', 'Delivery', 'Confer row key'], true)).toEqual({ kind: 'damaged', missing: ['Status'] });
});

test('neighbouring rows are written at once', () => {
  const actions = keyActions(newReceiptColumns({ headers: ['Name'], rows: [] }), new Map([[5, 'c'], [1, 'a'], [2, 'b']]));
  expect(actions.filter(({ type }) => type === 'write')).toHaveLength(4);
});
