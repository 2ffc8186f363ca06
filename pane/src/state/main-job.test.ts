import type { CellValue } from '@confer/core';
import { headerRow, HostError, parseNotebook } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { Bench, people, person } from './bench.fixture';
import { answerDateOrder, applyFixes, checkAll, restoreHeaders, undoFixes } from './checking';
import { chooseDefinition } from './choosing';
import { goOn, issue, leaveBatch, stopIssuing, tryAgain } from './issuing';
import { followChanges } from './live-checking';
import { openPane } from './opening';
import { createHeaderRow } from './header-row';
import { useList as takeIntoUse } from './taking-into-use';
import { changeReview, includeHidden, openReview } from './reviewing';
import { giveToken } from './signing-in';

test('an empty sheet gets the header row of a definition, and is checked as it fills', async () => {
  const bench = new Bench();
  await openPane(bench.pane);
  expect(bench.state.screen).toBe('start');
  chooseDefinition(bench.pane, course);
  await createHeaderRow(bench.pane, ({ header }) => header);
  expect(bench.host.readTable().headers).toEqual(courseHeaders);
  expect(bench.state).toMatchObject({ screen: 'check', list: { check: { counts: { rows: 0 } } } });
  const stop = await followChanges(bench.pane);
  bench.host.edit({ row: 1, column: 0 }, [siobhan, [...oluwaseun.slice(0, 7), 'pass']]);
  await bench.until(({ list }) => list?.check.counts.rows === 2);
  expect(bench.state.list?.check.counts).toEqual({ rows: 2, ready: 1, hint: 1, problem: 0 });
  expect([...bench.host.sheet.marks]).toEqual([['2:7', 'hint']]);
  stop();
});

test('reviewed rows are issued under the label, and every row shows what became of it', async () => {
  const bench = new Bench();
  await bench.prepared([...people(3), ['', 'Osei', '', '', '', '', '', '']]);
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.state.screen).toBe('done');
  expect(bench.column('Status')).toEqual(['issued', 'issued', 'issued', '']);
  expect(bench.column('Delivery')).toEqual(['sent', 'sent', 'sent', '']);
  await leaveBatch(bench.pane);
  expect(bench.nextStep()).toEqual({ possible: true, rows: 3, reason: 'All 3 rows that are ready are issued already.' });
  await openReview(bench.pane);
  expect(bench.state.review?.plan).toMatchObject({ go: [], stay: { issued: [1, 2, 3], problem: [4] } });
  bench.host.edit({ row: 4, column: 0 }, [person(3)]);
  await checkAll(bench.pane);
  expect(bench.nextStep()).toEqual({ possible: true, rows: 1, reason: '1 row can go; 3 are issued already' });
  expect(bench.state.review?.label).toBe('Ethics, autumn 2026');
});

describe('the note of a batch at its end goes from the workbook', () => {
  test('and buttons do not wait for that: a press on them would be lost', async () => {
    const bench = new Bench();
    await bench.prepared(people(2));
    await bench.issued();
    await bench.until(({ screen }) => screen === 'done');
    const { writeNotebook } = bench.host;
    const written = new Promise<boolean>((resolve) => {
      bench.host.writeNotebook = (text) => {
        writeNotebook.call(bench.host, text);
        resolve(bench.state.busy);
      };
    });
    expect(await written).toBe(false);
  });

  test('later, when the workbook does not take it now', async () => {
    const bench = new Bench();
    await bench.prepared(people(2));
    await bench.issued();
    await bench.until(({ screen }) => screen === 'done');
    const { writeNotebook } = bench.host;
    const refused = new Promise<void>((resolve) => {
      bench.host.writeNotebook = () => {
        resolve();
        throw new HostError('cell-is-being-edited');
      };
    });
    await refused;
    bench.host.writeNotebook = writeNotebook;
    expect(bench.state).toMatchObject({ screen: 'done', obstacle: undefined });
    bench.pane = bench.open();
    await openPane(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.state.notebook.sheets).toEqual({ [bench.host.sheet.id]: expect.not.objectContaining({ running: expect.anything() as unknown }) as unknown });
  });
});

test('what one pane keeps of a list stays when another pane on the same workbook keeps something, too', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  const colleague = bench.open();
  await openPane(colleague);
  bench.network = (request) => (request.path.startsWith('/v1/batches') ? undefined : bench.issuer.answer(request));
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.trouble !== undefined);
  bench.pane.store.set({ running: undefined });
  await answerDateOrder(colleague, 'field.completedOn', 'dayFirst');
  const { sheets } = parseNotebook(bench.host.readNotebook());
  expect(sheets[bench.host.sheet.id]).toMatchObject({ running: { label: 'Ethics, autumn 2026' }, dateOrders: { 'field.completedOn': 'dayFirst' } });
});

test('a workbook that is not saved by itself says at the end that it wants to be saved', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  bench.host.unsaved = true;
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.state.running?.unsaved).toBe(true);
});

test('rows that a filter hides stay, unless they are included', async () => {
  const bench = new Bench();
  await bench.prepared(people(4));
  bench.host.sheet.hiddenRows = [{ first: 2, last: 3 }];
  bench.host.showRows('', [{ first: 1, last: 4 }]);
  await openReview(bench.pane);
  expect(bench.state.review?.plan).toMatchObject({ go: [1, 4], stay: { hidden: [2, 3] }, scope: 'selection' });
  includeHidden(bench.pane);
  expect(bench.state.review?.plan.go).toEqual([1, 2, 3, 4]);
});

test('a filter over the list takes in the keys before anything is sent, so that they move with their rows', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  bench.host.sheet.filter = { row: headerRow, column: 0, rowCount: 3, columnCount: courseHeaders.length };
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.host.sheet.filter.columnCount).toBe(bench.host.readTable().headers.length);
});

test('a list that changed after the last look is shown once more before anything goes', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  await openReview(bench.pane);
  changeReview(bench.pane, { label: 'Ethics' });
  bench.host.edit({ row: 1, column: 0 }, [['Annette']]);
  await issue(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'review', review: { changed: true } });
  expect(bench.issuer.created).toBe(false);
  await issue(bench.pane);
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(2);
});

test('a list sorted in the moment of writing keys is issued under them, each beside its own row', async () => {
  const bench = new Bench();
  await bench.prepared(people(3));
  whenKeysAreWritten(bench, (rows) => rows.reverse());
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.column('Student number')).toEqual(['002', '001', '000']);
  const urlOf = new Map(bench.issuer.receipts.map(({ key, url }) => [key, url]));
  expect(bench.column('Credential')).toEqual(bench.column('Confer row key').map((key) => urlOf.get(String(key))));
  expect(bench.column('Confer row key')).toEqual(['key-000003', 'key-000002', 'key-000001']);
});

test('a row that is changed in the moment of writing keys is shown once more before anything goes', async () => {
  const bench = new Bench();
  await bench.prepared(people(3));
  whenKeysAreWritten(bench, ([first = [], ...others]) => [['Annette', ...first.slice(1)], ...others]);
  await bench.issued();
  await bench.until(({ review }) => review?.changed === true);
  expect(bench.issuer.created).toBe(false);
  expect(bench.column('Confer row key')).toEqual(['', '', '']);
  expect(bench.state.review?.label).toBe('Ethics, autumn 2026');
});

/** Somebody changes the rows of the list just before the pane writes keys into it. */
function whenKeysAreWritten({ host }: Bench, change: (rows: CellValue[][]) => CellValue[][]): void {
  const { apply } = host;
  host.apply = (sheet, actions) => {
    if (actions.some((action) => action.type === 'write' && action.values.some((row) => row.includes('waiting')))) {
      const [headers = [], ...rows] = host.sheet.cells;
      host.sheet.cells = [headers, ...change(rows)];
      host.apply = apply;
    }
    apply.call(host, sheet, actions);
  };
}

test('a list sorted in the moment of writing receipts has each of them beside its own row in the end', async () => {
  const bench = new Bench();
  await bench.prepared(people(3));
  const { apply } = bench.host;
  bench.host.apply = (sheet, actions) => {
    // One row is added by somebody, and all are turned round.
    if (actions.some((action) => action.type === 'write' && action.values.some((row) => row.includes('issued')))) {
      const [headers = [], ...rows] = bench.host.sheet.cells;
      bench.host.sheet.cells = [headers, person(7), ...rows.reverse()];
      bench.host.apply = apply;
    }
    apply.call(bench.host, sheet, actions);
  };
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.column('Status')).toEqual(['', 'issued', 'issued', 'issued']);
  const keys = bench.column('Confer row key');
  expect(bench.column('Credential')).toEqual(keys.map((key) => (key === '' ? '' : `https://issue.northmere.example/c/${String(key)}`)));
  expect(bench.column('Student number')).toEqual(['007', '002', '001', '000']);
});

test('a pane that was closed in the middle comes back to the running batch', async () => {
  const bench = new Bench();
  bench.issuer = new SimulatedIssuer(20, [course]);
  await bench.prepared(people(100));
  await bench.issued();
  await bench.until(({ running }) => (running?.issuance.answer?.counts.issued ?? 0) >= 40);
  // Closed: the old pane hears and does nothing any more.
  bench.pane.store.set({ running: undefined });
  bench.pane = bench.open();
  await openPane(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'issuing', running: { issuance: { batch: { label: 'Ethics, autumn 2026' } } } });
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(100);
  expect(new Set(bench.column('Status'))).toEqual(new Set(['issued']));
});

test('an issuer that dies in the middle is asked again, and nobody is issued twice', async () => {
  const bench = new Bench();
  await bench.prepared(people(1200));
  let requests = 0;
  bench.network = (request) => {
    const answer = bench.issuer.answer(request);
    return ++requests % 3 === 0 ? undefined : answer;
  };
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(1200);
  expect(bench.issuer.accepted.size).toBe(1200);
});

test('stopping keeps what is issued, and the rest can go on later', async () => {
  const bench = new Bench();
  bench.issuer = new SimulatedIssuer(10, [course]);
  await bench.prepared(people(50));
  await bench.issued();
  await bench.until(({ running }) => (running?.issuance.answer?.counts.issued ?? 0) >= 10);
  stopIssuing(bench.pane);
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  const issued = bench.column('Status').filter((status) => status === 'issued').length;
  expect(issued).toBe(bench.issuer.receipts.length);
  expect(bench.column('Confer row key').filter((key) => key !== '')).toHaveLength(issued);
  await goOn(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'review', review: { label: 'Ethics, autumn 2026' } });
  expect(bench.state.review?.plan.go).toHaveLength(50 - issued);
});

test('rows that were sent before the notebook was lost are settled first, and nobody is issued twice', async () => {
  const bench = new Bench();
  await bench.prepared(people(5));
  const { network } = bench;
  // The pane is gone before any receipt has come, and the workbook loses its notebook.
  bench.network = (request) => (request.path.includes('/receipts') ? undefined : network(request));
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.trouble !== undefined);
  bench.pane.store.set({ running: undefined });
  const keys = bench.column('Confer row key') as string[];
  bench.host.writeNotebook('');
  bench.issuer = new SimulatedIssuer(300, [course]);
  // Two of the rows are still being issued in the batch that nobody knows any more.
  for (const [index, key] of keys.entries()) bench.issuer.elsewhere.set(key, index < 3 ? 0 : 3);
  bench.network = network;
  bench.pane = bench.open();

  await openPane(bench.pane);
  chooseDefinition(bench.pane, course);
  await takeIntoUse(bench.pane);
  await bench.issued('Ethics once more');
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(0);
  expect(bench.column('Confer row key')).toEqual(keys);
  expect(new Set(bench.column('Status'))).toEqual(new Set(['issued']));
});

test('a row that was changed while its batch was on its way keeps its key, and shows what was issued', async () => {
  const bench = new Bench();
  await bench.prepared(people(3));
  const { network } = bench;
  let uploaded = false;
  bench.network = (request) => {
    if (uploaded) return undefined;
    uploaded = request.path.endsWith('/rows');
    return network(request);
  };
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.trouble !== undefined);
  bench.pane.store.set({ running: undefined });
  const keys = bench.column('Confer row key') as string[];
  bench.host.edit({ row: 2, column: 0 }, [['Annabel']]);
  bench.issuer.changed.add(keys[1] ?? '');
  bench.network = network;
  bench.pane = bench.open();

  await openPane(bench.pane);
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(3);
  expect(bench.column('Confer row key')).toEqual(keys);
  expect(bench.column('Status')).toEqual(['issued', 'issued', 'issued']);
});

test('a list that was changed between the last look and the keys keeps the keys that it had', async () => {
  const bench = new Bench();
  await bench.prepared(people(3));
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  await leaveBatch(bench.pane);
  const { headers } = bench.host.readTable();
  const keys = bench.column('Confer row key');
  bench.host.edit({ row: 1, column: headers.indexOf('Credential') }, [['']]);
  await openPane(bench.pane);
  await openReview(bench.pane);
  const { writeNotebook } = bench.host;
  bench.host.writeNotebook = (text) => {
    const [titles = [], ...rows] = bench.host.sheet.cells;
    bench.host.sheet.cells = [titles, ...rows.reverse()];
    bench.host.writeNotebook = writeNotebook;
    writeNotebook.call(bench.host, text);
  };
  changeReview(bench.pane, { label: 'Ethics' });
  await issue(bench.pane);
  await bench.until(({ review }) => review?.changed === true);
  expect(bench.column('Confer row key')).toEqual(keys.reverse());
});

test('a definition that the issuer no longer has is said in its words, and the list stays as it was', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  bench.network = (request) => (request.path === '/v1/batches' ? { status: 404, body: { error: { code: 'not_found', message: 'There is no definition “research-ethics”.' } } } : bench.issuer.answer(request));
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.trouble !== undefined);
  expect(bench.state.running?.issuance.trouble).toMatchObject({ kind: 'refused', message: 'There is no definition “research-ethics”.' });
  stopIssuing(bench.pane);
  await bench.until(({ screen }) => screen === 'review');
  expect(bench.column('Status')).toEqual(['', '']);
});

test('a sign-in that ended in the middle goes on after signing in', async () => {
  const bench = new Bench();
  await bench.prepared(people(2));
  let isSignedIn = false;
  const { network } = bench;
  bench.network = (request) => (request.path === '/v1/batches' && !isSignedIn ? { status: 401, body: { error: { code: 'unauthorized', message: 'No.' } } } : network(request));
  await bench.issued();
  await bench.until(({ running }) => running?.issuance.trouble?.kind === 'signIn');
  isSignedIn = true;
  tryAgain(bench.pane);
  await bench.until(({ running }) => running?.issuance.step === 'settled');
  expect(bench.issuer.receipts).toHaveLength(2);
});

test('a token that the issuer does not know is asked for again', async () => {
  const bench = new Bench();
  bench.token = undefined;
  await openPane(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'connect', signingIn: { problem: undefined } });
  expect(await giveToken(bench.pane, 'wrong')).toBe(false);
  expect(bench.state).toMatchObject({ screen: 'connect', signingIn: { problem: { kind: 'unknownToken' } } });
  expect(await giveToken(bench.pane, ' right ')).toBe(true);
  await openPane(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'start', signingIn: { problem: undefined } });
});

test('a header row that somebody wrote over is told, marks nothing, and can be put back', async () => {
  const bench = new Bench();
  await bench.prepared([['', 'Osei', '', '', '', '', '', '']]);
  expect(bench.host.sheet.marks.size).toBeGreaterThan(0);
  const stop = await followChanges(bench.pane);
  bench.host.edit({ row: 0, column: 0 }, [['x', 'y']]);
  await bench.until(({ list }) => list?.lost.length === 2);
  expect(bench.host.sheet.marks.size).toBe(0);
  await restoreHeaders(bench.pane);
  expect(bench.host.readTable().headers).toEqual(courseHeaders);
  expect(bench.state.list?.lost).toEqual([]);
  stop();
});

test('fixes of a kind are applied at once and can be taken back', async () => {
  const bench = new Bench();
  await bench.prepared([['Amara\u00a0', ...person(0).slice(1)], [' Yaw', ...person(1).slice(1)]]);
  const findings = bench.state.list?.check.findings ?? [];
  await applyFixes(bench.pane, findings);
  expect(bench.column('First Name')).toEqual(['Amara', 'Yaw']);
  expect(bench.state.list?.check.counts).toMatchObject({ ready: 2, problem: 0 });
  await undoFixes(bench.pane);
  expect(bench.column('First Name')).toEqual(['Amara\u00a0', ' Yaw']);
});

test('the answer about day and month is kept in the workbook', async () => {
  const bench = new Bench();
  await bench.prepared([[...person(0).slice(0, 5), '03/11/2026', 8, 'Pass']]);
  expect(bench.state.list?.check.questions).toHaveLength(1);
  await answerDateOrder(bench.pane, 'field.completedOn', 'dayFirst');
  expect(bench.state.list?.check.questions).toEqual([]);
  bench.pane = bench.open();
  await openPane(bench.pane);
  expect(bench.state).toMatchObject({ screen: 'check', list: { check: { questions: [] } } });
});

test('a fixed cell that told day from month is not missed: nobody is asked what was settled', async () => {
  const bench = new Bench();
  const completedOn = (index: number, day: string) => [...person(index).slice(0, 5), day, 8, 'Pass'];
  await bench.prepared([completedOn(0, '25/11/26'), completedOn(1, '03/11/2026')]);
  expect(bench.state.list?.check).toMatchObject({ questions: [], orders: { 'field.completedOn': 'dayFirst' } });
  await applyFixes(bench.pane, bench.state.list?.check.findings ?? []);
  expect(bench.column('Completed on')).toEqual(['2026-11-25', '03/11/2026']);
  expect(bench.state.list?.check.questions).toEqual([]);
  bench.pane = bench.open();
  await openPane(bench.pane);
  expect(bench.state.list?.check).toMatchObject({ questions: [], orders: { 'field.completedOn': 'dayFirst' } });
});

test('a fix that leaves a date as it is written keeps no answer that nobody gave', async () => {
  const bench = new Bench();
  await bench.prepared([[...person(0).slice(0, 5), ' 25/11/2026', 8, 'Pass']]);
  await applyFixes(bench.pane, bench.state.list?.check.findings ?? []);
  expect(bench.column('Completed on')).toEqual(['25/11/2026']);
  expect(bench.state.list?.note.dateOrders).toEqual({});
});

describe('a sheet that is deleted while it is issued', () => {
  test('holds up nothing: the batch ends, and leaving it leads to the sheet in front', async () => {
    const bench = new Bench();
    bench.issuer = new SimulatedIssuer(1, [course]);
    await bench.prepared(people(3));
    await bench.issued();
    await bench.until(() => bench.issuer.receipts.length > 0);
    bench.host.removeSheet();
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.issuer.receipts).toHaveLength(3);
    expect(bench.state).toMatchObject({ screen: 'done', obstacle: undefined });
    await leaveBatch(bench.pane);
    expect(bench.state).toMatchObject({ screen: 'start', running: undefined, obstacle: undefined });
  });

  test('is found to be gone by a pane that is opened later', async () => {
    const bench = new Bench();
    await bench.prepared(people(3));
    bench.network = (request) => (request.path.endsWith('/submit') ? undefined : bench.issuer.answer(request));
    await bench.issued();
    await bench.until(({ running }) => running?.issuance.trouble?.kind === 'unreachable');
    bench.pane.store.set({ running: undefined });
    bench.host.removeSheet();
    bench.pane = bench.open();
    await openPane(bench.pane);
    expect(bench.state).toMatchObject({ screen: 'start', obstacle: undefined });
    expect(Object.values(bench.state.notebook.sheets).map(({ running }) => running)).toEqual([undefined]);
  });

  test('before keys were written, nothing is sent', async () => {
    const bench = new Bench();
    await bench.prepared(people(3));
    const { readTable } = bench.host;
    let reads = 0;
    bench.host.readTable = (id) => {
      if (++reads === 2) bench.host.removeSheet();
      return readTable.call(bench.host, id);
    };
    await bench.issued();
    await bench.until(({ running, screen }) => running === undefined && screen === 'start');
    expect(bench.issuer.created).toBe(false);
  });
});

test('a cell that is being edited pauses live checking and nothing else', async () => {
  const bench = new Bench();
  await bench.prepared(people(1));
  const stop = await followChanges(bench.pane);
  const { readTable } = bench.host;

  let editing = 3;
  bench.host.readTable = () => {
    if (editing-- > 0) throw new HostError('cell-is-being-edited');
    return readTable.call(bench.host);
  };
  bench.host.edit({ row: 1, column: 0 }, [['Ann 2']]);
  await bench.until(({ liveness }) => liveness === 'paused');
  await bench.until(({ liveness }) => liveness === 'on');
  expect(bench.state.list?.check.counts.hint).toBe(1);
  stop();
});
