import type { SheetChange } from '@confer/core';
import type { PaneContext } from './pane-state';
import { checkTable, dayOf, headerRow, HostError, MemoryHost } from '@confer/core';
import { course, courseHeaders, SimulatedIssuer } from '@confer/core/fixtures';
import { applyFixes, checkAll, rowsPerStep } from './checking';
import { chooseDefinition } from './choosing';
import { servicesOf, whenState } from './desk.fixture';
import { followChanges } from './live-checking';
import { openPane, openSheet } from './opening';
import { initialState } from './pane-state';
import { useList as takeIntoUse } from './taking-into-use';
import { createStore } from './store';

const issuer = new SimulatedIssuer(300, [course]);
const person = (index: number) => [`Ann${index}`, 'Lee', `ann${index}@northmere.example`, '', `00${index}`, '2026-11-03', 8, 'Pass'];
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));

/** A host that says how often everything is read, and which rows are read again. */
class CountingHost extends MemoryHost {
  wholeReads = 0;
  readonly partReads: string[] = [];
  readonly marks: (readonly number[] | 'all')[] = [];
  /** Says what has not happened, or not so. */
  say: (change: SheetChange) => void = () => undefined;

  override watch(listener: (change: SheetChange) => void) {
    this.say = listener;
    return super.watch(listener);
  }

  override readTable() {
    this.wholeReads++;
    return super.readTable();
  }
  override readRows(...[sheetId, rows]: Parameters<MemoryHost['readRows']>) {
    this.partReads.push(`${rows.first}-${rows.last}`);
    const before = this.wholeReads;
    const part = super.readRows(sheetId, rows);
    this.wholeReads = before;
    return part;
  }
  override apply(...[sheetId, actions]: Parameters<MemoryHost['apply']>) {
    for (const action of actions) if (action.type === 'mark') this.marks.push(action.changed ?? 'all');
    super.apply(sheetId, actions);
  }
}

async function livePane(rows: readonly (readonly (string | number)[])[], host = new CountingHost()) {
  host.edit({ row: headerRow, column: 0 }, [courseHeaders, ...rows]);
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  await openPane(pane);
  const stop = await followChanges(pane);
  chooseDefinition(pane, course);
  await takeIntoUse(pane);
  host.wholeReads = 0;
  host.marks.length = 0;
  return { pane, host, stop, state: () => pane.store.get() };
}

/** What a check of the whole sheet would say now. */
function expectAsChecked({ pane, host }: { pane: PaneContext; host: MemoryHost }): void {
  const { list } = pane.store.get();
  if (!list) throw new Error('There is no list');
  const snapshot = MemoryHost.prototype.readTable.call(host);
  const check = checkTable(list.columns, list.binding, snapshot, dayOf(pane.services.now()), list.note.dateOrders);
  expect(list.snapshot.rows).toEqual(snapshot.rows);
  expect(list.check).toEqual(check);
  expect(new Set(host.sheet.marks.keys())).toEqual(new Set(check.findings.map(({ row, column }) => `${row}:${column}`)));
  expect(list.records).toHaveLength(snapshot.rows.length);
}

const change = async ({ pane }: { pane: PaneContext }, act: () => void) => {
  const { list } = pane.store.get();
  act();
  await whenState(pane, ({ list: now }) => now !== list);
};

test('a typed cell has its own row read and marked, and no other', async () => {
  const live = await livePane(people(50));
  await change(live, () => { live.host.edit({ row: 7, column: 2 }, [['nobody']]); });
  expect(live.host).toMatchObject({ wholeReads: 0, partReads: ['7-7'], marks: [[7]] });
  expectAsChecked(live);
  live.stop();
});

test('a cell that makes another row wrong has that row marked, too', async () => {
  const live = await livePane(people(50));
  await change(live, () => { live.host.edit({ row: 3, column: 2 }, [['ann40@northmere.example']]); });
  expect(live.host.wholeReads).toBe(0);
  expect(live.host.marks).toEqual([[3, 41]]);
  expectAsChecked(live);
  live.stop();
});

test.each<readonly [string, (host: MemoryHost) => void]>([
  ['rows typed behind the last one', (host) => { host.edit({ row: 21, column: 0 }, [person(70), ['x']]); }],
  ['a paste over the end', (host) => { host.edit({ row: 19, column: 0 }, [person(3), person(4), person(5)]); }],
  ['rows that are inserted', (host) => { host.insertRows(4, 2); }],
  ['rows that are deleted', (host) => { host.deleteRows(4, 3); }],
])('%s are followed without reading everything', async (_, act) => {
  const live = await livePane([...people(18), person(2), ['', 'Osei', '', '', '', '', '', '']]);
  await change(live, () => { act(live.host); });
  expect(live.host.wholeReads).toBe(0);
  expectAsChecked(live);
  live.stop();
});

test.each<readonly [string, (host: CountingHost) => void]>([
  ['rows are said to be inserted where none are', (host) => { host.sheet.cells.splice(9, 0, []); host.say({ what: 'rows-inserted', sheetId: host.sheet.id, rows: { first: 4, last: 4 } }); }],
  ['rows are said to be deleted where others were', (host) => { host.sheet.cells.splice(9, 1); host.say({ what: 'rows-deleted', sheetId: host.sheet.id, rows: { first: 4, last: 4 } }); }],
  ['the list is longer than anybody has told', (host) => { host.sheet.cells.push(person(80), person(80)); host.say({ what: 'cells', sheetId: host.sheet.id, rows: { first: 4, last: 4 } }); }],
  ['a title has changed unheard', (host) => { host.sheet.cells[0] = ['x', ...courseHeaders.slice(1)]; host.say({ what: 'cells', sheetId: host.sheet.id, rows: { first: 4, last: 4 } }); }],
  ['the list was sorted', (host) => { const [titles = [], ...rows] = host.sheet.cells; host.sheet.cells = [titles, ...rows.reverse()]; host.say({ what: 'cells', sheetId: host.sheet.id }); }],
])('everything is read again when %s', async (_, act) => {
  const live = await livePane([...people(18), person(2)]);
  await change(live, () => { act(live.host); });
  expect(live.host.wholeReads).toBeGreaterThan(0);
  expect(live.state().list?.snapshot.rows).toEqual(live.host.readTable().rows);
  live.stop();
});

test('changes that come while the sheet is read are looked at together afterwards', async () => {
  const live = await livePane(people(50));
  const { readRows } = live.host;
  live.host.readRows = (...asked) => {
    live.host.readRows = readRows;
    const part = readRows.apply(live.host, asked);
    live.host.edit({ row: 5, column: 0 }, [['']]);
    live.host.edit({ row: 8, column: 0 }, [['']]);
    return part;
  };
  live.host.edit({ row: 2, column: 0 }, [['']]);
  await whenState(live.pane, ({ list }) => list?.check.counts.problem === 3);
  expect(live.host.partReads).toEqual(['2-2', '5-8']);
  expectAsChecked(live);
  live.stop();
});

test('what Confer writes itself is not looked at once more', async () => {
  const live = await livePane([['Amara\u00a0', ...person(0).slice(1)], ...people(3)]);
  await applyFixes(live.pane, live.state().list?.check.findings ?? []);
  const reads = live.host.wholeReads + live.host.partReads.length;
  await change(live, () => { live.host.edit({ row: 2, column: 0 }, [['Esi']]); });
  expect(live.host.wholeReads + live.host.partReads.length).toBe(reads + 1);
  expectAsChecked(live);
  live.stop();
});

test('a look that a fix overtakes is made once more', async () => {
  const live = await livePane([['Amara\u00a0', ...person(0).slice(1)], ...people(3)]);
  const { readRows } = live.host;
  let fixing: Promise<void> | undefined;
  live.host.readRows = (...asked) => {
    live.host.readRows = readRows;
    const part = readRows.apply(live.host, asked);
    fixing = applyFixes(live.pane, live.state().list?.check.findings ?? []);
    return part;
  };
  live.host.edit({ row: 3, column: 0 }, [['']]);
  await whenState(live.pane, ({ list, busy }) => !busy && list?.check.counts.problem === 1 && list.snapshot.rows[0]?.[0] === 'Amara');
  await fixing;
  expectAsChecked(live);
  live.stop();
});

test('a long list is checked in steps, with progress the first time, and a later change ends a run that is out of date', async () => {
  const count = rowsPerStep * 3;
  const host = new CountingHost();
  host.edit({ row: headerRow, column: 0 }, [courseHeaders, ...people(count)]);
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  await openPane(pane);
  const stop = await followChanges(pane);
  chooseDefinition(pane, course);
  const progress: (number | undefined)[] = [];
  const listen = pane.store.subscribe(() => { const { checking } = pane.store.get(); if (progress[progress.length - 1] !== checking?.checked) progress.push(checking?.checked); });
  await takeIntoUse(pane);
  expect(progress).toEqual([10_000, 20_000, undefined]);

  progress.length = 0;
  host.wholeReads = 0;
  const sorted = { what: 'cells', sheetId: host.sheet.id } as const;
  let waits = 0;
  const { wait } = pane.services;
  Object.assign(pane.services, { wait: (...asked: Parameters<typeof wait>) => {
    if (++waits === 1) host.say(sorted);
    return wait(...asked);
  } });
  const { list: before } = pane.store.get();
  host.say(sorted);
  await whenState(pane, ({ list }) => list !== before);
  expect(progress).toEqual([]);
  expect(host.wholeReads).toBe(2);
  listen();
  stop();
});

test('*Check all* reads everything', async () => {
  const live = await livePane(people(5));
  live.host.sheet.cells[2] = ['', ...person(1).slice(1)];
  await checkAll(live.pane);
  expect(live.host.wholeReads).toBe(1);
  expectAsChecked(live);
  live.stop();
});

test('a pane that is opened while a cell is being edited listens as soon as it is finished', async () => {
  const host = new CountingHost();
  const { watch } = host;
  let editing = 2;
  host.watch = (listener) => {
    if (editing-- > 0) throw new HostError('cell-is-being-edited');
    return watch.call(host, listener);
  };
  const live = await livePane(people(5), host);
  await change(live, () => { live.host.edit({ row: 2, column: 0 }, [['']]); });
  expect(live.state()).toMatchObject({ liveness: 'on', list: { check: { counts: { problem: 1 } } } });
  live.stop();
});

test('what is typed before somebody listens is not lost', async () => {
  const host = new CountingHost();
  const live = await livePane(people(5), host);
  live.stop();
  host.edit({ row: 2, column: 0 }, [['']]);
  const stop = await followChanges(live.pane);
  await whenState(live.pane, ({ list }) => list?.check.counts.problem === 1);
  expectAsChecked(live);
  stop();
});

test('what is typed while a list is read and checked for the first time is not lost, and a list that nobody typed in is read once', async () => {
  const host = new CountingHost();
  host.edit({ row: headerRow, column: 0 }, [courseHeaders, ...people(rowsPerStep + 1)]);
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  await openPane(pane);
  const stop = await followChanges(pane);
  chooseDefinition(pane, course);
  host.wholeReads = 0;
  await takeIntoUse(pane);
  expect(host.wholeReads).toBe(1);
  pane.store.set({ list: undefined });

  const { wait } = pane.services;
  let types = () => { host.edit({ row: 2, column: 0 }, [['']]); };
  Object.assign(pane.services, { wait: (...asked: Parameters<typeof wait>) => {
    types();
    types = () => undefined;
    return wait(...asked);
  } });
  await openSheet(pane, host.sheet.id);
  await whenState(pane, ({ list }) => list?.check.counts.problem === 1);
  expectAsChecked({ pane, host });
  stop();
});

test('what is done before somebody listens is seen while nothing is in use: a list that is pasted, another sheet that is turned to', async () => {
  const host = new CountingHost();
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  await openPane(pane);
  expect(pane.store.get()).toMatchObject({ screen: 'start', sheet: { rows: [] } });
  host.edit({ row: headerRow, column: 0 }, [courseHeaders, ...people(5)]);
  (await followChanges(pane))();
  expect(pane.store.get().sheet?.rows).toHaveLength(5);

  host.addSheet('Second');
  (await followChanges(pane))();
  expect(pane.store.get()).toMatchObject({ screen: 'start', sheet: { sheetName: 'Second' } });
});
