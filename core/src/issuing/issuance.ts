import type { HostErrorCode } from '../host/host';
import type { BatchAnswer, BatchRequest, Hold, LateRefusal, Receipt, RowRequest, RowResult } from '../providers/confer-messages';
import type { HttpAnswer, HttpRequest, Outcome, Trouble } from '../providers/http';
import type { RowNews } from './row-news';
import { answers, receiptsPerPage, requests } from '../providers/confer';
import { maxKeysPerSearch, maxRowsPerRequest } from '../providers/confer-messages';

/**
 * One batch on its way through the Confer issuer, as a state machine without I/O. A driver asks {@link effectOf} what to
 * do, does it, and tells {@link advance} what came of it; there is never more than one thing to do. Every step may be
 * done again: keys are in the sheet before anything is sent, and the issuer knows batch and rows by their keys.
 *
 * A key that may have been sent earlier is settled by asking the issuer before its row is sent again, and stays in the sheet
 * until there is a receipt for it: without it the row would be a fresh one, and its person would get a second credential.
 */
export interface Issuance {
  readonly batch: BatchRequest;
  /** It was begun before this run: the issuer may have the whole batch before it has answered once. */
  readonly resumed: boolean;
  /** How long the batch waits at the issuer, once it is submitted, before anything is signed or sent. */
  readonly hold: Hold | undefined;
  /** Rows to send. When an interrupted batch is taken up again, those that have no receipt in the sheet. */
  readonly rows: readonly RowRequest[];
  readonly step: Step;
  /** Those of `rows` that the issuer has not answered yet. */
  readonly unsent: readonly RowRequest[];
  /** Keys of `rows` that may have been sent before this run. They are never taken out of the sheet. */
  readonly earlier: ReadonlySet<string>;
  /** Keys whose receipts are still to be asked for, in whichever batch they are. */
  readonly unsearched: readonly string[];
  /** The batch as the issuer saw it last. */
  readonly answer: BatchAnswer | undefined;
  /** Keys of rows that the issuer did not take. */
  readonly refused: ReadonlySet<string>;
  /** How many of them the issuer had taken before. */
  readonly refusedLate: number;
  /** Keys of `rows` that have neither receipt nor refusal yet. */
  readonly open: ReadonlySet<string>;
  /** News that is not in the sheet yet. */
  readonly news: RowNews;
  /** Where the issuer's list of receipts was read up to. */
  readonly cursor: string | undefined;
  /** The last page of receipts was a full one: there may be more right behind it. */
  readonly more: boolean;
  /** The issuing had ended when the receipts were read. */
  readonly complete: boolean;
  /** No message was on its way when the receipts were read. */
  readonly quiet: boolean;
  readonly stopping: boolean;
  /** The issuer knows that it is to stop, and finishes what it has begun. */
  readonly stopAsked: boolean;
  /** A person wants the held batch to leave now. */
  readonly hurrying: boolean;
  /** Rows that were stopped before their turn are told in the sheet. */
  readonly released: boolean;
  /** What is in the way of the step, and how often in a row it was. */
  readonly trouble: (Trouble | { readonly kind: 'sheet'; readonly code: HostErrorCode }) | undefined;
  readonly attempts: number;
}

type Refused = Extract<RowResult, { status: 'refused' }>;
type Step = 'write-keys' | 'create' | 'search' | 'send' | 'submit' | 'issue-now' | 'stop' | 'read-receipts' | 'write-news' | 'read-batch' | 'pause' | 'release' | 'settled';

/** The one thing to do now. */
export type Effect =
  /** Write the row keys of `rows` into the sheet, and keep the batch in the workbook's notebook. */
  | { readonly type: 'write-keys' }
  | { readonly type: 'request'; readonly request: HttpRequest }
  | { readonly type: 'write-news'; readonly news: RowNews }
  | { readonly type: 'wait'; readonly milliseconds: number }
  /** Nothing goes on before a person has done something: signed in, unprotected the sheet, pressed *Try again*. */
  | { readonly type: 'wait-for-person' }
  | { readonly type: 'none' };

export type IssuanceEvent =
  | { readonly type: 'done' }
  | { readonly type: 'answered'; readonly answer: HttpAnswer }
  | { readonly type: 'unanswered' }
  | { readonly type: 'sheet-failed'; readonly code: HostErrorCode }
  /** Keys came to stand beside other rows than theirs: nothing is sent, and they go again. */
  | { readonly type: 'rows-moved' }
  /** A wait is over, or a person wants to go on at once. */
  | { readonly type: 'try-again' }
  /** The hold is to end. */
  | { readonly type: 'issue-now' }
  /** What has not left is to stay; a held batch is cancelled. */
  | { readonly type: 'stop' };

const noNews: RowNews = { receipts: [], refusals: [], released: [], unsettled: [] };

/** Milliseconds between looks at a batch that is being issued, at one whose messages are on their way, and at a held one, which somebody else may release. */
const pauses = { issuing: 500, delivering: 3000, held: 5000 };
/** Seconds until an issuer that does not answer is asked again; the last one repeats. */
const patience = [2, 20, 60, 300];
/** Characters of one request of rows, well below what an issuer or a proxy before it takes. */
const requestSize = 2_000_000;
/** Milliseconds until a sheet is tried again in which a cell is being edited, or which does not answer for another reason that passes. */
const editPatience = 1000;
const passing: readonly HostErrorCode[] = ['cell-is-being-edited', 'sheet-is-busy', 'spreadsheet-unreachable'];

/**
 * A new batch: keys first, then the issuer.
 *
 * @param earlier keys of unsettled rows among the rows: they may have been sent in another batch
 */
export const startIssuance = (batch: BatchRequest, rows: readonly RowRequest[], earlier: readonly string[] = [], hold?: Hold): Issuance => ({
  batch, resumed: false, hold, rows, step: 'write-keys', unsent: rows, earlier: new Set(earlier), unsearched: earlier, answer: undefined, refused: new Set(), refusedLate: 0, open: new Set(rows.map(keyOf)), news: noNews,
  cursor: undefined, more: false, complete: false, quiet: false, stopping: false, stopAsked: false, hurrying: false, released: false, trouble: undefined, attempts: 0,
});

/** A batch that the notebook names, with the rows that have a key and no receipt: it begins by asking the issuer. */
export const resumeIssuance = (batch: BatchRequest, rows: readonly RowRequest[], hold?: Hold): Issuance => ({ ...startIssuance(batch, rows, rows.map(keyOf), hold), resumed: true, step: 'create' });

/** A batch that had come to its end, after messages were asked for: what becomes of them is followed again. */
export const followMessages = (issuance: Issuance): Issuance => (issuance.step === 'settled' && issuance.answer ? { ...issuance, step: 'read-receipts' } : issuance);

const keyOf = ({ key }: { readonly key: string }): string => key;

/** What has to be done now. */
export function effectOf(issuance: Issuance): Effect {
  const { step, trouble, attempts, answer, news, cursor } = issuance;
  if (trouble) {
    switch (trouble.kind) {
      case 'unreachable': return { type: 'wait', milliseconds: secondsUntilRetry(attempts) * 1000 };
      case 'busy': return { type: 'wait', milliseconds: trouble.seconds * 1000 };
      case 'sheet': return passing.includes(trouble.code) ? { type: 'wait', milliseconds: editPatience } : { type: 'wait-for-person' };
      case 'signIn':
      case 'refused': return { type: 'wait-for-person' };
    }
  }
  const id = answer?.id ?? '';
  switch (step) {
    case 'write-keys': return { type: 'write-keys' };
    case 'create': return { type: 'request', request: requests.createBatch(issuance.batch) };
    case 'search': return { type: 'request', request: requests.searchReceipts(nextKeys(issuance)) };
    case 'send': return { type: 'request', request: requests.sendRows(id, nextRows(issuance)) };
    case 'submit': return { type: 'request', request: requests.submitBatch(id, issuance.hold) };
    case 'issue-now': return { type: 'request', request: requests.releaseBatch(id) };
    case 'stop': return { type: 'request', request: answer?.status === 'held' ? requests.cancelBatch(id) : requests.stopBatch(id) };
    case 'read-receipts': return { type: 'request', request: requests.receipts(id, cursor) };
    case 'read-batch': return { type: 'request', request: requests.batch(id) };
    case 'write-news': return { type: 'write-news', news };
    case 'release': return { type: 'write-news', news: stoppedNews(issuance) };
    case 'pause': return { type: 'wait', milliseconds: issuance.complete ? pauses.delivering : answer?.status === 'held' ? pauses.held : pauses.issuing };
    case 'settled': return { type: 'none' };
  }
}

/** Of the rows that were stopped, those that were never sent before are fresh again. */
function stoppedNews({ open, earlier, answer }: Issuance): RowNews {
  const fresh = [...open].filter((key) => !earlier.has(key));
  return { ...noNews, ...(answer?.status === 'cancelled' ? { cancelled: fresh } : { released: fresh }), unsettled: [...open].filter((key) => earlier.has(key)) };
}

/** Seconds that pass before an issuer that did not answer is asked again. */
export const secondsUntilRetry = (attempts: number): number => patience[Math.min(attempts, patience.length) - 1] ?? 0;

/** The issuance after something has come of its effect, or after a person has said something. */
export function advance(issuance: Issuance, event: IssuanceEvent): Issuance {
  switch (event.type) {
    case 'stop': return wishToStop(issuance);
    case 'issue-now': return { ...issuance, hurrying: true };
    case 'try-again': return issuance.trouble ? { ...issuance, trouble: undefined } : issuance.step === 'pause' ? to(issuance, issuance.answer?.status === 'held' ? 'read-batch' : 'read-receipts') : issuance;
    case 'sheet-failed': return { ...issuance, trouble: { kind: 'sheet', code: event.code }, attempts: issuance.attempts + 1 };
    case 'rows-moved': return { ...issuance, stopping: true, step: 'release' };
    case 'unanswered': return inTrouble(issuance, { kind: 'unreachable' });
    case 'done': return afterSheet({ ...issuance, attempts: 0 });
    case 'answered': return afterAnswer(issuance, event.answer);
  }
}

/**
 * While something is under way the wish waits for its end; while something is in the way it takes the way out at once. It does not while
 * nobody has said what has become of a batch that was begun before: a held one would leave all the same.
 */
function wishToStop(issuance: Issuance): Issuance {
  const { trouble, answer, resumed, step } = issuance;
  const stopping = { ...issuance, stopping: true };
  if (!trouble) return stopping;
  return { ...stopping, trouble: undefined, step: answer ? 'stop' : resumed && trouble.kind !== 'refused' ? step : 'release' };
}

const inTrouble = (issuance: Issuance, trouble: Trouble): Issuance => ({ ...issuance, trouble, attempts: issuance.attempts + 1 });

/** The next step; a wish comes before it, once there is something to stop or to release. */
function to(issuance: Issuance, step: Step): Issuance {
  const { stopping, stopAsked, hurrying, answer } = issuance;
  const held = answer?.status === 'held';
  const stoppable = held || answer?.status === 'open' || answer?.status === 'issuing';
  if (step === 'write-news') return { ...issuance, step };
  return { ...issuance, step: stopping && stoppable && !stopAsked ? 'stop' : hurrying && held ? 'issue-now' : step };
}

function afterSheet(issuance: Issuance): Issuance {
  switch (issuance.step) {
    // Nothing has left the sheet yet: stopping now takes the keys away again.
    case 'write-keys': return { ...issuance, step: issuance.stopping ? 'release' : 'create' };
    case 'write-news': return to({ ...issuance, news: noNews }, issuance.answer?.status === 'open' ? stepBeforeSubmitting(issuance) : issuance.more ? 'read-receipts' : 'read-batch');
    case 'release': return afterIssuing({ ...issuance, released: true });
    default: return issuance;
  }
}

/** The rows of the next request: as many as the issuer takes, fewer when cells are very long. At least one goes. */
function nextRows({ unsent }: Issuance): readonly RowRequest[] {
  let size = 0;
  const most = unsent.slice(0, maxRowsPerRequest);
  const end = most.findIndex((row, index) => {
    size += JSON.stringify(row).length;
    return index > 0 && size > requestSize;
  });
  return end < 0 ? most : most.slice(0, end);
}

const nextKeys = ({ unsearched }: Issuance): readonly string[] => unsearched.slice(0, maxKeysPerSearch);

function afterAnswer(issuance: Issuance, answer: HttpAnswer): Issuance {
  const settle = <T>(outcome: Outcome<T>, change: (calm: Issuance, value: T) => Issuance): Issuance =>
    outcome.ok ? change({ ...issuance, attempts: 0 }, outcome.value) : inTrouble(issuance, outcome.trouble);
  switch (issuance.step) {
    case 'create':
      return settle(answers.batch(answer), (calm, batch) => to({ ...calm, answer: batch }, batch.status === 'open' ? stepBeforeSubmitting(calm) : 'read-receipts'));
    case 'search':
      return settle(answers.foundReceipts(answer), (calm, { data: receipts, cancelled }) => {
        // At the end of a batch nobody sends these again, so nothing stands or will stand under their keys.
        const earlier = calm.complete ? without(calm.earlier, cancelled) : calm.earlier;
        const after = withReceipts({ ...calm, earlier, unsearched: calm.unsearched.slice(nextKeys(calm).length) }, receipts);
        const settled = { ...after, unsent: after.unsent.filter(({ key }) => after.open.has(key)) };
        if (receipts.length > 0) return to(settled, 'write-news');
        return calm.complete ? afterSearching(settled) : to(settled, stepBeforeSubmitting(settled));
      });
    case 'send':
      return settle(answers.rows(answer), (calm, results) => {
        const refusals = results.flatMap((result) => (result.status === 'refused' ? [refusalOf(calm, result)] : []));
        const keys = refusals.map(keyOf);
        const news = { ...calm.news, refusals: [...calm.news.refusals, ...refusals] };
        const after = { ...calm, unsent: calm.unsent.slice(nextRows(calm).length), news, refused: new Set([...calm.refused, ...keys]), open: without(calm.open, keys) };
        return to(after, stepBeforeSubmitting(after));
      });
    case 'submit':
      return settle(answers.batch(answer), (calm, batch) => ({ ...calm, answer: batch, news: { ...calm.news, ...heldNews(calm, batch) }, step: 'read-receipts' }));
    case 'issue-now':
    case 'stop': {
      const after = settle(answers.batch(answer), (calm, batch) => ({ ...calm, answer: batch, stopAsked: calm.step === 'stop', step: 'read-receipts' }));
      // The batch has left meanwhile, or somebody else has ended it: what is so now decides what the wish means.
      return after.trouble?.kind === 'refused' && after.trouble.code === 'conflict' ? { ...issuance, attempts: 0, step: 'read-batch' } : after;
    }
    case 'read-receipts':
      return settle(answers.receipts(answer), (calm, { receipts, refused, next }) => {
        const after = withLateRefusals(withReceipts({ ...calm, cursor: next ?? calm.cursor, more: receipts.length >= receiptsPerPage }, receipts), refused);
        return to(after, receipts.length === 0 && after.news.refusals.length === 0 && !after.news.held ? 'read-batch' : 'write-news');
      });
    case 'read-batch':
      return settle(answers.batch(answer), (calm, batch) => afterIssuing({ ...calm, answer: batch }));
    default:
      return issuance;
  }
}

/** What comes next in a batch that takes rows: what may have been issued already is settled before anything is sent again. */
const stepBeforeSubmitting = (issuance: Issuance): Step => (issuance.unsearched.length > 0 ? 'search' : issuance.unsent.length > 0 ? 'send' : 'submit');

/** A key that stands for another row may be the key of an issued one; a key that was sent before may be, too. */
const refusalOf = ({ earlier }: Issuance, { key, code, message }: Refused): RowNews['refusals'][number] => ({ key, message, keepsKey: code === 'row_key_reused' || earlier.has(key) });

/** The issuer took these rows, and then they could not be issued: each is told once. */
function withLateRefusals(issuance: Issuance, refused: readonly LateRefusal[]): Issuance {
  const fresh = refused.filter(({ key }) => issuance.open.has(key));
  if (fresh.length === 0) return issuance;
  const refusals = fresh.map(({ keepsKey, ...refusal }) => ({ ...refusal, keepsKey: keepsKey || issuance.earlier.has(refusal.key) }));
  const keys = fresh.map(keyOf);
  return {
    ...issuance, news: { ...issuance.news, refusals: [...issuance.news.refusals, ...refusals] },
    refused: new Set([...issuance.refused, ...keys]), refusedLate: issuance.refusedLate + fresh.length, open: without(issuance.open, keys),
  };
}

/** With a receipt, a row is no longer open, and one that was refused only because it is known already is not refused. */
function withReceipts(issuance: Issuance, receipts: readonly Receipt[]): Issuance {
  const keys = receipts.map(keyOf);
  return { ...issuance, news: { ...issuance.news, receipts }, open: without(issuance.open, keys), refused: without(issuance.refused, keys) };
}

/** Where to go once the present state of the batch is known. */
function afterIssuing(issuance: Issuance): Issuance {
  const { answer, complete, quiet, open, earlier, released } = issuance;
  if (!answer) return { ...issuance, step: 'settled' };
  if (answer.status === 'open' || answer.status === 'held' || answer.status === 'issuing') return to(issuance, 'pause');
  // Receipts that came to be between the last reading and the end are read once more.
  if (!complete) return { ...issuance, complete: true, quiet: !messagesOnTheWay(answer), step: 'read-receipts' };
  if (endedEarly(answer) && open.size > 0 && !released) {
    const doubtful = [...open].filter((key) => earlier.has(key));
    return doubtful.length > 0 ? { ...issuance, unsearched: doubtful, step: 'search' } : { ...issuance, step: 'release' };
  }
  // The issuer took these rows, and they are not in this batch: their receipts stand in another one, now or soon.
  if (answer.status === 'done' && open.size > 0) return { ...issuance, unsearched: [...open], step: 'search' };
  if (messagesOnTheWay(answer)) return { ...issuance, step: 'pause' };
  // So are those of messages that came to their end meanwhile.
  return quiet ? { ...issuance, step: 'settled' } : { ...issuance, quiet: true, step: 'read-receipts' };
}

/** After a search at the end of a batch: what is still open is being issued in another batch, and is looked for again. */
const afterSearching = (issuance: Issuance): Issuance =>
  ({ ...issuance, step: issuance.unsearched.length > 0 ? 'search' : issuance.answer && endedEarly(issuance.answer) ? 'release' : 'pause' });

const endedEarly = ({ status }: BatchAnswer): boolean => status === 'stopped' || status === 'cancelled';

/** What the sheet is told of rows that wait for the time of a held batch. */
const heldNews = ({ open }: Issuance, { status, heldUntil }: BatchAnswer): Pick<RowNews, 'held'> =>
  (status === 'held' && heldUntil !== undefined ? { held: { keys: [...open], until: heldUntil } } : {});

const messagesOnTheWay = ({ counts }: BatchAnswer): boolean => counts.queued + counts.deferred > 0;

function without(keys: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const rest = new Set(keys);
  for (const key of gone) rest.delete(key);
  return rest;
}
