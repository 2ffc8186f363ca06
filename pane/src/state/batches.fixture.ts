import type { BatchPerson, BatchSearch, CredentialStatus, FoundBatch, HttpAnswer, HttpRequest, PeopleSearch, Receipt, ReinstateRequest, RowRequest, SendRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import { MemoryHost } from '@confer/core';
import { servicesOf } from './desk.fixture';
import { initialState } from './pane-state';
import { createStore } from './store';

const counts = { rows: 2, waiting: 0, issued: 2, stopped: 0, queued: 0, sent: 2, deferred: 0, bounced: 0, inDoubt: 0, notSent: 0 };

export const batchOf = (id: string, label: string, change: Partial<FoundBatch> = {}): FoundBatch =>
  ({ id, key: `key-of-${id}`, label, definitionId: 'ethics', definitionVersion: 1, definitionName: 'Research Ethics Training', status: 'done', createdAt: '2026-11-20T14:44:00Z', counts, ...change });

export const personOf = (key: string, name: string): BatchPerson => ({
  key, name, contact: `${key}@northmere.example`, status: 'sent',
  receipt: { key, credentialId: key, publicId: key, url: `https://issue.northmere.example/c/${key}`, issuedOn: '2026-11-20', delivery: 'sent', status: 'valid' },
});

/** Batches that were issued before, a pane that looks for them, and its clock, which stands until somebody lets it go on. */
export class Shelf {
  batches: readonly FoundBatch[] = [];
  people: readonly BatchPerson[] = [];
  /** Rows as they were sent, where the test says more of them than names and addresses. */
  readonly rows = new Map<string, RowRequest>();
  isSilent = false;
  private issued: readonly Receipt[] | undefined;
  readonly asked: HttpRequest[] = [];
  readonly saved: { readonly file: Blob; readonly name: string }[] = [];
  readonly waits: { readonly milliseconds: number; readonly pass: () => void }[] = [];
  readonly host = new MemoryHost();
  readonly pane: PaneContext;

  constructor() {
    const services = servicesOf(this.host, (request) => this.answer(request));
    this.pane = {
      services: {
        ...services,
        files: { fetch: (request) => Promise.resolve(this.answer(request)), save: (file, name) => { this.saved.push({ file, name }); } },
        wait: (milliseconds, cut) => new Promise((pass) => {
          this.waits.push({ milliseconds, pass });
          cut.addEventListener('abort', () => { pass(); });
        }),
      },
      store: createStore({ ...initialState, tab: 'batches' }),
    };
  }

  get list() {
    return this.pane.store.get().batches.list;
  }

  get open() {
    return this.pane.store.get().batches.open;
  }

  /** The waits that began last come to their end. */
  pass(): void {
    for (const { pass } of this.waits.splice(0)) pass();
  }

  /** From now on a batch that is sent here is issued at once, with these receipts. */
  issues(receipts: readonly Receipt[]): void {
    this.issued = receipts;
  }

  private answer(request: HttpRequest): HttpAnswer | undefined {
    this.asked.push(request);
    if (this.isSilent) return undefined;
    const { path, body } = request;
    if (path === '/v1/batches/search') return ok(this.search(body as BatchSearch));
    if (path.endsWith('/people/search')) {
      const { text = '', limit = 50, cursor } = body as PeopleSearch;
      return ok(pageOf(this.people.filter(({ name }) => name.includes(text)), limit, cursor));
    }
    if (this.issued && !path.startsWith('/v1/batches/search') && path.startsWith('/v1/batches')) return ok(this.sentHere(path, body, this.issued));
    if (path === '/v1/receipts/search') {
      const { keys } = body as { readonly keys: readonly string[] };
      return ok({ data: this.people.flatMap(({ key, receipt }) => (receipt && keys.includes(key) ? [receipt] : [])), cancelled: [] });
    }
    if (path === '/v1/rows/search') {
      const { keys } = body as { readonly keys: readonly string[] };
      return ok({ data: this.people.flatMap(({ key, name, contact, receipt }) => (keys.includes(key) ? [{ ...this.rows.get(key) ?? { key, recipient: { fullName: name, contact }, fields: {} }, batchId: 'b1', definitionId: 'research-ethics', definitionVersion: 1, state: receipt ? 'issued' : 'waiting' }] : [])) });
    }
    if (path === '/v1/credentials/send') {
      const asked = (body as SendRequest).messages.map(({ credentialId }) => credentialId);
      this.people = this.people.map((person) => (person.receipt && asked.includes(person.receipt.credentialId) ? { ...person, status: 'onTheWay', receipt: { ...person.receipt, delivery: 'queued' } } : person));
      return ok({ data: asked.map((credentialId) => ({ credentialId })) });
    }
    const standing = standingsAfter.get(path);
    if (standing) {
      const { credentialIds, tell = false } = body as ReinstateRequest;
      return ok({ data: this.change(credentialIds, standing).map((changed) => ({ ...changed, told: tell })) });
    }
    if (path.endsWith('/export.csv')) return ok(new Blob(['"Label"']));
    if (path.endsWith('/export.xlsx')) return { status: 404, body: { error: { code: 'not_found', message: 'There is no such batch.' } } };
    if (path.startsWith('/v1/batches?')) return ok({ data: this.batches.filter(({ label }) => label.includes(new URLSearchParams(path.split('?')[1]).get('label') ?? '')), pagination: { next: null } });
    return ok(this.batches.find(({ id }) => path === `/v1/batches/${id}`));
  }

  private sentHere(path: string, body: unknown, receipts: readonly Receipt[]): object {
    if (path.endsWith('/rows')) return { data: (body as { readonly rows: readonly RowRequest[] }).rows.map(({ key }) => ({ key, status: 'accepted' })) };
    if (path.includes('/receipts')) return { data: path.includes('after=') ? [] : receipts, pagination: { next: '1' } };
    return batchOf('new', 'Corrected', { status: path === '/v1/batches' ? 'open' : 'done', counts: { ...counts, rows: receipts.length, issued: receipts.length, sent: receipts.length } });
  }

  private change(credentialIds: readonly string[], status: CredentialStatus): object[] {
    this.people = this.people.map((person) => (person.receipt && credentialIds.includes(person.receipt.credentialId) ? { ...person, receipt: { ...person.receipt, status } } : person));
    return credentialIds.map((credentialId) => ({ credentialId, status }));
  }

  private search({ text = '', filter, limit = 20, cursor }: BatchSearch): object {
    const found = this.batches.filter(({ label }) => label.includes(text));
    const running = found.filter(({ status }) => status === 'issuing');
    return { ...pageOf(filter === 'running' ? running : found, limit, cursor), counts: { all: found.length, running: running.length, attention: 0 } };
  }
}

const standingsAfter = new Map<string, CredentialStatus>([['/v1/credentials/revoke', 'revoked'], ['/v1/credentials/suspend', 'suspended'], ['/v1/credentials/reinstate', 'valid']]);

const ok = (body: unknown): HttpAnswer => ({ status: 200, body });

function pageOf<Item>(items: readonly Item[], limit: number, cursor = '0'): object {
  const end = Number(cursor) + limit;
  return { data: items.slice(Number(cursor), end), pagination: { next: end < items.length ? String(end) : null } };
}
