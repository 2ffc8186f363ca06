import { certifierOfFile, workshop } from '../fixtures/certifier';
import type { Problem } from '../fixtures/issuer';

describe('with a plan of two credentials a year', () => {
  const { call } = certifierOfFile({ limits: { credentialsPerYear: 2 } });
  const body = { groupId: workshop.id, recipient: { name: 'Ana' } };

  test('a third one is payment_required, by whichever request, and drafts do not count', async () => {
    const draft = await call<{ id: string }>('POST', '/v1/credentials', body);
    for (let issued = 0; issued < 2; issued += 1) expect((await call('POST', '/v1/credentials/create-issue-send', body)).status).toBe(201);
    for (const [path, content] of [['/v1/credentials', body], ['/v1/credentials/create-issue-send', body], [`/v1/credentials/${draft.body.id}/issue`, undefined]] as const) {
      const answer = await call<Problem>('POST', path, content);
      expect([answer.status, answer.body.error.code]).toEqual([402, 'payment_required']);
    }
  });
});

describe('with three requests a second', () => {
  const { call, testIssuer } = certifierOfFile({ limits: { requestsPerSecond: 3 } });

  test('the fourth is rate_limited and told how long to wait; Confer’s own routes are not', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => call<Problem>('GET', '/v1/groups?limit=1')));
    const limited = answers.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThanOrEqual(4);
    for (const { body, headers } of limited) {
      expect(body.error.code).toBe('rate_limited');
      expect(headers.get('retry-after')).toBe('1');
      expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    }
    const own = await Promise.all(Array.from({ length: 10 }, () => testIssuer.call('GET', '/v1/definitions')));
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
