import type { BatchAnswer, BatchRequest, Hold, Receipt, RowRequest } from '../providers/confer-messages';
import type { Holder, HolderSearch } from '../providers/confer-holders';
import type { HttpAnswer, HttpRequest } from '../providers/http';

/** An issuer that keeps its word: what it accepts it issues, `pace` rows for each look at it, once per key. */
export class SimulatedIssuer {
  readonly accepted = new Map<string, 'waiting' | 'issued' | 'stopped'>();
  readonly receipts: Receipt[] = [];
  status: BatchAnswer['status'] = 'open';
  created = false;
  private heldUntil = '';
  readonly refuse = new Set<string>();
  /** Keys that stand for other content than what is sent under them now. */
  readonly changed = new Set<string>();
  /** Keys that are in an earlier batch, with how often they are still looked for before they are issued there. */
  readonly elsewhere = new Map<string, number>();
  /** People who hold a credential that nobody here was told of, or are getting one: their addresses, with the day of issue. */
  readonly holders = new Map<string, string | undefined>();
  private readonly sent = new Map<string, RowRequest['recipient']>();
  private request: BatchRequest = { key: '', label: '', definitionId: '', definitionVersion: 1 };

  constructor(private readonly pace = 300, private readonly definitions: readonly unknown[] = []) {}

  answer({ method, path, body }: HttpRequest): HttpAnswer {
    if (path === '/v1/sign-in') return ok({ providers: [] });
    if (path === '/v1/me') return ok({ name: 'Marta Kowalczyk', email: 'marta@northmere.example', role: 'issuer', provider: 'Microsoft' });
    if (path === '/v1/organisation') return ok({ name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' });
    if (path.startsWith('/v1/definitions')) return ok({ data: this.definitions, pagination: { next: null } });
    if (path === '/v1/holders/search') return ok({ data: (body as HolderSearch).recipients.flatMap((recipient, index) => this.heldBy(recipient, index)) });
    if (path === '/v1/batches') {
      this.created = true;
      this.request = body as BatchRequest;
      return ok(this.batch());
    }
    if (path.endsWith('/rows')) {
      const { rows } = body as { rows: RowRequest[] };
      for (const { key, recipient } of rows) this.sent.set(key, recipient);
      for (const { key } of rows) if (!this.refusalOf(key) && !this.accepted.has(key) && !this.elsewhere.has(key)) this.accepted.set(key, 'waiting');
      return ok({ data: rows.map(({ key }) => ({ key, ...(this.refusalOf(key) ?? { status: 'accepted' }) })) });
    }
    if (path === '/v1/receipts/search') {
      const wanted = new Set((body as { keys: string[] }).keys);
      const cancelled = [...this.accepted].flatMap(([key, state]) => (state === 'stopped' && wanted.has(key) ? [key] : []));
      return ok({ data: [...this.receipts.filter(({ key }) => wanted.has(key)), ...this.lookElsewhere(wanted)], cancelled });
    }
    if (path.endsWith('/submit')) {
      const { hold } = (body ?? {}) as { hold?: Hold };
      if (this.status === 'open') this.status = hold ? 'held' : 'issuing';
      if (hold) this.heldUntil = 'until' in hold ? hold.until : '2026-11-20T14:52:00.000Z';
      return ok(this.batch());
    }
    if (path.endsWith('/release')) {
      if (this.status === 'cancelled') return conflict;
      this.leave();
      return ok(this.batch());
    }
    if (path.endsWith('/cancel')) {
      if (this.status !== 'held' && this.status !== 'cancelled') return conflict;
      this.end('cancelled');
      return ok(this.batch());
    }
    if (path.endsWith('/stop')) {
      if (this.status !== 'done') this.end('stopped');
      return ok(this.batch());
    }
    if (path.includes('/receipts')) {
      const after = Number(/[?&]after=(\d+)/.exec(path)?.[1] ?? 0);
      const data = this.receipts.slice(after, after + 500);
      return ok({ data, pagination: { next: String(after + data.length) } });
    }
    if (method === 'GET') this.work();
    return ok(this.batch());
  }

  /** The hold is over. */
  leave(): void {
    if (this.status === 'held') this.status = 'issuing';
  }

  private end(status: 'stopped' | 'cancelled'): void {
    this.status = status;
    for (const [key, state] of this.accepted) if (state === 'waiting') this.accepted.set(key, 'stopped');
  }

  private heldBy(recipient: RowRequest['recipient'], index: number): Holder[] {
    const { contact } = recipient;
    const own = this.receipts.find(({ key }) => JSON.stringify(this.sent.get(key)) === JSON.stringify(recipient));
    if (!own && !this.holders.has(contact)) return [];
    const issuedOn = own?.issuedOn ?? this.holders.get(contact);
    return [{ index, label: 'An earlier batch', ...(issuedOn !== undefined && { credential: { url: own?.url ?? `https://issue.northmere.example/c/${contact}`, issuedOn } }) }];
  }

  private refusalOf(key: string): object | undefined {
    if (this.refuse.has(key)) return { status: 'refused', code: 'required', message: 'Contact is empty.' };
    return this.changed.has(key) ? { status: 'refused', code: 'row_key_reused', message: 'Sent before with other content.' } : undefined;
  }

  private lookElsewhere(wanted: ReadonlySet<string>): Receipt[] {
    return [...this.elsewhere].filter(([key]) => wanted.has(key)).flatMap(([key, looks]) => {
      this.elsewhere.set(key, looks - 1);
      return looks > 0 ? [] : [receiptOf(key)];
    });
  }

  private work(): void {
    if (this.status !== 'issuing') return;
    const waiting = [...this.accepted].filter(([, state]) => state === 'waiting').slice(0, this.pace);
    for (const [key] of waiting) {
      this.accepted.set(key, 'issued');
      this.receipts.push(receiptOf(key));
    }
    if (waiting.length === 0) this.status = 'done';
  }

  batch(): BatchAnswer {
    const count = (wanted: string) => [...this.accepted.values()].filter((state) => state === wanted).length;
    const counts = { ...zero, rows: this.accepted.size, waiting: count('waiting'), issued: count('issued'), stopped: count('stopped'), sent: count('issued') };
    return { id: 'b1', ...this.request, definitionName: 'Research Ethics Training', status: this.status, createdAt: '2026-11-20T14:42:00Z', ...(this.status === 'held' && { heldUntil: this.heldUntil }), counts };
  }
}

const receiptOf = (key: string): Receipt => ({ key, credentialId: key, publicId: key, url: `https://issue.northmere.example/c/${key}`, issuedOn: '2026-11-20', delivery: 'sent', status: 'valid' });
const conflict: HttpAnswer = { status: 409, body: { error: { code: 'conflict', message: 'It has left already.' } } };
const ok = (body: unknown): HttpAnswer => ({ status: 200, body });
const zero = { rows: 0, waiting: 0, issued: 0, stopped: 0, queued: 0, sent: 0, deferred: 0, bounced: 0, inDoubt: 0, notSent: 0 };
