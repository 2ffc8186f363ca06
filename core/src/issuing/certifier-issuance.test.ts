import type { CertifierRow } from '../providers/certifier';
import { seededRandom } from '../rules/seeded-random.fixture';
import type { BegunRow } from './certifier-issuance';
import { certifierAnswers } from '../providers/certifier';
import { answeredBy, nextOf, startCertifierIssuance, stopCertifier, tryCertifierAgain, withoutRow } from './certifier-issuance';
import type { Mishaps } from './simulated-certifier.fixture';
import { runThroughCertifier, SimulatedCertifier } from './simulated-certifier.fixture';

const since = '2026-11-20';
const rowsOf = (count: number): CertifierRow[] => Array.from({ length: count }, (_, index) => ({
  key: `row-${index}`, recipient: { name: `Person ${index}`, email: `person-${index}@northmere.example` }, expiryDate: null, customAttributes: { 'custom.result': 'Merit' },
}));
const begunOf = (rows: readonly CertifierRow[]) => new Map(rows.map(({ key }) => [key, { asked: 'create' as const }]));
const none: Mishaps = { busy: 0, lost: 0 };

function run(rows: readonly CertifierRow[], mishaps: Mishaps = none, seed = 1) {
  const random = seededRandom(seed);
  const certifier = new SimulatedCertifier(random, mishaps);
  return { certifier, ...runThroughCertifier(startCertifierIssuance('group', rows, since), certifier, random, mishaps) };
}

test('each row is created, issued and sent, and gets its receipt', () => {
  const { certifier, receipts, refusals } = run(rowsOf(5));
  expect([...certifier.credentials.values()].map(({ status, mails }) => [status, mails])).toEqual(Array.from({ length: 5 }, () => ['issued', 1]));
  expect(receipts.map(({ key, delivery, url }) => [key, delivery, url])).toContainEqual(['row-0', 'sent', 'https://credsverse.com/credentials/public-credential-1']);
  expect([receipts.length, refusals]).toEqual([5, []]);
});

test('Certifier lets every request in, because no more come than it allows', () => {
  expect(run(rowsOf(40)).certifier.pauses).toEqual([]);
});

test.each([1, 2, 3, 4, 5])('whatever is lost on the way, nobody gets two credentials or two messages, and what is not known is in doubt (%#)', (seed) => {
  const { certifier, receipts } = run(rowsOf(60), { busy: 0.1, lost: 0.15 }, seed);
  expect(new Set(receipts.map(({ key }) => key)).size).toBe(60);
  expect(new Set(receipts.map(({ credentialId }) => credentialId)).size).toBe(60);
  expect(certifier.credentials.size).toBe(60);
  for (const { credentialId, delivery } of receipts) {
    const { status, mails } = certifier.credentials.get(credentialId) ?? {};
    expect(status).toBe('issued');
    if (delivery === 'sent') expect(mails).toBe(1);
    else expect([delivery, mails === 0 || mails === 1]).toEqual(['inDoubt', true]);
  }
});

test('a run that was cut off anywhere is taken up again: what is there is found, and nothing is made twice', () => {
  const rows = rowsOf(20);
  for (const until of [400, 1500, 4000, 9000, 15_000]) {
    const random = seededRandom(until);
    const certifier = new SimulatedCertifier(random, none);
    const { receipts: first } = runThroughCertifier(startCertifierIssuance('group', rows, since), certifier, random, none, until);
    const done = new Set(first.map(({ key }) => key));
    const rest = rows.filter(({ key }) => !done.has(key));
    const taken = new Set(first.map(({ credentialId }) => credentialId));
    certifier.letIn.length = 0;
    const { receipts: second } = runThroughCertifier(startCertifierIssuance('group', rest, since, begunOf(rest), taken), certifier, random, none);
    expect(certifier.credentials.size).toBe(20);
    expect(new Set([...first, ...second].map(({ credentialId }) => credentialId)).size).toBe(20);
    expect([...certifier.credentials.values()].every(({ mails }) => mails <= 1)).toBe(true);
  }
});

test('two rows of one person are two credentials, also when answers are lost', () => {
  const twins = rowsOf(12).map((row) => ({ ...row, recipient: { name: 'Ana', email: 'ana@northmere.example' } }));
  for (const seed of [1, 2, 3]) {
    const { certifier, receipts } = run(twins, { busy: 0, lost: 0.3 }, seed);
    expect([certifier.credentials.size, new Set(receipts.map(({ credentialId }) => credentialId)).size]).toEqual([12, 12]);
  }
});

test('a row without an address is issued and not sent', () => {
  const [row] = rowsOf(1);
  const { certifier, receipts } = run([{ ...row as CertifierRow, recipient: { name: 'Ana' } }]);
  expect([receipts[0]?.delivery, [...certifier.credentials.values()][0]?.mails]).toEqual(['notSent', 0]);
});

test('a row that Certifier refuses keeps back none of the others, and may be sent again corrected', () => {
  const [first, ...others] = rowsOf(4);
  const { receipts, refusals } = run([{ ...first as CertifierRow, recipient: { name: '', email: 'a@northmere.example' } }, ...others]);
  expect(refusals).toEqual([{ key: 'row-0', message: 'The name is empty', keepsKey: false }]);
  expect(receipts).toHaveLength(3);
});

test.each([
  [{ status: 401, body: undefined }, { kind: 'signIn' }],
  [{ status: 402, body: { error: { code: 'payment_required', message: 'Only for premium organizations' } } }, { kind: 'refused', code: 'payment_required', message: 'Only for premium organizations' }],
])('what holds for every row waits for a person, and then goes on where it was (%#)', (answer, trouble) => {
  const [begun] = nextOf(startCertifierIssuance('group', rowsOf(2), since), 0);
  const stuck = answeredBy(begun, 'row-0', answer, 10);
  expect(stuck.trouble).toEqual(trouble);
  expect(nextOf(stuck, 5000)[1]).toEqual({ type: 'wait-for-person' });
  expect(nextOf(tryCertifierAgain(stuck), 5000)[1]).toMatchObject({ type: 'request', key: 'row-0' });
});

test('Retry-After holds for every request', () => {
  const [begun] = nextOf(startCertifierIssuance('group', rowsOf(2), since), 0);
  const busy = answeredBy(begun, 'row-0', { status: 429, body: undefined, retryAfter: 7 }, 100);
  expect(nextOf(busy, 1000)[1]).toEqual({ type: 'wait', milliseconds: 6100 });
});

test('stopped, it begins nothing more and finishes what it began', () => {
  const [begun] = nextOf(startCertifierIssuance('group', rowsOf(3), since), 0);
  const random = seededRandom(1);
  const certifier = new SimulatedCertifier(random, none);
  const created = answeredBy(begun, 'row-0', certifier.answer({ method: 'POST', path: '/v1/credentials', body: { groupId: 'group', ...rowsOf(1)[0] } }, 0), 100);
  const { receipts } = runThroughCertifier(stopCertifier(created), certifier, random, none);
  expect(receipts.map(({ key }) => key)).toEqual(['row-0']);
});

test('what was asked last is known from before: what was created is issued, what was issued is sent, what was sent is in doubt', () => {
  const rows = rowsOf(4);
  const random = seededRandom(1);
  const certifier = new SimulatedCertifier(random, none);
  const made = rows.map((row, index) => {
    const outcome = certifierAnswers.credential(certifier.answer({ method: 'POST', path: '/v1/credentials', body: { groupId: 'group', ...row } }, index * 1000));
    return outcome.ok ? outcome.value : undefined;
  });
  for (const index of [1, 2, 3]) certifier.answer({ method: 'POST', path: `/v1/credentials/${made[index]?.id ?? ''}/issue` }, 10_000 + index * 1000);
  const earlier = new Map<string, BegunRow>([
    ['row-0', { asked: 'create', credential: made[0] }],
    ['row-1', { asked: 'issue', credential: made[1] }],
    ['row-2', { asked: 'send', credential: made[2] }],
    ['row-3', { asked: 'create' }],
  ]);
  certifier.letIn.length = 0;
  const { receipts } = runThroughCertifier(startCertifierIssuance('group', rows, since, earlier), certifier, random, none);
  expect(Object.fromEntries(receipts.map(({ key, delivery }) => [key, delivery]))).toEqual({ 'row-0': 'sent', 'row-1': 'sent', 'row-2': 'inDoubt', 'row-3': 'inDoubt' });
  expect(certifier.credentials.size).toBe(4);
});

test('where nobody is to be told, credentials are issued and not sent', () => {
  const random = seededRandom(1);
  const certifier = new SimulatedCertifier(random, none);
  const { receipts } = runThroughCertifier(startCertifierIssuance('group', rowsOf(2), since, new Map(), new Set(), { sends: false }), certifier, random, none);
  expect(receipts.map(({ delivery }) => delivery)).toEqual(['notSent', 'notSent']);
  expect([...certifier.credentials.values()].map(({ status, mails }) => [status, mails])).toEqual([['issued', 0], ['issued', 0]]);
});

test('a row that somebody else goes on with is left alone', () => {
  const [begun] = nextOf(startCertifierIssuance('group', rowsOf(1), since), 0);
  expect(nextOf(withoutRow(begun, 'row-0'), 5000)[1]).toEqual({ type: 'none' });
});
