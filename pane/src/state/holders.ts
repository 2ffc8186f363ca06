import type { Holder, HolderSearch, Outcome, Plan } from '@confer/core';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { answers, keepHolders, maxPeoplePerQuestion, requests, rowsWithoutKey } from '@confer/core';
import { rowsToSend } from './bound-rows';
import { ask } from './connecting';

/** What the issuer has told about people of a list. Rows may be sorted meanwhile, so it is kept by person. */
export interface Holders {
  readonly asked: ReadonlySet<string>;
  /** Those of them who hold the credential of their row, or are about to get it. */
  readonly held: ReadonlyMap<string, Holder>;
}

export const nobodyAsked: Holders = { asked: new Set(), held: new Map() };

/** Whom a row is for. */
export interface PersonOfRow {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly definitionId: string;
  readonly recipient: HolderSearch['recipients'][number];
  /** The same as one text. */
  readonly person: string;
}

/** Whom rows are for. */
export function peopleOf(list: CheckedList, rows: readonly number[], now: Date): PersonOfRow[] {
  return rowsToSend(list, new Map(rows.map((row) => [row, ''])), now, undefined)
    .map(({ row, definition: { id }, request: { recipient } }) => ({ row, definitionId: id, recipient, person: JSON.stringify([id, recipient]) }));
}

/** The plan when those stay who hold the credential already. */
export function withoutHolders(list: CheckedList, plan: Plan, holders: Holders, now: Date): Plan {
  if (holders.held.size === 0) return plan;
  return keepHolders(plan, new Map(holdersAmong(list, rowsWithoutKey(plan), holders, now).map(({ row, holder }) => [row, holder])));
}

/** A row with what its person holds. */
export interface HolderOfRow {
  readonly row: number;
  readonly holder: Holder;
}

const holdersAmong = (list: CheckedList, rows: readonly number[], { held }: Holders, now: Date): HolderOfRow[] =>
  peopleOf(list, rows, now).flatMap(({ row, person }) => { const holder = held.get(person); return holder ? [{ row, holder }] : []; });

/** The rows of a review whose people hold the credential already, whether they stay or go again. */
export const holdersIn = (list: CheckedList, { plan, holders }: Pick<Review, 'plan' | 'holders'>, now: Date): HolderOfRow[] =>
  (holders.held.size === 0 ? [] : holdersAmong(list, [...rowsWithoutKey(plan), ...plan.stay.held, ...plan.stay.underWay], holders, now).sort((a, b) => a.row - b.row));

/** Asks the issuer who of these people holds the credential of the row, or is about to get it. */
export async function askHolders(context: PaneContext, people: readonly PersonOfRow[]): Promise<Outcome<Holders>> {
  const held = new Map<string, Holder>();
  for (const definitionId of new Set(people.map((person) => person.definitionId))) {
    const own = people.filter((person) => person.definitionId === definitionId);
    for (let first = 0; first < own.length; first += maxPeoplePerQuestion) {
      const part = own.slice(first, first + maxPeoplePerQuestion);
      const request = requests.searchHolders({ definitionId, recipients: part.map(({ recipient }) => recipient) });
      const answer = await ask(context, request, answers.holders);
      if (!answer.ok) return answer;
      for (const holder of answer.value) {
        const { person } = part[holder.index] ?? {};
        if (person !== undefined) held.set(person, holder);
      }
    }
  }
  return { ok: true, value: { asked: new Set(people.map(({ person }) => person)), held } };
}

/** What was told first, and what was told now. */
export const togetherWith = (before: Holders, now: Holders): Holders =>
  ({ asked: new Set([...before.asked, ...now.asked]), held: new Map([...[...before.held].filter(([person]) => !now.asked.has(person)), ...now.held]) });
