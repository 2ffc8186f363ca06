import type { RowRequest, Script } from '@confer/core';
import { scriptsIn } from '@confer/core';

/** Why a row is looked at before others: certificates go wrong where a row is unlike the rest. */
export type Oddity = 'longestName' | 'emptyFields' | 'rareScript';

/** A row that goes, as far as it matters for looking at certificates. */
export interface PreviewRow {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly name: string;
  readonly oddity: Oddity | undefined;
}

/** The rows in the order in which their certificates are looked at: one of each oddity first, then the others as they stand in the sheet. */
export function previewOrder(rows: readonly { readonly row: number; readonly request: RowRequest }[]): PreviewRow[] {
  const all = rows.map(({ row, request: { recipient: { fullName, firstName, lastName }, fields } }) => {
    const name = fullName ?? [firstName, lastName].filter(Boolean).join(' ');
    return { row, name, length: [...name].length, filled: Object.keys(fields).length, scripts: scriptsIn(name) };
  });
  const odd = new Map<number, Oddity>();
  const pick = (found: { readonly row: number } | undefined, oddity: Oddity): void => {
    if (found && !odd.has(found.row)) odd.set(found.row, oddity);
  };
  const first = all[0];
  if (first && all.length > 1) {
    pick(all.reduce((longest, each) => (each.length > longest.length ? each : longest), first), 'longestName');
    const most = Math.max(...new Set(all.map(({ filled }) => filled)));
    const emptiest = all.reduce((least, each) => (each.filled < least.filled ? each : least), first);
    if (emptiest.filled < most) pick(emptiest, 'emptyFields');
    const usual = usualScript(all.flatMap(({ scripts }) => scripts));
    for (const script of new Set(all.flatMap(({ scripts }) => scripts))) {
      if (script !== usual) pick(all.find(({ scripts }) => scripts.includes(script)), 'rareScript');
    }
  }
  const shown = ({ row, name }: { readonly row: number; readonly name: string }): PreviewRow => ({ row, name, oddity: odd.get(row) });
  const byRow = new Map(all.map((each) => [each.row, each]));
  return [...[...odd.keys()].flatMap((row) => byRow.get(row) ?? []), ...all.filter(({ row }) => !odd.has(row))].map(shown);
}

function usualScript(scripts: readonly Script[]): Script | undefined {
  const counts = new Map<Script, number>();
  for (const script of scripts) counts.set(script, (counts.get(script) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
