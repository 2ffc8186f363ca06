import type { BatchSearch, HttpRequest } from '@confer/core';
import { headerRow } from '@confer/core';
import { rowsInFront, selectRows } from './batch-rows';
import { filterBatches, followBatches, loadBatches, loadPeople, moreBatches, openBatch, searchBatches, searchPeople, signInAgain } from './batches';
import { batchOf, personOf, Shelf } from './batches.fixture';
import { findEarlierLabels } from './earlier-labels';
import { exportBatch, fileName } from './exporting';

const labels = (shelf: Shelf) => shelf.list.items?.map(({ label }) => label);
const textsAsked = (shelf: Shelf) => shelf.asked.map(({ body }: HttpRequest) => (body as BatchSearch).text);
/** Lets everything happen that waits for nothing but its turn. */
const turn = () => new Promise<void>((resolve) => { setImmediate(resolve); });

let shelf: Shelf;
beforeEach(() => {
  shelf = new Shelf();
  shelf.batches = [batchOf('b1', 'Ethics, autumn'), batchOf('b2', 'Lab safety', { status: 'issuing' }), batchOf('b3', 'Ethics, spring')];
  shelf.people = [personOf('key-000001', 'Siobhán Ní Dhomhnaill'), personOf('key-000002', 'Łukasz Wójcik')];
});

describe('the list of batches', () => {
  test('is read for what was typed last, once the person has stopped typing', async () => {
    const first = searchBatches(shelf.pane, 'Eth');
    const second = searchBatches(shelf.pane, 'Ethics');
    expect(shelf.list.text).toBe('Ethics');
    expect(shelf.asked).toEqual([]);
    shelf.pass();
    await Promise.all([first, second]);
    expect(textsAsked(shelf)).toEqual(['Ethics']);
    expect(labels(shelf)).toEqual(['Ethics, autumn', 'Ethics, spring']);
  });

  test('says for what it was found, while the next search is on its way', async () => {
    const search = searchBatches(shelf.pane, 'no such label');
    shelf.pass();
    await search;
    expect(shelf.list).toMatchObject({ foundFor: 'no such label', items: [], counts: { all: 0 } });
    void searchBatches(shelf.pane, '');
    expect(shelf.list).toMatchObject({ text: '', foundFor: 'no such label' });
  });

  test('drops an answer to a search that is no longer the one', async () => {
    const late = loadBatches(shelf.pane);
    const search = searchBatches(shelf.pane, 'Lab');
    await late;
    expect(shelf.list.items).toBeUndefined();
    shelf.pass();
    await search;
    expect(labels(shelf)).toEqual(['Lab safety']);
  });

  test('holds one kind when a filter is chosen, and says how many each one would', async () => {
    await filterBatches(shelf.pane, 'running');
    expect(labels(shelf)).toEqual(['Lab safety']);
    expect(shelf.list.counts).toEqual({ all: 3, running: 1, attention: 0 });
  });

  test('grows when more is wanted, and keeps its length when it is read again', async () => {
    shelf.batches = Array.from({ length: 150 }, (_, index) => batchOf(`b${index}`, `Label ${index}`));
    await loadBatches(shelf.pane);
    expect(labels(shelf)).toHaveLength(20);
    for (let pages = 2; pages <= 6; pages++) await moreBatches(shelf.pane);
    expect(labels(shelf)).toHaveLength(120);
    await loadBatches(shelf.pane);
    expect(labels(shelf)).toHaveLength(120);
    await moreBatches(shelf.pane);
    await moreBatches(shelf.pane);
    expect(labels(shelf)).toHaveLength(150);
    expect(shelf.list.next).toBeNull();
  });

  test('is read again by itself, soon while something is under way, and no more once nobody looks', async () => {
    const ended = new AbortController();
    const following = followBatches(shelf.pane, ended.signal);
    await turn();
    expect(shelf.waits.map(({ milliseconds }) => milliseconds)).toEqual([2_000]);
    shelf.batches = [batchOf('b1', 'Ethics, autumn')];
    shelf.pass();
    await turn();
    expect(labels(shelf)).toEqual(['Ethics, autumn']);
    expect(shelf.waits.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
    ended.abort();
    await following;
    expect(shelf.asked).toHaveLength(2);
  });

  test.each([{ screen: 'issuing' as const }, { busy: true }])('is read again soon while this pane begins a batch that is not in it yet: %j', async (beginning) => {
    shelf.batches = [];
    shelf.pane.store.set(beginning);
    const ended = new AbortController();
    const following = followBatches(shelf.pane, ended.signal);
    await turn();
    expect(shelf.waits.map(({ milliseconds }) => milliseconds)).toEqual([2_000]);
    ended.abort();
    await following;
  });

  test('stays in sight when the issuer is silent, with the time of its last answer', async () => {
    await loadBatches(shelf.pane);
    shelf.isSilent = true;
    await loadBatches(shelf.pane);
    expect(labels(shelf)).toHaveLength(3);
    expect(shelf.list).toMatchObject({ shownAt: new Date(2026, 10, 20, 14, 42), trouble: { kind: 'unreachable' } });
    shelf.isSilent = false;
    await loadBatches(shelf.pane);
    expect(shelf.list.trouble).toBeUndefined();
  });

  test('leads to connecting again when the sign-in has ended', () => {
    signInAgain(shelf.pane);
    expect(shelf.pane.store.get()).toMatchObject({ screen: 'connect', connection: undefined });
  });
});

describe('one batch', () => {
  beforeEach(() => openBatch(shelf.pane, batchOf('b1', 'Ethics, autumn')));

  test('shows its people, and those who are searched for', async () => {
    await loadPeople(shelf.pane);
    expect(shelf.open?.items?.map(({ name }) => name)).toEqual(['Siobhán Ní Dhomhnaill', 'Łukasz Wójcik']);
    const search = searchPeople(shelf.pane, 'Wójcik');
    shelf.pass();
    await search;
    expect(shelf.open?.items?.map(({ name }) => name)).toEqual(['Łukasz Wójcik']);
  });

  test('takes its counts along when it is read again', async () => {
    shelf.batches = [batchOf('b1', 'Ethics, autumn', { status: 'issuing' })];
    await loadPeople(shelf.pane);
    expect(shelf.open?.batch.status).toBe('issuing');
  });

  test('knows the rows of its people in the sheet in front, and selects them where they stand now', async () => {
    const titles = ['First Name', 'Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key'];
    const issued = (name: string, key: string) => [name, 'issued', `https://issue.northmere.example/c/${key}`, '2026-11-20', 'sent', key];
    shelf.host.edit({ row: headerRow, column: 0 }, [titles, issued('Somebody', 'key-999999'), issued('Łukasz', 'key-000002'), issued('Siobhán', 'key-000001')]);
    shelf.pane.store.set({ sheet: shelf.host.readTable() });
    expect(rowsInFront(shelf.pane.store.get())).toEqual(new Map([['key-999999', 1], ['key-000002', 2], ['key-000001', 3]]));
    shelf.host.edit({ row: 1, column: 0 }, [issued('Łukasz', 'key-000002'), issued('Somebody', 'key-999999')]);
    await selectRows(shelf.pane);
    expect(shelf.host.selection.rows).toEqual([{ first: 1, last: 1 }, { first: 3, last: 3 }]);
  });

  test('is saved as a file under its label', async () => {
    await exportBatch(shelf.pane, 'csv');
    expect(shelf.saved.map(({ name }) => name)).toEqual(['Ethics, autumn.csv']);
    expect(await shelf.saved[0]?.file.text()).toBe('"Label"');
    expect(shelf.open).toMatchObject({ exporting: false, trouble: undefined });
  });

  test('that cannot be saved says why', async () => {
    await exportBatch(shelf.pane, 'xlsx');
    expect(shelf.saved).toEqual([]);
    expect(shelf.open).toMatchObject({ exporting: false, trouble: { kind: 'refused', message: 'There is no such batch.' } });
  });
});

test.each([
  ['Ethics: 2026/27 "late" <x>', 'Ethics 2026 27 late x.xlsx'],
  ['  ', 'batch.xlsx'],
  ['a'.repeat(200), `${'a'.repeat(100)}.xlsx`],
])('a label (%j) is a name that every system takes', (label, name) => {
  expect(fileName(label, 'xlsx')).toBe(name);
});

describe('earlier labels', () => {
  test('are offered once the person has stopped typing, and one that is used again is known', async () => {
    shelf.batches = [...shelf.batches, batchOf('b4', 'Ethics, autumn', { createdAt: '2026-09-01T09:00:00Z' })];
    const found = findEarlierLabels(shelf.pane, 'Ethics, autumn ', new AbortController().signal);
    expect(shelf.asked).toEqual([]);
    shelf.pass();
    expect(await found).toEqual({ labels: ['Ethics, autumn'], usedAt: '2026-11-20T14:44:00Z' });
  });

  test('are not looked for when the person types on', async () => {
    const ended = new AbortController();
    const found = findEarlierLabels(shelf.pane, 'Eth', ended.signal);
    ended.abort();
    expect(await found).toBeUndefined();
    expect(shelf.asked).toEqual([]);
  });

  test('are missing when the issuer is silent, and nothing else is', async () => {
    shelf.isSilent = true;
    const found = findEarlierLabels(shelf.pane, 'Eth', new AbortController().signal);
    shelf.pass();
    expect(await found).toEqual({ labels: [], usedAt: undefined });
  });
});
