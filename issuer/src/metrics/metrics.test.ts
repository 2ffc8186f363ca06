import { issue, openBatch, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { TestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';

const metricsToken = 'a-token-for-figures-alone';
const asPrometheus = { authorization: `Bearer ${metricsToken}` };

const figuresOf = async ({ call }: TestIssuer): Promise<string> => (await call('GET', '/metrics', undefined, asPrometheus)).text;
/** The lines of a figure, without those that explain it. */
const linesOf = (text: string, name: string): string[] => text.split('\n').filter((line) => line.startsWith(name));

test('without a token for them, figures are told to nobody', async () => {
  const { path, remove } = await temporaryDirectory();
  const testIssuer = await startTestIssuer(path);
  expect((await testIssuer.call('GET', '/metrics')).status).toBe(404);
  await testIssuer.issuer.close();
  await remove();
});

describe('with a token for them', () => {
  let testIssuer: TestIssuer;
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    testIssuer = await startTestIssuer(directory.path, { metricsToken });
    await prepare(testIssuer);
  });
  afterAll(async () => {
    await testIssuer.issuer.close();
    await directory.remove();
  });

  test('they are told to whoever shows it, and not to administrators', async () => {
    for (const headers of [{ authorization: '' }, { authorization: metricsToken }, { authorization: `Bearer ${metricsToken}x` }, {}]) {
      expect(await testIssuer.call('GET', '/metrics', undefined, headers)).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    }
    const { status, headers, text } = await testIssuer.call('GET', '/metrics', undefined, asPrometheus);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('confer_info{version="0.1.0",role="all"} 1\n');
    expect(linesOf(text, 'process_resident_memory_bytes')).toHaveLength(1);
  });

  test('requests are told by method, route and class of status, and nothing in them tells of whom', async () => {
    const [receipt] = await issue(testIssuer, 'batch-of-one', [rowOf(1)]);
    const publicId = receipt?.publicId ?? '';
    await testIssuer.call('GET', `/c/${publicId}`);
    await testIssuer.call('GET', '/c/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c?who=Marta');
    await testIssuer.call('GET', '/no/such/place');
    const text = await figuresOf(testIssuer);
    expect(text).toContain('confer_http_request_duration_seconds_count{method="GET",route="/c/:publicId",status="2xx"} 1\n');
    expect(text).toContain('confer_http_request_duration_seconds_count{method="GET",route="/c/:publicId",status="4xx"} 1\n');
    expect(text).toContain('confer_http_request_duration_seconds_count{method="GET",route="none",status="4xx"} 1\n');
    for (const personal of [publicId, '0b0b3c3e', 'Marta', 'such/place', 'Siobh', 'northmere', 'Ethics', 'ethics']) expect(text).not.toContain(personal);
  });

  test('batches, credentials, messages and waiting work are counted, also where there is nothing', async () => {
    const { id } = await openBatch(testIssuer, 'batch-that-is-held');
    await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(2), rowOf(3)] });
    await testIssuer.call('POST', `/v1/batches/${id}/submit`, { hold: { until: '2027-06-30T08:00:00Z' } });
    const text = await figuresOf(testIssuer);
    expect(linesOf(text, 'confer_database_up')).toEqual(['confer_database_up 1']);
    expect(linesOf(text, 'confer_database_batches')).toEqual(expect.arrayContaining(['confer_database_batches{state="held"} 1', 'confer_database_batches{state="done"} 1', 'confer_database_batches{state="stopped"} 0']));
    expect(linesOf(text, 'confer_database_rows')).toEqual(['confer_database_rows{state="waiting"} 2', 'confer_database_rows{state="issued"} 1', 'confer_database_rows{state="stopped"} 0']);
    expect(linesOf(text, 'confer_database_messages')).toEqual(expect.arrayContaining(['confer_database_messages{state="sent"} 1', 'confer_database_messages{state="inDoubt"} 0']));
    expect(linesOf(text, 'confer_database_obstacles')).toHaveLength(4);
    expect(linesOf(text, 'confer_database_tasks_later')).toContain('confer_database_tasks_later{queue="release-batch"} 1');
    expect(linesOf(text, 'confer_database_tasks_due')).toContain('confer_database_tasks_due{queue="issue-rows"} 0');
    expect(linesOf(text, 'confer_database_oldest_task_seconds')).toHaveLength(5);
  });
});
