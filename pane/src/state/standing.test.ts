import { HostError, headerRow } from '@confer/core';
import { loadPeople, openBatch } from './batches';
import { batchOf, personOf, Shelf } from './batches.fixture';
import { chooseAll, chooseNobody, choosePerson, chosenPeople, peopleInSelection } from './choosing-people';
import { askStanding, changeAnswer, changeStanding, keepStanding, undoStanding, whoCanBeTold, writeStanding } from './standing';

const titles = ['First Name', 'Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
const issued = (name: string, key: string) => [name, 'issued', `https://issue.northmere.example/c/${key}`, '2026-11-20', 'sent', key];

let shelf: Shelf;
beforeEach(async () => {
  shelf = new Shelf();
  shelf.batches = [batchOf('b1', 'Ethics, autumn')];
  shelf.people = [personOf('key-000001', 'Siobhán'), personOf('key-000002', 'Łukasz'), { key: 'key-000003', name: 'Dilnoza', contact: 'd@northmere.example', status: 'waiting' }];
  shelf.host.edit({ row: headerRow, column: 0 }, [titles, issued('Siobhán', 'key-000001'), issued('Łukasz', 'key-000002'), ['Dilnoza', 'waiting', '', '', '', 'key-000003']]);
  shelf.pane.store.set({ sheet: shelf.host.readTable() });
  await openBatch(shelf.pane, batchOf('b1', 'Ethics, autumn'));
  await loadPeople(shelf.pane);
});

const change = () => shelf.pane.store.get().batches.change;
const changed = () => shelf.pane.store.get().batches.changed;
/** What Confer's own column says beside a name. */
const statusOf = (name: string) => shelf.host.readTable().rows.find(([first]) => first === name)?.[1];
const asked = (path: string) => shelf.asked.filter((request) => request.path === path).map(({ body }) => body);
const siobhan = { key: 'key-000001', name: 'Siobhán' };
const lukasz = { key: 'key-000002', name: 'Łukasz' };
const dilnoza = { key: 'key-000003', name: 'Dilnoza' };

const revoke = async (people: readonly { key: string; name: string }[]) => {
  await askStanding(shelf.pane, 'revoke', people);
  changeAnswer(shelf.pane, { reason: 'wrongDetails', explanation: ' Hours were recorded as 12 instead of 8. ' });
  await changeStanding(shelf.pane);
};

describe('people are chosen', () => {
  test('one by one, or everybody who is shown', async () => {
    const [first] = shelf.people;
    if (first) choosePerson(shelf.pane, first, true);
    expect(shelf.open && chosenPeople(shelf.open)).toEqual([siobhan]);
    await chooseAll(shelf.pane);
    expect(shelf.open && chosenPeople(shelf.open)).toEqual([siobhan, lukasz, dilnoza]);
    if (first) choosePerson(shelf.pane, first, false);
    expect(shelf.open && chosenPeople(shelf.open)).toEqual([lukasz, dilnoza]);
    chooseNobody(shelf.pane);
    expect(shelf.open?.selected.size).toBe(0);
  });

  test('by the rows that are selected in the sheet, without those that nobody sees', async () => {
    shelf.host.selection = { rows: [{ first: 1, last: 3 }], singleCell: false };
    shelf.host.sheet.hiddenRows = [{ first: 2, last: 2 }];
    expect(await peopleInSelection(shelf.pane, (row) => `row ${row + 1}`)).toEqual([{ key: 'key-000001', name: 'row 2' }, { key: 'key-000003', name: 'row 4' }]);
  });
});

describe('before anything changes', () => {
  test('it is said whom it reaches, and why others stay', async () => {
    await askStanding(shelf.pane, 'revoke', [siobhan, lukasz, dilnoza]);
    expect(change()).toMatchObject({ action: 'revoke', go: [siobhan, lukasz], stay: [{ reason: 'notIssued', count: 1 }] });
    keepStanding(shelf.pane);
    expect(change()).toBeUndefined();
    expect(asked('/v1/credentials/revoke')).toEqual([]);
  });

  test('what is revoked is neither revoked again nor suspended', async () => {
    await revoke([siobhan]);
    await askStanding(shelf.pane, 'revoke', [siobhan, lukasz]);
    expect(change()).toMatchObject({ go: [lukasz], stay: [{ reason: 'revoked', count: 1 }] });
    await askStanding(shelf.pane, 'suspend', [siobhan]);
    expect(change()).toMatchObject({ go: [], stay: [{ reason: 'revoked', count: 1 }] });
    await askStanding(shelf.pane, 'reinstate', [siobhan, lukasz]);
    expect(change()).toMatchObject({ go: [siobhan], stay: [{ reason: 'valid', count: 1 }] });
  });

  test('those can be told who were sent their credential, at an address that is known to exist', async () => {
    await askStanding(shelf.pane, 'revoke', [siobhan, lukasz]);
    const [first, second] = change()?.go ?? [];
    if (!first || !second) throw new Error('Both can be revoked.');
    expect(whoCanBeTold([first, second])).toEqual([first, second]);
    for (const delivery of ['notSent', 'bounced'] as const) expect(whoCanBeTold([first, { ...second, receipt: { ...second.receipt, delivery } }])).toEqual([first]);
  });

  test('a reason is wanted', async () => {
    await askStanding(shelf.pane, 'suspend', [siobhan]);
    await changeStanding(shelf.pane);
    expect(asked('/v1/credentials/suspend')).toEqual([]);
    expect(change()).toBeDefined();
  });
});

describe('credentials change', () => {
  test('with the reason and what is explained, in the batch and beside the rows, wherever these stand now', async () => {
    await askStanding(shelf.pane, 'revoke', [siobhan]);
    shelf.host.edit({ row: 1, column: 0 }, [issued('Łukasz', 'key-000002'), issued('Siobhán', 'key-000001')]);
    changeAnswer(shelf.pane, { reason: 'wrongDetails', explanation: ' Hours were recorded as 12 instead of 8. ' });
    await changeStanding(shelf.pane);
    expect(asked('/v1/credentials/revoke')).toEqual([{ credentialIds: ['key-000001'], reason: 'wrongDetails', explanation: 'Hours were recorded as 12 instead of 8.', tell: true }]);
    expect([statusOf('Siobhán'), statusOf('Łukasz')]).toEqual(['revoked', 'issued']);
    expect(shelf.open?.items?.map(({ receipt }) => receipt?.status)).toEqual(['revoked', 'valid', undefined]);
    expect(change()).toBeUndefined();
    expect(changed()).toMatchObject({ action: 'revoke', people: [siobhan], mayBeUndone: true, unwritten: undefined });
  });

  test('and may be taken back', async () => {
    await revoke([siobhan, lukasz]);
    expect(statusOf('Siobhán')).toBe('revoked');
    await undoStanding(shelf.pane);
    expect([statusOf('Siobhán'), statusOf('Łukasz')]).toEqual(['issued', 'issued']);
    expect(changed()).toMatchObject({ action: 'reinstate', mayBeUndone: false });
  });

  test('and whoever is told of it is told when it is taken back', async () => {
    await revoke([siobhan, lukasz]);
    expect(changed()?.told).toBe(2);
    await undoStanding(shelf.pane);
    expect(asked('/v1/credentials/reinstate')).toEqual([{ credentialIds: ['key-000001', 'key-000002'], tell: true }]);
  });

  test('without a word where that is wished, also when it is taken back', async () => {
    await askStanding(shelf.pane, 'suspend', [siobhan]);
    expect(change()?.tell).toBe(true);
    changeAnswer(shelf.pane, { reason: 'other', tell: false });
    await changeStanding(shelf.pane);
    await undoStanding(shelf.pane);
    expect([asked('/v1/credentials/suspend'), asked('/v1/credentials/reinstate')]).toMatchObject([[{ tell: false }], [{ tell: false }]]);
    expect(changed()?.told).toBe(0);
  });

  test('but a suspension that became a revocation would not come back', async () => {
    await askStanding(shelf.pane, 'suspend', [siobhan]);
    changeAnswer(shelf.pane, { reason: 'other' });
    await changeStanding(shelf.pane);
    expect(statusOf('Siobhán')).toBe('suspended');
    await revoke([siobhan]);
    expect(changed()?.mayBeUndone).toBe(false);
  });

  test('not when the issuer is silent: the question stays, and may be answered again', async () => {
    await askStanding(shelf.pane, 'revoke', [siobhan]);
    changeAnswer(shelf.pane, { reason: 'mistake' });
    shelf.isSilent = true;
    await changeStanding(shelf.pane);
    expect(change()).toMatchObject({ working: false, trouble: { kind: 'unreachable' }, reason: 'mistake' });
    expect(statusOf('Siobhán')).toBe('issued');
    shelf.isSilent = false;
    await changeStanding(shelf.pane);
    expect(statusOf('Siobhán')).toBe('revoked');
  });

  test('though the sheet refuses to say so; it is written once it may be', async () => {
    const apply = shelf.host.apply.bind(shelf.host);
    shelf.host.apply = () => { throw new HostError('sheet-is-protected'); };
    await revoke([siobhan]);
    expect(changed()?.unwritten).toBe('sheet-is-protected');
    shelf.host.apply = apply;
    await writeStanding(shelf.pane);
    expect(changed()?.unwritten).toBeUndefined();
    expect(statusOf('Siobhán')).toBe('revoked');
  });
});
