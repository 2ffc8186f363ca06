import type { Holder } from '@confer/core';
import { answers, keepHolders, maxPeoplePerQuestion, requests, rowsWithoutKey } from '@confer/core';
import type { PreparedBatch } from './issue-list';
import type { IssuerClient } from './issuer-client';

/**
 * Leaves out people who hold the credential already, or are about to get it. A copy of the file from before it was issued knows
 * nothing of them: only the issuer does.
 *
 * @throws {ListError} when the issuer does not tell
 */
export async function leaveHolders(client: IssuerClient, definitionId: string, prepared: PreparedBatch): Promise<PreparedBatch> {
  const requestOf = new Map(prepared.rows.map((request) => [request.key, request]));
  const people = rowsWithoutKey(prepared.plan).flatMap((row) => {
    const request = requestOf.get(prepared.keys.get(row) ?? '');
    return request ? [{ row, recipient: request.recipient }] : [];
  });
  const holders = new Map<number, Holder>();
  for (let first = 0; first < people.length; first += maxPeoplePerQuestion) {
    const part = people.slice(first, first + maxPeoplePerQuestion);
    for (const holder of await client.ask(requests.searchHolders({ definitionId, recipients: part.map(({ recipient }) => recipient) }), answers.holders)) {
      const { row } = part[holder.index] ?? {};
      if (row !== undefined) holders.set(row, holder);
    }
  }
  const plan = keepHolders(prepared.plan, holders);
  const goes = new Set(plan.go);
  const keys = new Map([...prepared.keys].filter(([row]) => goes.has(row)));
  const kept = new Set(keys.values());
  return { ...prepared, plan, keys, rows: prepared.rows.filter(({ key }) => kept.has(key)) };
}
