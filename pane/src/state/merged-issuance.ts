import type { BatchAnswer, BatchStatus, Issuance } from '@confer/core';
import type { Running } from './pane-state';

/**
 * Batches that go together under one label, seen as one: for a list of several definitions, of which each has a batch of its own.
 *
 * @param issuances at least one
 */
export function mergeIssuances([first, ...others]: readonly [Issuance, ...Issuance[]]): Issuance {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const troubled = all.find(({ trouble }) => trouble);
  const union = <T>(part: (issuance: Issuance) => ReadonlySet<T>): ReadonlySet<T> => new Set(all.flatMap((issuance) => [...part(issuance)]));
  return {
    ...first,
    rows: all.flatMap(({ rows }) => rows),
    unsent: all.flatMap(({ unsent }) => unsent),
    open: union(({ open }) => open),
    refused: union(({ refused }) => refused),
    refusedLate: all.reduce((sum, { refusedLate }) => sum + refusedLate, 0),
    earlier: union(({ earlier }) => earlier),
    answer: mergeAnswers(all),
    step: all.find(({ step }) => step !== 'settled')?.step ?? 'settled',
    complete: all.every(({ complete, step }) => complete || step === 'settled'),
    stopping: all.some(({ stopping }) => stopping),
    hurrying: all.some(({ hurrying }) => hurrying),
    trouble: troubled?.trouble,
    attempts: troubled?.attempts ?? 0,
  };
}

/** A running batch after each part of it has changed. */
export function withIssuances(running: Running, change: (issuance: Issuance) => Issuance): Running {
  const [first, ...others] = running.issuances;
  const issuances = [change(first), ...others.map(change)] as const;
  return { ...running, issuances, issuance: mergeIssuances(issuances) };
}

/** `undefined` until the issuer knows one of them. */
function mergeAnswers(issuances: readonly Issuance[]): BatchAnswer | undefined {
  const answers = issuances.flatMap(({ answer }) => answer ?? []);
  const [first] = answers;
  if (!first) return undefined;
  const counts = { ...first.counts };
  for (const { counts: more } of answers.slice(1)) for (const part of Object.keys(counts) as (keyof typeof counts)[]) counts[part] += more[part];
  // Rows that were stopped before the issuer heard of them.
  for (const { answer, rows, step } of issuances) if (!answer && step === 'settled') { counts.rows += rows.length; counts.stopped += rows.length; }
  const heldUntil = answers.flatMap((answer) => answer.heldUntil ?? []).sort()[0];
  const { heldUntil: _, obstacle: __, ...rest } = first;
  const obstacle = answers.find((answer) => answer.obstacle)?.obstacle;
  return { ...rest, counts, status: mergeStatuses(issuances), ...(heldUntil !== undefined && { heldUntil }), ...(obstacle && { obstacle }) };
}

/** How far all of them are: what has not begun is said first. */
function mergeStatuses(issuances: readonly Issuance[]): BatchStatus {
  const statuses = issuances.map(({ answer, step }): BatchStatus => answer?.status ?? (step === 'settled' ? 'stopped' : 'open'));
  const [first = 'open'] = statuses;
  if (statuses.every((status) => status === first)) return first;
  if (statuses.includes('open')) return 'open';
  if (statuses.includes('issuing') || statuses.includes('held')) return 'issuing';
  return 'stopped';
}
