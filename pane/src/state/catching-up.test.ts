import { headerRow, HostError } from '@confer/core';
import { course, courseHeaders } from '@confer/core/fixtures';
import { loadPeople, openBatch } from './batches';
import { batchOf, personOf, Shelf } from './batches.fixture';
import { catchUpAgain } from './catching-up';
import { lookAgain } from './checking';
import { chooseDefinition } from './choosing';
import { useList as takeIntoUse } from './taking-into-use';

const receipts = ['Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
const row = (key: string, name: string) => [name, 'Osei', `${key}@northmere.example`, '', '0040112', '2026-11-05', 12, 'Merit', 'issued', `https://issue.northmere.example/c/${key}`, '2026-11-20', 'sent', key];
const says = (name: string) => shelf.host.readTable().rows.find(([first]) => first === name)?.slice(8);

let shelf: Shelf;
beforeEach(async () => {
  shelf = new Shelf();
  shelf.batches = [batchOf('b1', 'Ethics, autumn')];
  shelf.people = [personOf('key-000001', 'Ama Osei'), personOf('key-000002', 'Bo Osei'), personOf('key-000003', 'Cem Osei')];
  shelf.host.edit({ row: headerRow, column: 0 }, [[...courseHeaders, ...receipts], row('key-000001', 'Ama'), row('key-000002', 'Bo')]);
  shelf.pane.store.set({ sheet: shelf.host.readTable() });
  chooseDefinition(shelf.pane, course);
  await takeIntoUse(shelf.pane);
});

/** What has become of somebody since, elsewhere. */
function becomes(key: string, change: Partial<NonNullable<(typeof shelf.people)[number]['receipt']>>): void {
  shelf.people = shelf.people.map((person) => (person.key === key && person.receipt ? { ...person, receipt: { ...person.receipt, ...change } } : person));
}

async function look(): Promise<void> {
  await openBatch(shelf.pane, batchOf('b1', 'Ethics, autumn'));
  await loadPeople(shelf.pane);
}

test('an e-mail that came back, and a credential that was revoked elsewhere, stand beside their rows once the batch is looked at', async () => {
  becomes('key-000001', { delivery: 'bounced', deliveryReason: '550 no such user' });
  becomes('key-000002', { status: 'revoked' });
  becomes('key-000003', { status: 'revoked' });
  await look();
  expect(says('Ama')).toEqual(['issued', 'https://issue.northmere.example/c/key-000001', '2026-11-20', 'bounced: 550 no such user', 'key-000001']);
  expect(says('Bo')).toEqual(['revoked', 'https://issue.northmere.example/c/key-000002', '2026-11-20', 'sent', 'key-000002']);
  expect(shelf.open?.caughtUp).toBeUndefined();
});

test('what was written is written again when the sheet says something else once more', async () => {
  becomes('key-000001', { delivery: 'bounced' });
  await look();
  shelf.host.edit({ row: 1, column: 11 }, [['on the way']]);
  await look();
  expect(says('Ama')?.[3]).toBe('bounced');
});

test('a sheet that says it all is left alone', async () => {
  const apply = jest.spyOn(shelf.host, 'apply');
  await look();
  becomes('key-000001', { delivery: 'bounced' });
  await loadPeople(shelf.pane);
  const written = apply.mock.calls.length;
  expect(written).toBeGreaterThan(0);
  await loadPeople(shelf.pane);
  expect(apply).toHaveBeenCalledTimes(written);
});

test('what a sheet does not take is said, and tried again when the person asks for it alone', async () => {
  becomes('key-000001', { delivery: 'bounced' });
  const apply = jest.spyOn(shelf.host, 'apply').mockImplementation(() => { throw new HostError('sheet-is-protected'); });
  await look();
  expect(shelf.open?.caughtUp).toMatchObject({ unwritten: 'sheet-is-protected' });
  const tried = apply.mock.calls.length;
  await loadPeople(shelf.pane);
  expect(apply).toHaveBeenCalledTimes(tried);

  apply.mockRestore();
  await catchUpAgain(shelf.pane);
  expect(says('Ama')?.[3]).toBe('bounced');
  expect(shelf.open?.caughtUp).toBeUndefined();
});

test('while a cell is edited the sheet is left alone, and told at the next look', async () => {
  becomes('key-000001', { delivery: 'bounced' });
  const apply = jest.spyOn(shelf.host, 'apply').mockImplementation(() => { throw new HostError('cell-is-being-edited'); });
  await look();
  expect(shelf.open?.caughtUp).toBeUndefined();
  apply.mockRestore();
  await loadPeople(shelf.pane);
  expect(says('Ama')?.[3]).toBe('bounced');
});

test('nothing is said of a sheet any more that came to say it without the pane', async () => {
  becomes('key-000001', { delivery: 'bounced' });
  jest.spyOn(shelf.host, 'apply').mockImplementation(() => { throw new HostError('sheet-is-protected'); });
  await look();
  expect(shelf.open?.caughtUp).toMatchObject({ unwritten: 'sheet-is-protected' });
  shelf.host.edit({ row: 1, column: 11 }, [['bounced']]);
  await lookAgain(shelf.pane);
  await loadPeople(shelf.pane);
  expect(shelf.open?.caughtUp).toBeUndefined();
});
