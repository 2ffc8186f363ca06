import type { BatchRequest, RowRequest } from '@confer/core';
import { course, SimulatedIssuer } from '@confer/core/fixtures';
import { Bench, people, person } from './bench.fixture';
import { allExpired, expiryOf } from './expiry-summary';
import { goOn, issue, leaveBatch, stopIssuing } from './issuing';
import { openPane } from './opening';
import { changeReview, issueDateProblem, openReview } from './reviewing';

describe('a definition that takes one day of issue for the whole batch', () => {
  const ofOneDay = { ...course, issueDate: 'batch' as const };
  /** Every row as it was sent, by its key: one text for each way in which it was sent. */
  const contents = new Map<string, Set<string>>();
  const record = (bench: Bench) => {
    contents.clear();
    bench.network = (request) => {
      if (request.path.endsWith('/rows')) {
        for (const row of (request.body as { rows: RowRequest[] }).rows) contents.set(row.key, (contents.get(row.key) ?? new Set()).add(JSON.stringify(row)));
      }
      return bench.issuer.answer(request);
    };
  };
  const daysSent = () => new Set([...contents.values()].flatMap((texts) => [...texts].map((text) => (JSON.parse(text) as RowRequest).issueDate)));

  test('asks for it at the review, offers today, and puts it on every row', async () => {
    const bench = new Bench();
    await bench.prepared(people(3), ofOneDay);
    record(bench);
    await openReview(bench.pane);
    expect(bench.state.review?.issueDate).toBe('2026-11-20');
    changeReview(bench.pane, { label: 'Ethics', issueDate: '2026-11-14' });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(contents.size).toBe(3);
    expect(daysSent()).toEqual(new Set(['2026-11-14']));
  });

  test.each([['', 'empty'], ['2026-02-30', 'impossible'], ['20226-11-03', 'impossible']])('sends nothing with “%s”: it is %s', async (issueDate, problem) => {
    const bench = new Bench();
    await bench.prepared(people(1), ofOneDay);
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics', issueDate });
    expect(bench.state.review && issueDateProblem(bench.state.review)).toBe(problem);
    await issue(bench.pane);
    expect(bench.state.screen).toBe('review');
    expect(bench.issuer.created).toBe(false);
  });

  test('keeps it while the pane is closed: rows that are sent again are the same rows, also on the next day', async () => {
    const bench = new Bench();
    await bench.prepared(people(600), ofOneDay);
    record(bench);
    const { network } = bench;
    let requests = 0;
    bench.network = (request) => (request.path.endsWith('/rows') && ++requests > 1 ? (network(request), undefined) : network(request));
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics', issueDate: '2026-11-14' });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.trouble !== undefined);
    bench.pane.store.set({ running: undefined });

    bench.network = network;
    bench.now = new Date(2026, 10, 21, 9);
    bench.pane = bench.open();
    await openPane(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.issuer.receipts).toHaveLength(600);
    expect(contents.size).toBe(600);
    for (const texts of contents.values()) expect(texts.size).toBe(1);
    expect(daysSent()).toEqual(new Set(['2026-11-14']));
  });

  test('never sends it to the issuer as a part of the batch, which knows no day', async () => {
    const bench = new Bench();
    await bench.prepared(people(1), ofOneDay);
    let batch: BatchRequest | undefined;
    bench.network = (request) => {
      if (request.path === '/v1/batches') batch = request.body as BatchRequest;
      return bench.issuer.answer(request);
    };
    await bench.issued();
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(Object.keys(batch ?? {}).sort()).toEqual(['definitionId', 'definitionVersion', 'key', 'label']);
  });

  test('offers the rows that a stop left over with the day of the others', async () => {
    const bench = new Bench();
    bench.issuer = new SimulatedIssuer(10, [course]);
    await bench.prepared(people(50), ofOneDay);
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics', issueDate: '2026-11-14' });
    await issue(bench.pane);
    await bench.until(({ running }) => (running?.issuance.answer?.counts.issued ?? 0) >= 10);
    stopIssuing(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    await goOn(bench.pane);
    expect(bench.state.review?.issueDate).toBe('2026-11-14');
    await openReview(bench.pane);
    expect(bench.state.review?.issueDate).toBe('2026-11-20');
  });

  test('offers rows that were sent and never answered with the day that they had then', async () => {
    const bench = new Bench();
    await bench.prepared(people(3), ofOneDay);
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics', issueDate: '2026-11-14' });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    await leaveBatch(bench.pane);
    // Somebody emptied what tells that the second row was issued; its key is still there.
    const { headers } = bench.host.readTable();
    bench.host.edit({ row: 2, column: headers.indexOf('Credential') }, [['']]);
    await openPane(bench.pane);
    await openReview(bench.pane);
    expect(bench.state.review).toMatchObject({ plan: { go: [2], unsettled: [2] }, issueDate: '2026-11-14' });
  });

  test('counts the validity from it, and says how many credentials would have expired already', async () => {
    const bench = new Bench();
    await bench.prepared([person(0), [...person(1).slice(0, 3), '6 months', ...person(1).slice(4)], [...person(2).slice(0, 3), '2027-01-31', ...person(2).slice(4)]], ofOneDay);
    const { list } = bench.state;
    const summary = (day: string | undefined) => list && expiryOf(list, [1, 2, 3], bench.now, day);
    expect(summary('2026-11-14')).toEqual({ days: [{ day: '2029-11-14', rows: 1 }, { day: '2027-05-14', rows: 1 }, { day: '2027-01-31', rows: 1 }], without: 0, expired: 0 });
    expect(summary('2026-05-20')).toMatchObject({ expired: 1 });
    expect(summary('2020-05-20')).toMatchObject({ expired: 2 });
    expect(summary('2027-01-31')).toMatchObject({ expired: 1 });
  });
});

describe('rows whose credentials would all have expired already', () => {
  const ofOneDay = { ...course, issueDate: 'batch' as const };
  const shortly = (index: number) => [...person(index).slice(0, 3), '6 months', ...person(index).slice(4)];
  const longAgo = '2020-05-20';
  const noneWouldGo = ({ list, review }: Bench['state']) => list && review && allExpired(review.plan, expiryOf(list, review.plan.go, new Date(2026, 10, 20), longAgo));

  test('are not issued', async () => {
    const bench = new Bench();
    await bench.prepared([shortly(0), shortly(1)], ofOneDay);
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics', issueDate: longAgo });
    expect(noneWouldGo(bench.state)).toBe(true);
    await issue(bench.pane);
    expect(bench.state).toMatchObject({ screen: 'review', review: { plan: { go: [1, 2] }, changed: false } });
    expect(bench.issuer.created).toBe(false);
  });

  test('hold back no other row', async () => {
    const bench = new Bench();
    await bench.prepared([shortly(0), [...person(1).slice(0, 3), '20 years', ...person(1).slice(4)]], ofOneDay);
    await openReview(bench.pane);
    expect(noneWouldGo(bench.state)).toBe(false);
  });

  test('are asked about when one was sent before: it may have its credential', async () => {
    const bench = new Bench();
    await bench.prepared([shortly(0), shortly(1)], ofOneDay);
    await bench.issued();
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    await leaveBatch(bench.pane);
    const { headers } = bench.host.readTable();
    bench.host.edit({ row: 1, column: headers.indexOf('Credential') }, [['']]);
    await openPane(bench.pane);
    await openReview(bench.pane);
    expect(noneWouldGo(bench.state)).toBe(false);
    changeReview(bench.pane, { label: 'Ethics', issueDate: longAgo });
    await issue(bench.pane);
    expect(bench.state.running?.issuance.earlier.size).toBe(1);
  });
});

test('other definitions ask for no day, and send none', async () => {
  const bench = new Bench();
  await bench.prepared(people(1));
  await openReview(bench.pane);
  expect(bench.state.review?.issueDate).toBeUndefined();
});
