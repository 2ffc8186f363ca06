import type { HolderSearch, HttpRequest } from '@confer/core';
import { headerRow } from '@confer/core';
import { courseHeaders } from '@confer/core/fixtures';
import { Bench, people } from './bench.fixture';
import { issue, leaveBatch } from './issuing';
import { backToCheck, openPane } from './opening';
import { changeReview, includeHidden, issueAgain, openReview } from './reviewing';

describe('people who hold the credential already', () => {
  const isAbout = (request: HttpRequest) => request.path === '/v1/holders/search';
  /** The list was issued, and what Confer wrote beside the rows is gone: undone, or closed without being saved. */
  const forgotten = async (): Promise<Bench> => {
    const bench = new Bench();
    await bench.prepared(people(3));
    await bench.issued();
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    await leaveBatch(bench.pane);
    const { headers, rows } = bench.host.readTable();
    bench.host.edit({ row: headerRow + 1, column: courseHeaders.length }, rows.map(() => headers.slice(courseHeaders.length).map(() => '')));
    bench.issuer.created = false;
    bench.issuer.status = 'open';
    bench.pane = bench.open();
    await openPane(bench.pane);
    return bench;
  };
  /** The answer about people comes when the test lets it. */
  const slowly = (bench: Bench): { readonly answer: () => void } => {
    const { services, store } = bench.pane;
    const gate = new AbortController();
    const opened = new Promise<void>((resolve) => { gate.signal.addEventListener('abort', () => { resolve(); }); });
    bench.pane = { store, services: { ...services, send: async (request, token) => { if (isAbout(request)) await opened; return services.send(request, token); } } };
    return { answer: () => { gate.abort(); } };
  };

  test('stay when nothing beside their rows says so any more, unless they are to get it again', async () => {
    const bench = await forgotten();
    await openReview(bench.pane);
    await bench.until(({ review }) => review?.plan.stay.held.length === 3);
    expect(bench.state.review).toMatchObject({ plan: { go: [], stay: { held: [1, 2, 3] } }, asking: undefined });
    await issue(bench.pane);
    expect(bench.issuer.created).toBe(false);

    issueAgain(bench.pane, true);
    expect(bench.state.review?.plan).toMatchObject({ go: [1, 2, 3], stay: { held: [] } });
    changeReview(bench.pane, { label: 'Renewal' });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.issuer.receipts).toHaveLength(6);
  });

  test('stay when Issue is pressed before the issuer has told, and the person looks once more', async () => {
    const bench = await forgotten();
    const { answer } = slowly(bench);
    await openReview(bench.pane);
    expect(bench.state.review).toMatchObject({ plan: { go: [1, 2, 3] }, asking: 'forReview' });
    const pressed = issue(bench.pane);
    expect(bench.state).toMatchObject({ busy: false, review: { asking: 'forIssue' } });
    answer();
    await pressed;
    expect(bench.state).toMatchObject({ screen: 'review', review: { plan: { go: [], stay: { held: [1, 2, 3] } }, kept: 'holders' } });
    expect(bench.issuer.created).toBe(false);
  });

  test('are asked for in a list that somebody has changed before Issue was pressed, which is shown again', async () => {
    const bench = new Bench();
    await bench.prepared(people(2));
    bench.issuer.holders.set('new@northmere.example', '2026-03-01');
    const { answer } = slowly(bench);
    await openReview(bench.pane);
    bench.host.edit({ row: 1, column: 2 }, [['new@northmere.example']]);
    const pressed = issue(bench.pane);
    answer();
    await pressed;
    await bench.until(({ review }) => review?.changed === true && review.plan.stay.held.length === 1);
    await bench.until(({ review }) => review?.asking === undefined);
    expect(bench.state.review).toMatchObject({ plan: { go: [2], stay: { held: [1] } } });
    expect(bench.issuer.created).toBe(false);
  });

  test('nothing goes when the person leaves the review before the issuer has told', async () => {
    const bench = new Bench();
    await bench.prepared(people(2));
    const { answer } = slowly(bench);
    await openReview(bench.pane);
    const pressed = issue(bench.pane);
    backToCheck(bench.pane);
    answer();
    await pressed;
    expect(bench.state).toMatchObject({ screen: 'check', running: undefined });
    expect(bench.issuer.created).toBe(false);
  });

  test('and whom a colleague is issuing to at the moment are found when Issue is pressed; the others go', async () => {
    const bench = new Bench();
    await bench.prepared(people(3));
    await openReview(bench.pane);
    await bench.until(({ review }) => review?.holders.asked.size === 3 && !review.asking);
    bench.issuer.holders.set('ann1@northmere.example', undefined);
    changeReview(bench.pane, { label: 'Ethics' });
    await issue(bench.pane);
    expect(bench.state.review).toMatchObject({ plan: { go: [1, 3], stay: { underWay: [2] } }, kept: 'holders', label: 'Ethics' });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.column('Status')).toEqual(['issued', '', 'issued']);
  });

  test('are not known when the issuer does not answer: nothing goes, and the next press asks again', async () => {
    const bench = await forgotten();
    const { network } = bench;
    bench.network = (request) => (isAbout(request) ? undefined : network(request));
    await openReview(bench.pane);
    await issue(bench.pane);
    expect(bench.state).toMatchObject({ screen: 'review', busy: false, review: { kept: 'unanswered', asking: undefined } });
    bench.network = network;
    await issue(bench.pane);
    expect(bench.state.review).toMatchObject({ kept: 'holders', plan: { go: [] } });
    expect(bench.issuer.created).toBe(false);
  });

  test('are asked for once the person has signed in again', async () => {
    const bench = new Bench();
    await bench.prepared(people(2));
    await openReview(bench.pane);
    changeReview(bench.pane, { label: 'Ethics' });
    bench.token = 'ended';
    await issue(bench.pane);
    expect(bench.state).toMatchObject({ screen: 'review', obstacle: { kind: 'signIn' }, review: { label: 'Ethics', asking: undefined } });
    bench.token = 'right';
    bench.pane.store.set({ obstacle: undefined });
    await issue(bench.pane);
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.issuer.receipts).toHaveLength(2);
  });

  test('are nothing that an issuer tells that does not know the question, and rows go as ever', async () => {
    const bench = new Bench();
    const { network } = bench;
    bench.network = (request) => (isAbout(request) ? { status: 404, body: { error: { code: 'not_found', message: 'No.' } } } : network(request));
    await bench.prepared(people(2));
    await bench.issued();
    await bench.until(({ running }) => running?.issuance.step === 'settled');
    expect(bench.issuer.receipts).toHaveLength(2);
  });

  test('are asked for among those who go without a key alone, each once, and hidden ones when they are included', async () => {
    const bench = new Bench();
    const asked: string[] = [];
    const { network } = bench;
    bench.network = (request) => {
      if (isAbout(request)) asked.push(...(request.body as HolderSearch).recipients.map(({ contact }) => contact));
      return network(request);
    };
    await bench.prepared([...people(3), ['', 'Osei', '', '', '', '', '', '']]);
    bench.host.sheet.hiddenRows = [{ first: 3, last: 3 }];
    bench.issuer.holders.set('ann2@northmere.example', '2026-03-01');
    await openReview(bench.pane);
    await bench.until(({ review }) => review?.holders.asked.size === 2);
    includeHidden(bench.pane);
    await bench.until(({ review }) => review?.plan.stay.held.length === 1);
    expect(asked).toEqual(['ann0@northmere.example', 'ann1@northmere.example', 'ann2@northmere.example']);
    expect(bench.state.review?.plan).toMatchObject({ go: [1, 2], stay: { held: [3], problem: [4] } });
  });
});
