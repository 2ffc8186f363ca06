import type { PaneContext } from './pane-state';
import { headerRow, HostError, MemoryHost } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { chooseDefinition } from './choosing';
import { servicesOf } from './desk.fixture';
import { addPerson, leaveField, openPerson, targetToBe, typeInto } from './one-person';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { chooseWay, mapColumn } from './preparing';
import { useList as takeIntoUse } from './taking-into-use';
import { createStore } from './store';

const ana = { firstName: 'Ana', lastName: 'Osei', contact: 'ana@northmere.example', 'field.studentNumber': '0042000', 'field.completedOn': '2026-11-03', 'field.hours': '12', 'field.result': 'Merit' } as const;
const anaInSheet = ['Ana', 'Osei', 'ana@northmere.example', '', '0042000', '2026-11-03', 12, 'Merit'];
const describeColumn = ({ header }: { readonly header: string }) => header;

async function open(rows: readonly (readonly (string | number | boolean)[])[] | undefined, headers: readonly string[] = courseHeaders) {
  const host = new MemoryHost();
  if (rows) host.edit({ row: headerRow, column: 0 }, [headers, ...rows]);
  const issuer = new SimulatedIssuer(300, [course]);
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  await openPane(pane);
  chooseDefinition(pane, course);
  return { host, pane };
}

function obstacleOn(pane: PaneContext) {
  const { preparation, sheet } = pane.store.get();
  return preparation && sheet && targetToBe(pane, preparation, sheet).obstacle;
}

function type(pane: PaneContext, typed: object): void {
  for (const [key, text] of Object.entries(typed) as [keyof typeof ana, string][]) typeInto(pane, key, text);
}

test('a person is added below the list, and the review is about that row alone', async () => {
  const { host, pane } = await open([siobhan, oluwaseun]);
  await takeIntoUse(pane);
  openPerson(pane);
  type(pane, ana);
  expect(await addPerson(pane, true, describeColumn)).toBe(true);
  expect(host.readTable().rows[2]).toEqual(anaInSheet);
  expect(pane.store.get()).toMatchObject({ screen: 'review', review: { plan: { go: [3], scope: 'selection' } } });
});

test('a person may be added only, and the next one begins with empty fields', async () => {
  const { host, pane } = await open([siobhan]);
  await takeIntoUse(pane);
  openPerson(pane);
  type(pane, ana);
  expect(await addPerson(pane, false, describeColumn)).toBe(true);
  expect(pane.store.get()).toMatchObject({ screen: 'person', person: { typed: {}, added: 2 }, list: { check: { counts: { rows: 2, ready: 2 } } } });
  type(pane, { ...ana, firstName: 'Ben', contact: 'ben@northmere.example' });
  await addPerson(pane, false, describeColumn);
  expect(host.readTable().rows.map(([first]) => first)).toEqual(['Siobhán', 'Ana', 'Ben']);
});

test('an empty sheet gets the header row first, from the same form', async () => {
  const { host, pane } = await open(undefined);
  chooseWay(pane, 'person');
  expect(obstacleOn(pane)).toBeUndefined();
  type(pane, ana);
  expect(await addPerson(pane, false, describeColumn)).toBe(true);
  expect(host.readTable().headers).toEqual(courseHeaders);
  expect(host.readTable().rows).toEqual([anaInSheet]);
  expect(pane.store.get()).toMatchObject({ screen: 'person', preparation: undefined });
});

test('a list that is not in use yet is taken into use with the mapping as it stands', async () => {
  const { host, pane } = await open([siobhan]);
  chooseWay(pane, 'person');
  type(pane, ana);
  expect(await addPerson(pane, true, describeColumn)).toBe(true);
  expect(host.readTable().rows[1]).toEqual(anaInSheet);
  expect(pane.store.get()).toMatchObject({ screen: 'review', review: { plan: { go: [2] } } });
});

test('a required field without a column has to get one first', async () => {
  const { pane } = await open([siobhan]);
  chooseWay(pane, 'person');
  mapColumn(pane, 'field.studentNumber', undefined);
  expect(obstacleOn(pane)).toEqual({ kind: 'missing', header: 'Student number' });
});

test('what has a problem is not written, every field says what is found in it, and nothing that was typed is lost', async () => {
  const { host, pane } = await open([siobhan]);
  await takeIntoUse(pane);
  openPerson(pane);
  type(pane, { ...ana, contact: 'ana' });
  leaveField(pane, 'firstName');
  expect(await addPerson(pane, true, describeColumn)).toBe(false);
  expect(host.readTable().rows).toHaveLength(1);
  const { person } = pane.store.get();
  expect(person?.typed).toMatchObject({ contact: 'ana', firstName: 'Ana' });
  expect([...person?.left ?? []]).toContain('contact');
});

test('a sheet that refuses leaves the form as it was', async () => {
  const { host, pane } = await open([siobhan]);
  await takeIntoUse(pane);
  openPerson(pane);
  type(pane, ana);
  const { apply } = host;
  host.apply = (sheet, actions) => {
    if (actions.some((action) => action.type === 'write')) throw new HostError('sheet-is-protected');
    apply.call(host, sheet, actions);
  };
  expect(await addPerson(pane, true, describeColumn)).toBe(false);
  expect(pane.store.get()).toMatchObject({ screen: 'person', obstacle: { code: 'sheet-is-protected' }, person: { typed: ana } });
  host.apply = apply;
  expect(await addPerson(pane, true, describeColumn)).toBe(true);
  expect(host.readTable().rows).toHaveLength(2);
});

test('rows that others have added meanwhile are not written over', async () => {
  const { host, pane } = await open([siobhan]);
  await takeIntoUse(pane);
  openPerson(pane);
  type(pane, ana);
  host.edit({ row: 2, column: 0 }, [oluwaseun]);
  await addPerson(pane, false, describeColumn);
  expect(host.readTable().rows.map(([first]) => first)).toEqual(['Siobhán', 'Oluwaseun', 'Ana']);
});
