import type { CertifierCredential, CertifierRow } from '../providers/certifier';
import type { Receipt } from '../providers/confer-messages';
import type { HttpAnswer, HttpRequest, Outcome, Trouble } from '../providers/http';
import type { RowNews } from './row-news';
import { certifierAnswers, certifierPages, certifierRequests, certifierRequestsPerSecond, isOfRow } from '../providers/certifier';
import { secondsUntilRetry } from './issuance';

/**
 * Rows on their way through Certifier, as a state machine without I/O. Certifier takes one credential at a time, in three steps
 * (create, issue, send), three requests a second, and knows no key by which a request that is sent again is the same. So
 * each step is a request of its own; where an answer to one is lost, Certifier is asked what came of it before anything is done
 * again; and a message of which nobody knows whether it left is not sent a second time, but shown as in doubt.
 *
 * Several requests are under way at once: at three a second, a slow answer must not keep the next row waiting. A driver asks
 * {@link nextOf} what to do and tells {@link answeredBy} what came back.
 */
export interface CertifierIssuance {
  readonly groupId: string;
  /** The day on which the first of these rows may have been sent. */
  readonly since: string;
  readonly rows: readonly RowOnItsWay[];
  /** Ids of credentials that are known to belong to other rows. */
  readonly taken: ReadonlySet<string>;
  readonly options: CertifierOptions;
  /** Milliseconds on the driver's clock: no request before them. */
  readonly nextAt: number;
  readonly pausedUntil: number;
  /** How often in a row nobody answered. */
  readonly attempts: number;
  /** What only a person can mend. */
  readonly trouble: Extract<Trouble, { kind: 'signIn' | 'refused' }> | undefined;
  readonly stopping: boolean;
  /** What became of rows and is not in the sheet yet. */
  readonly news: Pick<RowNews, 'receipts' | 'refusals'>;
}

export interface CertifierOptions {
  /** Where the public page of a credential is, in front of its public id. */
  readonly pages: string;
  readonly requestsPerSecond: number;
  /** Whether people are told. If not, their credentials are issued, and nobody is sent a message. */
  readonly sends: boolean;
}

/** The steps that change something at Certifier. */
export type CertifierStep = 'create' | 'issue' | 'send';

/** How far a row came in an earlier run: what was asked for last, and may have been done or not. */
export interface BegunRow {
  readonly asked: CertifierStep;
  /** Of an answer to *create* that came. */
  readonly credential?: CertifierCredential | undefined;
}

interface RowOnItsWay {
  readonly row: CertifierRow;
  /** `find` and `look`: an answer was lost, and Certifier is asked what came of the request. */
  readonly step: 'find' | 'create' | 'look' | 'issue' | 'send' | 'ended';
  readonly credential: CertifierCredential | undefined;
  readonly isUnderWay: boolean;
}

/** Four seconds' worth of requests: a Certifier that is slower than that is not asked for more. */
const mostUnderWay = 12;

/** A little slower than is allowed, because requests do not arrive as evenly as they leave. */
const margin = 1.03;
/** Milliseconds by which a late request does not delay those behind it. */
const lateness = 50;

/** Codes that hold for every row. */
const generalRefusals: ReadonlySet<string> = new Set(['payment_required', 'forbidden', 'missing_version', 'invalid_version']);

/**
 * @param since the day on which these rows were first sent, `2026-11-20`; a day before today does no harm
 * @param earlier rows that were begun in an earlier run, by their keys: what came of it is looked for first
 * @param taken ids of credentials that other rows of the sheet have
 */
export function startCertifierIssuance(groupId: string, rows: readonly CertifierRow[], since: string, earlier: ReadonlyMap<string, BegunRow> = new Map(), taken: ReadonlySet<string> = new Set(), options: Partial<CertifierOptions> = {}): CertifierIssuance {
  const onTheirWay = rows.map((row) => takenUp(row, earlier.get(row.key)));
  const start: CertifierIssuance = {
    groupId, since, taken, options: { pages: certifierPages, requestsPerSecond: certifierRequestsPerSecond, sends: true, ...options }, rows: onTheirWay,
    nextAt: 0, pausedUntil: 0, attempts: 0, trouble: undefined, stopping: false, news: { receipts: [], refusals: [] },
  };
  // Whether their messages left can never be known: there is nothing more to ask.
  return onTheirWay.filter(({ step }) => step === 'ended').reduce((issuance, on) => ended(issuance, on, 'inDoubt'), start);
}

function takenUp(row: CertifierRow, begun: BegunRow | undefined): RowOnItsWay {
  const on = { row, credential: begun?.credential, isUnderWay: false };
  if (!begun) return { ...on, step: 'create' };
  if (!begun.credential) return { ...on, step: 'find' };
  return { ...on, step: ({ create: 'issue', issue: 'look', send: 'ended' } as const)[begun.asked] };
}

/** The one thing to do now. */
export type CertifierEffect =
  /**
   * Send it, and tell {@link answeredBy} with the key. Meanwhile there may be more to do. `asks`: it changes something at Certifier;
   * who wants to take the row up again after a crash keeps this before sending it.
   */
  | { readonly type: 'request'; readonly key: string; readonly request: HttpRequest; readonly asks: BegunRow | undefined }
  | { readonly type: 'wait'; readonly milliseconds: number }
  /** Everything that can be under way is. */
  | { readonly type: 'wait-for-answer' }
  | { readonly type: 'wait-for-person' }
  | { readonly type: 'none' };

/**
 * What to do at a moment, and the issuance after that was begun.
 *
 * @param now milliseconds on a clock that never goes back
 */
export function nextOf(issuance: CertifierIssuance, now: number): readonly [CertifierIssuance, CertifierEffect] {
  const { rows, nextAt, pausedUntil, trouble, groupId, since, options } = issuance;
  const underWay = rows.filter(({ isUnderWay }) => isUnderWay);
  const idle = underWay.length > 0 ? { type: 'wait-for-answer' } as const : { type: 'none' } as const;
  if (trouble) return [issuance, underWay.length > 0 ? idle : { type: 'wait-for-person' }];
  const next = underWay.length < mostUnderWay ? nextRow(issuance, underWay) : undefined;
  if (!next) return [issuance, idle];
  const from = Math.max(nextAt, pausedUntil);
  if (now < from) return [issuance, { type: 'wait', milliseconds: from - now }];
  const interval = (1000 / options.requestsPerSecond) * margin;
  const begun = withRow({ ...issuance, nextAt: Math.max(from, now - lateness) + interval }, { ...next, isUnderWay: true });
  return [begun, { type: 'request', key: next.row.key, request: requestOf(next, groupId, since), asks: asksOf(next) }];
}

/** Rows that were begun come first, so that whatever ends the run leaves few drafts behind. */
const order = ['send', 'issue', 'look', 'find', 'create'] as const;

function nextRow({ rows, stopping }: CertifierIssuance, underWay: readonly RowOnItsWay[]): RowOnItsWay | undefined {
  for (const step of stopping ? order.slice(0, -1) : order) {
    const found = rows.find((each) => each.step === step && !each.isUnderWay && !underWay.some((other) => isTwin(each, other)));
    if (found) return found;
  }
  return undefined;
}

/** A row that is looked for must not be given the credential that is being created for the same person in another row. */
function isTwin({ step, row }: RowOnItsWay, other: RowOnItsWay): boolean {
  const isRisky = (step === 'find' && (other.step === 'create' || other.step === 'find')) || (step === 'create' && other.step === 'find');
  return isRisky && row.recipient.email === other.row.recipient.email && row.recipient.name === other.row.recipient.name;
}

function requestOf({ step, row, credential }: RowOnItsWay, groupId: string, since: string): HttpRequest {
  const id = credential?.id ?? '';
  switch (step) {
    case 'find': return certifierRequests.find(groupId, row, since);
    case 'create': return certifierRequests.create(groupId, row);
    case 'look': return certifierRequests.read(id);
    case 'issue': return certifierRequests.issue(id);
    case 'send': return certifierRequests.send(id);
    case 'ended': throw new Error('An ended row has nothing to ask.');
  }
}

const asksOf = ({ step, credential }: RowOnItsWay): BegunRow | undefined => (step === 'create' || step === 'issue' || step === 'send' ? { asked: step, credential } : undefined);

/** The issuance after an answer, or after it is known that none will come (`undefined`). */
export function answeredBy(issuance: CertifierIssuance, key: string, answer: HttpAnswer | undefined, now: number): CertifierIssuance {
  const found = issuance.rows.find(({ row, isUnderWay }) => row.key === key && isUnderWay);
  if (!found) return issuance;
  const back = { ...found, isUnderWay: false };
  const outcome = answer ? outcomeOf(back, answer) : lost;
  if (outcome.ok) return afterGoodAnswer({ ...issuance, attempts: 0 }, back, outcome.value);
  const { trouble } = outcome;
  switch (trouble.kind) {
    // It was not done: the same request goes again when the time has come.
    case 'busy': return withRow({ ...issuance, pausedUntil: Math.max(issuance.pausedUntil, now + trouble.seconds * 1000) }, back);
    case 'signIn': return withRow({ ...issuance, trouble }, back);
    case 'refused': return generalRefusals.has(trouble.code) ? withRow({ ...issuance, trouble }, back) : refused(issuance, back, trouble.message);
    case 'unreachable': {
      // Several that are lost at once are one sign of trouble, not several.
      const attempts = now < issuance.pausedUntil ? Math.max(issuance.attempts, 1) : issuance.attempts + 1;
      return afterLostAnswer({ ...issuance, attempts, pausedUntil: Math.max(issuance.pausedUntil, now + secondsUntilRetry(attempts) * 1000) }, back);
    }
  }
}

/** A person has mended what was in the way. */
export const tryCertifierAgain = (issuance: CertifierIssuance): CertifierIssuance => ({ ...issuance, trouble: undefined });

/** What was begun is finished; nothing more is begun. */
export const stopCertifier = (issuance: CertifierIssuance): CertifierIssuance => ({ ...issuance, stopping: true });

/** The issuance without a row: somebody else has stopped it, or goes on with it. */
export const withoutRow = (issuance: CertifierIssuance, key: string): CertifierIssuance =>
  ({ ...issuance, rows: issuance.rows.map((on) => (on.row.key === key ? { ...on, isUnderWay: false, step: 'ended' } : on)) });

/** The news, and the issuance without them. */
export const newsOf = (issuance: CertifierIssuance): readonly [CertifierIssuance['news'], CertifierIssuance] =>
  [issuance.news, { ...issuance, news: { receipts: [], refusals: [] } }];

const lost: Outcome<Found> = { ok: false, trouble: { kind: 'unreachable' } };

/** What a good answer tells: the credential of a row, or those that may be. */
type Found = readonly CertifierCredential[] | undefined;

function outcomeOf({ step }: RowOnItsWay, answer: HttpAnswer): Outcome<Found> {
  if (step === 'find') return certifierAnswers.found(answer);
  const outcome = step === 'create' || step === 'look' ? certifierAnswers.credential(answer) : certifierAnswers.done(answer);
  if (!outcome.ok) return outcome;
  return { ok: true, value: step === 'create' || step === 'look' ? [outcome.value as CertifierCredential] : undefined };
}

function afterGoodAnswer(issuance: CertifierIssuance, on: RowOnItsWay, found: Found): CertifierIssuance {
  const [first] = found ?? [];
  switch (on.step) {
    case 'create': return withRow(issuance, { ...on, credential: first, step: 'issue' });
    case 'look': return first?.status === 'draft' ? withRow(issuance, { ...on, step: 'issue' }) : afterIssued(issuance, on);
    case 'find': {
      const claimed = new Set([...issuance.taken, ...issuance.rows.flatMap(({ credential }) => (credential ? [credential.id] : []))]);
      const credential = found?.find((each) => !claimed.has(each.id) && isOfRow(each, on.row));
      if (!credential) return withRow(issuance, { ...on, step: 'create' });
      return credential.status === 'draft' ? withRow(issuance, { ...on, credential, step: 'issue' }) : ended(issuance, { ...on, credential }, 'inDoubt');
    }
    case 'issue': return afterIssued(issuance, on);
    case 'send': return ended(issuance, on, 'sent');
    case 'ended': return issuance;
  }
}

const afterIssued = (issuance: CertifierIssuance, on: RowOnItsWay): CertifierIssuance =>
  (on.row.recipient.email === undefined || !issuance.options.sends ? ended(issuance, on, 'notSent') : withRow(issuance, { ...on, step: 'send' }));

function afterLostAnswer(issuance: CertifierIssuance, on: RowOnItsWay): CertifierIssuance {
  switch (on.step) {
    case 'create': return withRow(issuance, { ...on, step: 'find' });
    case 'issue': return withRow(issuance, { ...on, step: 'look' });
    case 'send': return ended(issuance, on, 'inDoubt');
    default: return withRow(issuance, on);
  }
}

function ended(issuance: CertifierIssuance, on: RowOnItsWay, delivery: Receipt['delivery']): CertifierIssuance {
  const { credential, row: { key, recipient } } = on;
  if (!credential) throw new Error('A row ended without a credential.');
  const receipt: Receipt = {
    key, credentialId: credential.id, publicId: credential.publicId, url: `${issuance.options.pages}${credential.publicId}`, issuedOn: credential.issueDate,
    delivery: recipient.email === undefined || !issuance.options.sends ? 'notSent' : delivery, status: 'valid',
  };
  return withRow({ ...issuance, news: { ...issuance.news, receipts: [...issuance.news.receipts, receipt] } }, { ...on, step: 'ended' });
}

/** A row of which Certifier has a credential keeps its key, so that it is never created a second time. */
function refused(issuance: CertifierIssuance, on: RowOnItsWay, message: string): CertifierIssuance {
  if (on.step === 'send') return ended(issuance, on, 'notSent');
  const refusal = { key: on.row.key, message, keepsKey: on.credential !== undefined || on.step === 'find' };
  return withRow({ ...issuance, news: { ...issuance.news, refusals: [...issuance.news.refusals, refusal] } }, { ...on, step: 'ended' });
}

const withRow = (issuance: CertifierIssuance, changed: RowOnItsWay): CertifierIssuance =>
  ({ ...issuance, rows: issuance.rows.map((each) => (each.row === changed.row ? changed : each)) });
