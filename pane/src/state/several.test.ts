import type { BatchRequest, Definition, HttpAnswer, HttpRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import { headerRow, MemoryHost, parseDefinition } from '@confer/core';
import { course, courseHeaders, courseJson, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { answerDateOrder, applyFixes } from './checking';
import { servicesOf, whenState } from './desk.fixture';
import { createHeaderRow } from './header-row';
import { issueNow } from './held-batch';
import { issue, leaveBatch, stopIssuing } from './issuing';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { chooseDefinition } from './choosing';
import { mapColumn, missingLines } from './preparing';
import { changeReview, openReview } from './reviewing';
import { chooseOthers, chooseSeveral, definitionsNamed, partsOf, sheetOfDefinition, showDefinition } from './several-preparing';
import { createStore } from './store';
import { useList as takeIntoUse } from './taking-into-use';

const safety = parseDefinition({ ...courseJson, id: 'lab-safety', name: 'Laboratory Safety', expiry: { rule: 'none' }, fields: [
  { key: 'lab', type: 'text', header: 'Laboratory', required: true }, { key: 'completedOn', type: 'date', header: 'Completed on', required: true },
] });
const definitions = [course, safety];

/** An issuer with a batch for each definition; it keeps its word in each of them. */
class Issuers {
  private readonly all = new Map(definitions.map(({ id }) => [id, new SimulatedIssuer(300, definitions)]));
  readonly batches: BatchRequest[] = [];

  of(id: string): SimulatedIssuer {
    const issuer = this.all.get(id);
    if (!issuer) throw new Error(`No batch of ${id}`);
    return issuer;
  }

  answer(request: HttpRequest): HttpAnswer {
    const { path, body } = request;
    if (path === '/v1/receipts/search') {
      const answers = [...this.all.values()].map((issuer) => issuer.answer(request).body as { data: unknown[]; cancelled: unknown[] });
      return { status: 200, body: { data: answers.flatMap(({ data }) => data), cancelled: answers.flatMap(({ cancelled }) => cancelled) } };
    }
    if (path === '/v1/batches') this.batches.push(body as BatchRequest);
    const id = path === '/v1/batches' ? (body as BatchRequest).definitionId : /^\/v1\/batches\/([^/?]+)/.exec(path)?.[1];
    if (id === undefined) return this.of(course.id).answer(request);
    const answer = this.of(id).answer(request);
    return typeof answer.body === 'object' && answer.body && 'counts' in answer.body ? { ...answer, body: { ...answer.body, id } } : answer;
  }
}

class Desk {
  readonly host = new MemoryHost();
  readonly issuers = new Issuers();
  private keys = 0;
  pane = this.open();

  open(): PaneContext {
    const newKey = () => `key-${String(++this.keys).padStart(6, '0')}`;
    return { services: { ...servicesOf(this.host, (request) => this.issuers.answer(request)), newKey, wait: () => new Promise((resolve) => { setTimeout(resolve, 0); }) }, store: createStore(initialState) };
  }

  get state() {
    return this.pane.store.get();
  }

  async opened(rows: readonly (readonly (string | number | boolean)[])[], headers = ['ID', ...courseHeaders, 'Laboratory']): Promise<void> {
    this.host.edit({ row: headerRow, column: 0 }, [headers, ...rows]);
    await openPane(this.pane);
  }

  async inUse(rows: readonly (readonly (string | number | boolean)[])[]): Promise<void> {
    await this.opened(rows);
    chooseSeveral(this.pane, definitions);
    await takeIntoUse(this.pane);
  }

  async issued(): Promise<void> {
    await openReview(this.pane);
    changeReview(this.pane, { label: 'Autumn 2026' });
    await issue(this.pane);
  }

  settled = () => whenState(this.pane, ({ running }) => running?.issuance.step === 'settled');

  column(header: string): unknown[] {
    const { headers, rows } = this.host.readTable();
    return rows.map((row) => row[headers.indexOf(header)]);
  }
}

const ofCourse = (who: readonly (string | number | boolean)[]) => ['Research Ethics Training', ...who, ''];
const ofSafety = (name: string, lab = 'Wet lab', date = '2026-11-03') => ['lab-safety', name, 'Lee', `${name.toLowerCase()}@northmere.example`, '', '', date, '', '', lab];

describe('preparing', () => {
  test('finds the definitions that the rows name', async () => {
    const desk = new Desk();
    await desk.opened([ofSafety('Ann'), ofCourse(siobhan)]);
    expect(desk.state.sheet && definitionsNamed(definitions, desk.state.sheet)?.map(({ name }) => name)).toEqual(['Laboratory Safety', 'Research Ethics Training']);
  });

  test('leaves a list alone in which ID is a field like others', async () => {
    const desk = new Desk();
    await desk.opened([['0041', ...siobhan, '']]);
    expect(desk.state.sheet && definitionsNamed(definitions, desk.state.sheet)).toBeUndefined();
  });

  test('goes through them one by one, and keeps what was chosen for each', async () => {
    const desk = new Desk();
    await desk.opened([ofSafety('Ann'), ofCourse(siobhan)], ['ID', ...courseHeaders, 'Room']);
    chooseSeveral(desk.pane, definitions);
    expect(desk.state.preparation).toMatchObject({ definition: { id: course.id }, way: 'list' });
    showDefinition(desk.pane, safety.id);
    const missing = () => desk.state.preparation && partsOf(desk.state.preparation).flatMap((part) => missingLines(part).map(({ column }) => column.header));
    expect(missing()).toEqual(['Laboratory']);
    mapColumn(desk.pane, 'field.lab', 9);
    showDefinition(desk.pane, course.id);
    expect(missing()).toEqual([]);
  });

  test('shows of each what its own rows hold', async () => {
    const desk = new Desk();
    await desk.opened([ofSafety('Ann'), ofCourse(siobhan), ofSafety('Bo'), ['Chemistry', 'Cleo', 'Lee', 'cleo@northmere.example', '', '', '', '', '', '']]);
    const { sheet } = desk.state;
    chooseSeveral(desk.pane, definitions);
    const { preparation } = desk.state;
    const namesOf = (definition: Definition) => sheet && sheetOfDefinition(definition, preparation?.several, sheet).rows.map((row) => row[1]);
    expect([namesOf(course), namesOf(safety)]).toEqual([[siobhan[0]], ['Ann', 'Bo']]);
    chooseDefinition(desk.pane, course);
    expect(sheet && sheetOfDefinition(course, desk.state.preparation?.several, sheet)).toBe(sheet);
  });

  test('makes a header row for several, with the column that tells them apart in front', async () => {
    const desk = new Desk();
    await openPane(desk.pane);
    chooseDefinition(desk.pane, course);
    chooseOthers(desk.pane, [safety]);
    await createHeaderRow(desk.pane, ({ header }) => header);
    expect(desk.host.readTable().headers).toEqual(['ID', ...courseHeaders, 'Laboratory']);
    expect(desk.state).toMatchObject({ screen: 'check', list: { note: { several: [{ definition: { id: course.id } }, { definition: { id: safety.id } }] } } });
  });
});

describe('checking', () => {
  test('checks each row by its own definition, and says which one a row lacks', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse(siobhan), ofSafety('Ann', ''), ['Chemistry', 'Bo', 'Lee', 'bo@northmere.example', '', '', '', '', '', '']]);
    expect(desk.state.list?.check.states).toEqual(['ready', 'problem', 'problem']);
    expect(desk.state.list?.check.findings.map(({ row, code, header }) => [row, code, header])).toEqual([[2, 'required', 'Laboratory'], [3, 'unknown-definition', 'ID']]);
  });

  test('asks once for the order of day and month of a column that several have, and keeps the answer for all', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse([...siobhan.slice(0, 5), '03/11/2026', 8, 'Merit']), ofSafety('Ann', 'Wet lab', '05/11/2026')]);
    const questions = () => desk.state.list?.check.questions ?? [];
    expect(questions()).toMatchObject([{ header: 'Completed on', cells: 2 }]);
    const [question] = questions();
    if (question) await answerDateOrder(desk.pane, question.column.key, 'dayFirst');
    expect(questions()).toEqual([]);
    await openReview(desk.pane);
    expect(desk.state.review?.plan.go).toEqual([1, 2]);
    await desk.issued();
    await desk.settled();
    expect(desk.column('Status')).toEqual(['issued', 'issued']);
  });
});

test('a fix keeps no order of day and month for a column in which two definitions prove different ones', async () => {
  const desk = new Desk();
  await desk.inUse([
    ofCourse([...siobhan.slice(0, 5), '25/11/2026', 8, 'Merit']), ofCourse(['Bo', 'Lee', 'bo@northmere.example', '', '0040113', '03/11/26', 8, 'Merit']), ofSafety('Ann', 'Wet lab', '11/24/2026'),
  ]);
  await applyFixes(desk.pane, desk.state.list?.check.findings ?? []);
  expect(desk.column('Completed on')).toEqual(['25/11/2026', '2026-11-03', '11/24/2026']);
  expect(desk.state.list?.note.dateOrders).toEqual({});
  expect(desk.state.list?.check.states).toEqual(['ready', 'ready', 'ready']);
});

describe('issuing', () => {
  test('sends one batch for each definition under one label, and writes every receipt beside its row', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse(siobhan), ofSafety('Ann'), ofCourse(oluwaseun), ofSafety('Bo', '')]);
    await desk.issued();
    await desk.settled();
    expect(desk.issuers.batches.map(({ label, definitionId }) => [label, definitionId])).toEqual([['Autumn 2026', course.id], ['Autumn 2026', safety.id]]);
    expect(desk.state).toMatchObject({ screen: 'done', running: { issuance: { answer: { counts: { rows: 3, issued: 3 } } }, others: [{ id: safety.id }] } });
    expect(desk.column('Status')).toEqual(['issued', 'issued', 'issued', '']);
    expect([...desk.issuers.of(course.id).accepted.keys(), ...desk.issuers.of(safety.id).accepted.keys()].sort()).toEqual(desk.column('Confer row key').filter((key) => key !== '').sort());
    await leaveBatch(desk.pane);
    expect(desk.state.notebook.sheets[desk.host.sheet.id]).not.toHaveProperty('runningToo');
  });

  test('goes on with all of them after the pane was closed', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse(siobhan), ofSafety('Ann')]);
    await desk.issued();
    await whenState(desk.pane, ({ running }) => running?.issuances.every(({ answer }) => answer) === true);
    desk.pane.store.set({ running: undefined });
    desk.pane = desk.open();
    await openPane(desk.pane);
    await desk.settled();
    expect(desk.column('Status')).toEqual(['issued', 'issued']);
    expect(desk.issuers.of(course.id).receipts).toHaveLength(1);
    expect(desk.issuers.of(safety.id).receipts).toHaveLength(1);
  });

  test('holds all of them, and cancels or releases them together', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse(siobhan), ofSafety('Ann')]);
    await openReview(desk.pane);
    changeReview(desk.pane, { label: 'Autumn 2026', hold: { kind: 'minutes', minutes: 10 } });
    await issue(desk.pane);
    await whenState(desk.pane, ({ running }) => running?.issuance.answer?.status === 'held');
    stopIssuing(desk.pane);
    await whenState(desk.pane, ({ screen }) => screen === 'review');
    expect(desk.column('Status')).toEqual(['cancelled', 'cancelled']);
    expect(desk.state.review).toMatchObject({ cancelled: true, plan: { go: [1, 2] } });
  });

  test('lets all of them leave before their time', async () => {
    const desk = new Desk();
    await desk.inUse([ofCourse(siobhan), ofSafety('Ann')]);
    await openReview(desk.pane);
    changeReview(desk.pane, { label: 'Autumn 2026', hold: { kind: 'minutes', minutes: 10 } });
    await issue(desk.pane);
    await whenState(desk.pane, ({ running }) => running?.issuances.every(({ answer, step }) => answer?.status === 'held' && step === 'pause') === true);
    issueNow(desk.pane);
    await desk.settled();
    expect(desk.column('Status')).toEqual(['issued', 'issued']);
  });
});
