import type { CertifierCredential, CertifierRow } from '../providers/certifier';
import type { HttpAnswer, HttpRequest } from '../providers/http';
import type { SeededRandom } from '../rules/seeded-random.fixture';
import type { CertifierIssuance } from './certifier-issuance';
import type { RowNews } from './row-news';
import { answeredBy, newsOf, nextOf } from './certifier-issuance';

/** How often something goes wrong, from 0 to 1. */
export interface Mishaps {
  /** Certifier says that it is busy although nobody asked too much of it. */
  readonly busy: number;
  /** A request does not arrive, or its answer does not. */
  readonly lost: number;
}

type Simulated = CertifierCredential & { readonly groupId: string; readonly email: string | undefined; readonly mails: number };

/** A Certifier without a network and without a clock: it is told when a request arrives. */
export class SimulatedCertifier {
  readonly credentials = new Map<string, Simulated>();
  /** When requests were let in, in milliseconds. */
  readonly letIn: number[] = [];
  /** Milliseconds for which it told its client to wait. */
  readonly pauses: { readonly from: number; readonly until: number }[] = [];

  constructor(private readonly random: SeededRandom, private readonly mishaps: Mishaps) {}

  answer({ method, path, body }: HttpRequest, now: number): HttpAnswer {
    if (this.random.chance(this.mishaps.busy) || this.letIn.filter((at) => at > now - 1000).length >= 3) {
      this.pauses.push({ from: now, until: now + 1000 });
      return { status: 429, body: { error: { code: 'rate_limited', message: 'You have exceeded the rate limit' } }, retryAfter: 1 };
    }
    this.letIn.push(now);
    const [, id = '', action] = /^\/v1\/credentials\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (path === '/v1/credentials/search') return this.search(body as { filter: { AND: [unknown, { recipient: { email?: { equals: string }; name?: { equals: string } } }] } });
    if (path === '/v1/credentials') return this.create(body as Omit<CertifierRow, 'key'> & { groupId: string });
    const credential = this.credentials.get(id);
    if (!credential) return refusal(404, 'not_found', 'The requested resource does not exist');
    if (method === 'GET') return { status: 200, body: credential };
    if (action === 'issue') return credential.status === 'draft' ? this.put({ ...credential, status: 'issued' }) : refusal(409, 'conflict', 'It is no draft');
    return credential.status === 'issued' ? this.put({ ...credential, mails: credential.mails + 1 }) : refusal(409, 'conflict', 'It is not issued');
  }

  private create({ groupId, recipient, issueDate = '2026-11-20', expiryDate, customAttributes }: Omit<CertifierRow, 'key'> & { groupId: string }): HttpAnswer {
    if (recipient.name === '') return refusal(400, 'validation_error', 'The name is empty');
    const id = `credential-${this.credentials.size + 1}`;
    return this.put({ id, publicId: `public-${id}`, groupId, status: 'draft', recipient: { name: recipient.name }, email: recipient.email, issueDate, expiryDate, attributes: { 'recipient.name': recipient.name }, customAttributes, mails: 0 });
  }

  private put(credential: Simulated): HttpAnswer {
    this.credentials.set(credential.id, credential);
    return { status: 200, body: credential };
  }

  private search({ filter: { AND: [, { recipient }] } }: { readonly filter: { readonly AND: readonly [unknown, { readonly recipient: { readonly email?: { readonly equals: string }; readonly name?: { readonly equals: string } } }] } }): HttpAnswer {
    const data = [...this.credentials.values()].filter(({ email, recipient: { name } }) => (recipient.email ? email === recipient.email.equals : name === recipient.name?.equals));
    return { status: 200, body: { data, pagination: { prev: null, next: null } } };
  }
}

const refusal = (status: number, code: string, message: string): HttpAnswer => ({ status, body: { error: { code, message } } });

/** The share of what it allowed that its client used: while it tells to wait, it allows nothing. */
export function rateUsed({ letIn, pauses }: SimulatedCertifier, milliseconds: number): number {
  let allowed = milliseconds;
  let end = 0;
  for (const { from, until } of pauses) {
    allowed -= Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return letIn.length / ((3 * allowed) / 1000);
}

/** What a run came to. */
export interface CertifierRun {
  readonly issuance: CertifierIssuance;
  readonly milliseconds: number;
  readonly receipts: RowNews['receipts'];
  readonly refusals: RowNews['refusals'];
}

/**
 * Runs an issuance on a clock that only this run knows: requests take their time there and back, some are lost.
 *
 * @param until milliseconds after which the driver is gone, as when somebody closes the pane
 */
export function runThroughCertifier(start: CertifierIssuance, certifier: SimulatedCertifier, random: SeededRandom, mishaps: Mishaps, until = Infinity): CertifierRun {
  let now = 0;
  let issuance = start;
  const events: { readonly at: number; readonly happen: () => void }[] = [];
  const receipts: RowNews['receipts'][number][] = [];
  const refusals: RowNews['refusals'][number][] = [];
  const later = (milliseconds: number, happen: () => void): void => { events.push({ at: now + milliseconds, happen }); };
  const collect = (): void => {
    const [news, rest] = newsOf(issuance);
    receipts.push(...news.receipts);
    refusals.push(...news.refusals);
    issuance = rest;
  };
  for (;;) {
    const [begun, effect] = nextOf(issuance, now);
    issuance = begun;
    if (effect.type === 'request') {
      const { key, request } = effect;
      const there = 20 + random.below(25);
      const [arrives, returns] = [!random.chance(mishaps.lost / 2), !random.chance(mishaps.lost / 2)];
      later(there, () => {
        const answer = arrives ? certifier.answer(request, now) : undefined;
        // Whoever is turned away is told so at once; work takes its time.
        const back = answer?.status === 429 ? 20 + random.below(25) : 100 + random.below(400);
        later(arrives && returns ? back : 10_000, () => { issuance = answeredBy(issuance, key, returns ? answer : undefined, now); collect(); });
      });
    } else if (effect.type === 'none' || effect.type === 'wait-for-person') {
      return { issuance, milliseconds: now, receipts, refusals };
    } else {
      const next = events.reduce((first, event) => (event.at < first.at ? event : first), { at: effect.type === 'wait' ? now + effect.milliseconds : Infinity, happen: () => undefined });
      if (next.at > until) return { issuance, milliseconds: now, receipts, refusals };
      events.splice(events.indexOf(next) >>> 0, 1);
      now = next.at;
      next.happen();
    }
  }
}
