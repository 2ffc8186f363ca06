import type { Definition, RowRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import { MemoryHost } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { restoreHeaders, takeNewTitles } from './checking';
import { chooseDefinition, rowsOfList } from './choosing';
import { servicesOf, whenState } from './desk.fixture';
import { findFit } from './fitting';
import { issue } from './issuing';
import { followChanges } from './live-checking';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { chooseNames, doubtfulLines, headerFindings, mapColumn, missingLines, repairHeaders } from './preparing';
import { useList as takeIntoUse } from './taking-into-use';
import { changeReview, openReview } from './reviewing';
import { createStore } from './store';

/** A list with titles of its own in a workbook in memory, and the pane in front of it. */
class Desk {
  readonly host = new MemoryHost();
  readonly sent: RowRequest[] = [];
  readonly pane: PaneContext;

  constructor(cells: readonly (readonly (string | number | boolean)[])[], definition = course) {
    const issuer = new SimulatedIssuer(300, [definition]);
    const services = servicesOf(this.host, (request) => {
      if (request.path.endsWith('/rows')) this.sent.push(...(request.body as { rows: RowRequest[] }).rows);
      return issuer.answer(request);
    });
    this.pane = { services, store: createStore(initialState) };
    this.host.edit({ row: 0, column: 0 }, cells);
  }

  get state() {
    return this.pane.store.get();
  }

  get findings() {
    const { preparation, sheet } = this.state;
    return preparation && sheet ? headerFindings(preparation, sheet) : [];
  }

  async choose(definition: Definition = course): Promise<void> {
    await openPane(this.pane);
    chooseDefinition(this.pane, definition);
  }

  /** Carries out what the finding of a kind offers. */
  async repair(code: string): Promise<void> {
    const repair = this.findings.find((finding) => finding.code === code)?.repair;
    if (!repair) throw new Error(`Nothing is offered for ${code}.`);
    await repairHeaders(this.pane, repair);
  }

  async issued(): Promise<void> {
    await openReview(this.pane);
    changeReview(this.pane, { label: 'Ethics' });
    await issue(this.pane);
    await whenState(this.pane, ({ running }) => running?.issuance.step === 'settled');
  }
}

const blank = courseHeaders.map(() => '');
const heading = (text: string) => [text, ...blank.slice(1)];

test('two columns of one title are not guessed: the list waits until one is chosen', async () => {
  const desk = new Desk([[...courseHeaders, 'Contact'], [...siobhan, 'other@northmere.example']]);
  await desk.choose();
  const { preparation } = desk.state;
  expect(preparation && [doubtfulLines(preparation), missingLines(preparation)].map((lines) => lines.map(({ column }) => column.key))).toEqual([['contact'], ['contact']]);
  expect(desk.findings).toMatchObject([{ code: 'column-twice', columns: [2, 8] }]);
  mapColumn(desk.pane, 'contact', 8);
  expect(desk.findings).toMatchObject([{ code: 'column-unknown', columns: [2] }]);
  await takeIntoUse(desk.pane);
  expect(desk.state.list?.binding.contact).toBe(8);
});

test('a missing column is added at the right, and what was chosen before stays chosen', async () => {
  const desk = new Desk([['First Name', 'Last Name', 'Kontakte', ...courseHeaders.slice(3, 6), 'Result', 'Notes'], [...siobhan.slice(0, 6), 'Merit', 'x']]);
  await desk.choose();
  mapColumn(desk.pane, 'contact', 2);
  await desk.repair('column-missing');
  expect(desk.host.readTable().headers[8]).toBe('Hours');
  expect(desk.findings.map(({ code }) => code)).toEqual(['column-unknown']);
  await takeIntoUse(desk.pane);
  expect(desk.state.list?.binding).toMatchObject({ contact: 2, 'field.hours': 8 });
});

test('nothing is written when the titles have changed since they were looked at', async () => {
  const desk = new Desk([courseHeaders.filter((header) => header !== 'Hours'), siobhan]);
  await desk.choose();
  const before = desk.findings.find(({ code }) => code === 'column-missing')?.repair;
  desk.host.edit({ row: 0, column: 8 }, [['Hours']]);
  if (before) await repairHeaders(desk.pane, before);
  expect(desk.host.readTable().headers.filter((header) => header === 'Hours')).toEqual(['Hours']);
  expect(desk.state.preparation && missingLines(desk.state.preparation)).toEqual([]);
});

test('a column without a title gets that of the only one that is missing', async () => {
  const desk = new Desk([courseHeaders.map((header) => (header === 'Contact' ? '' : header)), siobhan]);
  await desk.choose();
  await desk.repair('header-blank');
  expect(desk.findings).toEqual([]);
  expect(desk.host.readTable().headers).toEqual(courseHeaders);
});

describe('a list below a heading', () => {
  const cells = [heading('Research Ethics'), heading('Autumn'), courseHeaders, siobhan, oluwaseun];

  test('is prepared, checked and issued where it stands', async () => {
    const desk = new Desk(cells);
    await desk.choose();
    expect(desk.findings).toMatchObject([{ code: 'header-row-not-first', row: 2 }]);
    await desk.repair('header-row-not-first');
    expect(desk.findings).toEqual([]);
    expect(desk.state.sheet && rowsOfList(desk.state.sheet)).toBe(2);
    await takeIntoUse(desk.pane);
    expect(desk.state.list?.check.counts).toMatchObject({ rows: 2, ready: 2 });
    await desk.issued();
    expect(desk.host.sheet.cells.slice(0, 2)).toEqual(cells.slice(0, 2));
    expect(desk.host.sheet.cells[2]?.slice(8)).toEqual(['Status', 'Credential', 'Issued on', 'Delivery', 'Confer row key']);
    expect(desk.host.sheet.cells.slice(3).map((row) => row[8])).toEqual(['issued', 'issued']);
  });

  test('is found again after a row was inserted above it and the pane was opened anew', async () => {
    const desk = new Desk(cells);
    await desk.choose();
    await desk.repair('header-row-not-first');
    await takeIntoUse(desk.pane);
    desk.host.insertRows(0, 1);
    desk.pane.store.set(initialState);
    await openPane(desk.pane);
    expect(desk.state).toMatchObject({ screen: 'check', list: { lost: [], check: { counts: { rows: 2, ready: 2 } } } });
    expect(desk.state.notebook.sheets['sheet-1']?.headerRow).toBe(3);
  });

  test('can be read from row 1 again', async () => {
    const desk = new Desk(cells);
    await desk.choose();
    await desk.repair('header-row-not-first');
    await repairHeaders(desk.pane, { kind: 'take-header-row', row: 0 });
    expect(desk.findings).toMatchObject([{ code: 'header-row-not-first' }]);
  });
});

describe('a list with full names for a definition that asks for first and last names', () => {
  const cells = [['Name', ...courseHeaders.slice(2)], ['Siobhán Ní Dhomhnaill', ...siobhan.slice(2)]];

  test('fits, and is issued with the names as they stand', async () => {
    const desk = new Desk(cells);
    await desk.choose();
    expect(findFit([course], desk.host.readTable())?.matched).toBe(7);
    expect(desk.state.preparation?.names).toBe('fullName');
    await takeIntoUse(desk.pane);
    await desk.issued();
    expect(desk.sent.map(({ recipient }) => recipient)).toEqual([{ fullName: 'Siobhán Ní Dhomhnaill', contact: siobhan[2] }]);
  });

  test('may be one with first and last names under other titles, if the person says so', async () => {
    const desk = new Desk([['Imię', 'Nazwisko', 'Name', ...courseHeaders.slice(2)], ['Ana', 'Lee', 'Ana Lee', ...siobhan.slice(2)]]);
    await desk.choose();
    chooseNames(desk.pane, 'firstAndLastName');
    mapColumn(desk.pane, 'firstName', 0);
    mapColumn(desk.pane, 'lastName', 1);
    await takeIntoUse(desk.pane);
    await desk.issued();
    expect(desk.sent[0]?.recipient).toMatchObject({ firstName: 'Ana', lastName: 'Lee' });
  });
});

test('a list with first and last names is issued for a definition that asks for full names', async () => {
  const wantsFullName: Definition = { ...course, recipient: 'fullName' };
  const desk = new Desk([courseHeaders, siobhan], wantsFullName);
  await desk.choose(wantsFullName);
  await takeIntoUse(desk.pane);
  await desk.issued();
  expect(desk.sent[0]?.recipient).toMatchObject({ firstName: 'Siobhán', lastName: 'Ní Dhomhnaill' });
});

describe('a title that changes while the list is in use', () => {
  const prepared = async () => {
    const desk = new Desk([courseHeaders, siobhan]);
    await desk.choose();
    await takeIntoUse(desk.pane);
    const stop = await followChanges(desk.pane);
    return { desk, stop };
  };

  test('to another that certainly means the column is followed, and kept', async () => {
    const { desk, stop } = await prepared();
    desk.host.edit({ row: 0, column: 1 }, [['Surname']]);
    await whenState(desk.pane, ({ notebook }) => notebook.sheets['sheet-1']?.binding.titles[1] === 'Surname');
    expect(desk.state.list).toMatchObject({ lost: [], binding: { lastName: 1 } });
    stop();
  });

  test('to anything else is asked about: it can be put back, or taken', async () => {
    const { desk, stop } = await prepared();
    desk.host.edit({ row: 0, column: 1 }, [['Clan']]);
    await whenState(desk.pane, ({ list }) => list?.lost.length === 1);
    await restoreHeaders(desk.pane);
    expect(desk.state.list?.lost).toEqual([]);
    desk.host.edit({ row: 0, column: 1 }, [['Clan']]);
    await whenState(desk.pane, ({ list }) => list?.lost.length === 1);
    await takeNewTitles(desk.pane);
    expect(desk.state.list).toMatchObject({ lost: [], binding: { lastName: 1 } });
    expect(desk.host.readTable().headers[1]).toBe('Clan');
    stop();
  });

  test('is put back where its column is by then', async () => {
    const { desk, stop } = await prepared();
    desk.host.edit({ row: 0, column: 1 }, [['x']]);
    await whenState(desk.pane, ({ list }) => list?.lost.length === 1);
    stop();
    for (const row of desk.host.sheet.cells) row.splice(0, 0, 'new');
    await restoreHeaders(desk.pane);
    expect(desk.host.readTable().headers).toEqual(['new', ...courseHeaders]);
    expect(desk.state.list).toMatchObject({ lost: [], binding: { firstName: 1, lastName: 2 } });
  });

  test('goes with its column: no other title is written over', async () => {
    const { desk, stop } = await prepared();
    for (const row of desk.host.sheet.cells) row.splice(1, 1);
    desk.host.edit({ row: 0, column: 0 }, [['First Name']]);
    await whenState(desk.pane, ({ list }) => list?.lost.length === 1);
    await restoreHeaders(desk.pane);
    expect(desk.host.readTable().headers).toEqual(courseHeaders.filter((header) => header !== 'Last Name'));
    stop();
  });
});

test('Confer’s own columns never stand over a column without a title', async () => {
  const desk = new Desk([[...courseHeaders, ''], [...siobhan, 'paid']]);
  await desk.choose();
  await takeIntoUse(desk.pane);
  await desk.issued();
  expect(desk.host.sheet.cells[1]?.slice(8, 10)).toEqual(['paid', 'issued']);
});
