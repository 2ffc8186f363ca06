import type { SheetChange } from '@confer/core';
import { HostError } from '@confer/core';
import type { KnownSheet, Pulse } from '../shared/wire';
import type { CallServer } from './call-server';
import { changeOf } from './row-changes';

export interface WatchOptions {
  /** Resolves when the next look is due. Whoever shows the sidebar decides: after a pause, and not while nobody sees it. */
  readonly nextLook: (ended: AbortSignal) => Promise<void>;
}

/** A sheet as it was seen last. */
interface Seen extends KnownSheet {
  readonly selection: string;
  readonly headers: string;
  /** Digests of all rows. */
  readonly rows: readonly number[];
}

const nothingSeen: Seen = { sheetId: '', rowCount: 0, blocks: [], selection: '', headers: '', rows: [] };

/**
 * Tells of changes by looking every few seconds, because Google tells a sidebar of nothing. A look costs a call, and hands over the
 * digests of those blocks of rows that have changed. One that fails is made again: why it failed, the pane hears from its own calls.
 */
export async function watchSheets(call: CallServer, { nextLook }: WatchOptions, listener: (change: SheetChange) => void): Promise<() => void> {
  const ended = new AbortController();
  const look = async (before: Seen): Promise<Seen> => {
    const { sheetId, rowCount, blocks } = before;
    return seenIn(await call('pulse', { sheetId, rowCount, blocks }), before);
  };
  let seen = await look(nothingSeen);
  const follow = async () => {
    for (;;) {
      await nextLook(ended.signal);
      if (ended.signal.aborted) return;
      try {
        const before = seen;
        seen = await look(before);
        if (!ended.signal.aborted) changesBetween(before, seen).forEach(listener);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
    }
  };
  void follow();
  return () => { ended.abort(); };
}

function seenIn({ activeSheet, changed: { from, rows }, ...pulse }: Pulse, before: Seen): Seen {
  const known = before.sheetId === activeSheet ? before.rows : [];
  return { ...pulse, sheetId: activeSheet, rows: [...known.slice(0, from), ...rows, ...known.slice(from + rows.length)].slice(0, pulse.rowCount) };
}

function changesBetween(before: Seen, now: Seen): SheetChange[] {
  const { sheetId } = now;
  if (before.sheetId !== sheetId) return [{ what: 'selection', sheetId }];
  const rows = before.headers === now.headers ? changeOf(sheetId, before.rows, now.rows) : { what: 'cells' as const, sheetId };
  return [...(rows ? [rows] : []), ...(before.selection === now.selection ? [] : [{ what: 'selection' as const, sheetId }])];
}
