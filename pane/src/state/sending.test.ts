import type { Receipt } from '@confer/core';
import { headerRow } from '@confer/core';
import { course, courseHeaders } from '@confer/core/fixtures';
import { loadPeople, openBatch } from './batches';
import { batchOf, personOf, Shelf } from './batches.fixture';
import { chooseDefinition } from './choosing';
import { askSending, choosesCorrected, leaveSending, sendMessages } from './sending';
import { useList as takeIntoUse } from './taking-into-use';

let shelf: Shelf;
beforeEach(() => {
  shelf = new Shelf();
  shelf.batches = [batchOf('b1', 'Ethics, autumn')];
  shelf.people = [issued('key-000001', 'Ama', { delivery: 'bounced' }), issued('key-000002', 'Bo'), issued('key-000003', 'Cem', { status: 'revoked' }), issued('key-000004', 'Dilnoza', { delivery: 'deferred' }), { key: 'key-000005', name: 'Eva', contact: 'eva@northmere.example', status: 'waiting' }];
});

const issued = (key: string, name: string, change: Partial<Receipt> = {}) => {
  const { receipt, ...person } = personOf(key, name);
  return { ...person, ...(receipt && { receipt: { ...receipt, ...change } }) };
};
const everybody = () => shelf.people.map(({ key, name }) => ({ key, name }));
const sending = () => shelf.pane.store.get().batches.sending;
const sent = () => shelf.asked.filter(({ path }) => path === '/v1/credentials/send').map(({ body }) => body);

test('before anything is sent it is said to whom, to whom once more, and who gets none', async () => {
  await askSending(shelf.pane, everybody());
  expect(sending()?.go).toMatchObject([{ name: 'Ama', again: false }, { name: 'Bo', again: true }]);
  expect(sending()?.stay).toEqual([{ reason: 'revoked', count: 1 }, { reason: 'onTheWay', count: 1 }, { reason: 'notIssued', count: 1 }]);
  leaveSending(shelf.pane);
  expect(sent()).toEqual([]);
});

test('messages go, and people see that they are on the way', async () => {
  await openBatch(shelf.pane, batchOf('b1', 'Ethics, autumn'));
  await loadPeople(shelf.pane);
  await askSending(shelf.pane, everybody());
  await sendMessages(shelf.pane);
  expect(sent()).toEqual([{ messages: [{ credentialId: 'key-000001' }, { credentialId: 'key-000002' }] }]);
  expect(shelf.pane.store.get().batches).toMatchObject({ sending: undefined, sent: { count: 2 } });
  expect(shelf.open?.items?.[0]?.status).toBe('onTheWay');
});

test('an issuer that is silent leaves the question open', async () => {
  await askSending(shelf.pane, everybody());
  shelf.isSilent = true;
  await sendMessages(shelf.pane);
  expect(sending()).toMatchObject({ working: false, trouble: { kind: 'unreachable' } });
});

describe('an address that was corrected in the sheet', () => {
  const receipts = ['Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
  const row = (key: string, contact: string) => ['Ama', 'Osei', contact, '', '0040112', '2026-11-05', 8, 'Merit', 'issued', `https://issue.northmere.example/c/${key}`, '2026-11-20', 'bounced', key];

  beforeEach(async () => {
    shelf.host.edit({ row: headerRow, column: 0 }, [[...courseHeaders, ...receipts], row('key-000001', 'ama.osei@northmere.example'), row('key-000002', 'key-000002@northmere.example')]);
    shelf.pane.store.set({ sheet: shelf.host.readTable() });
    chooseDefinition(shelf.pane, course);
    await takeIntoUse(shelf.pane);
    await askSending(shelf.pane, everybody());
  });

  test('is where the message goes from now on, and the sheet says that it is on the way', async () => {
    expect(sending()?.go).toMatchObject([{ corrected: 'ama.osei@northmere.example' }, { corrected: undefined }]);
    await sendMessages(shelf.pane);
    expect(sent()).toEqual([{ messages: [{ credentialId: 'key-000001', contact: 'ama.osei@northmere.example' }, { credentialId: 'key-000002' }] }]);
    expect(shelf.host.readTable().rows.map((cells) => cells[11])).toEqual(['on the way', 'on the way']);
  });

  test('is left alone when the person wants that', async () => {
    choosesCorrected(shelf.pane, false);
    await sendMessages(shelf.pane);
    expect(sent()).toEqual([{ messages: [{ credentialId: 'key-000001' }, { credentialId: 'key-000002' }] }]);
  });
});
