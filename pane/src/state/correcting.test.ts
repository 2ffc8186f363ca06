import type { Receipt, RowRequest } from '@confer/core';
import { headerRow } from '@confer/core';
import { course, courseHeaders } from '@confer/core/fixtures';
import { personOf, Shelf } from './batches.fixture';
import { askCorrecting, changeCorrecting, correct } from './correcting';
import { whenState } from './desk.fixture';
import { chooseDefinition } from './choosing';
import { useList as takeIntoUse } from './taking-into-use';

const receipts = ['Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
const row = (key: string, name: string, hours: number | string, contact = `${key}@northmere.example`) =>
  [name, 'Osei', contact, '', '0040112', '2026-11-05', hours, 'Merit', 'issued', `https://issue.northmere.example/c/${key}`, '2026-11-20', 'sent', key];
const sent = (key: string, name: string, hours: number): RowRequest =>
  ({ key, recipient: { firstName: name, lastName: 'Osei', contact: `${key}@northmere.example` }, fields: { studentNumber: '0040112', completedOn: '2026-11-05', hours, result: 'Merit' } });

const ama = { key: 'key-000001', name: 'Ama Osei' };
const chosen = [ama, { key: 'key-000002', name: 'Bo Osei' }, { key: 'key-000003', name: 'Cem Osei' }, { key: 'key-000004', name: 'Dilnoza Osei' }, { key: 'key-000005', name: 'Eva Osei' }];

let shelf: Shelf;
beforeEach(async () => {
  shelf = new Shelf();
  shelf.people = chosen.map(({ key, name }) => personOf(key, name));
  for (const { key, name } of chosen) shelf.rows.set(key, sent(key, name.replace(' Osei', ''), 12));
  // Ama's hours were wrong, Bo's row says what was issued, only Cem's address has changed, Dilnoza's row has a problem now, and Eva's is elsewhere.
  shelf.host.edit({ row: headerRow, column: 0 }, [[...courseHeaders, ...receipts], row('key-000001', 'Ama', 8), row('key-000002', 'Bo', 12), row('key-000003', 'Cem', 12, 'cem.osei@northmere.example'), row('key-000004', 'Dilnoza', 99)]);
  shelf.pane.store.set({ sheet: shelf.host.readTable() });
  chooseDefinition(shelf.pane, course);
  await takeIntoUse(shelf.pane);
  await askCorrecting(shelf.pane, chosen, 'Ethics, corrected');
});

const correcting = () => shelf.pane.store.get().batches.correcting;

test('what the sheet says differently is shown, and why others are not corrected', () => {
  expect(correcting()?.go?.map(({ name, row: place, values }) => [name, place, values.map(({ column, was, is }) => [column.header, was, is])])).toEqual([['Ama Osei', 1, [['Hours', 12, 8]]]]);
  expect(correcting()?.stay).toEqual([{ reason: 'unchanged', count: 1 }, { reason: 'onlyAddress', count: 1 }, { reason: 'problem', count: 1 }, { reason: 'notHere', count: 1 }]);
});

test('nothing is issued without a label', async () => {
  changeCorrecting(shelf.pane, { label: ' ' });
  await correct(shelf.pane);
  expect(shelf.pane.store.get().running).toBeUndefined();
});

test('a correction goes as a batch, and its receipt takes the place of the old one, key and all', async () => {
  const [person] = shelf.people;
  const receipt: Receipt = { ...(person?.receipt ?? neverIssued()), key: 'key-000001__2', credentialId: 'c2', url: 'https://issue.northmere.example/c/new', corrects: { key: 'key-000001', credentialId: 'key-000001', url: 'https://issue.northmere.example/c/key-000001' } };
  shelf.issues([receipt]);
  await correct(shelf.pane);
  await whenState(shelf.pane, ({ running }) => running?.issuance.step === 'settled');
  const [rows] = shelf.asked.filter(({ path }) => path.endsWith('/rows')).map(({ body }) => (body as { readonly rows: readonly RowRequest[] }).rows);
  expect(rows).toMatchObject([{ key: 'key-000001__2', corrects: 'key-000001', fields: { hours: 8 } }]);
  expect(shelf.host.readTable().rows[0]?.slice(8)).toEqual(['issued', 'https://issue.northmere.example/c/new', '2026-11-20', 'sent', 'key-000001__2']);
  expect(shelf.host.readTable().rows[1]?.slice(8, 10)).toEqual(['issued', 'https://issue.northmere.example/c/key-000002']);
  expect(shelf.pane.store.get()).toMatchObject({ tab: 'issue', screen: 'done', running: { issuance: { batch: { label: 'Ethics, corrected' } } } });
});

const neverIssued = (): never => { throw new Error('Ama was issued.'); };
