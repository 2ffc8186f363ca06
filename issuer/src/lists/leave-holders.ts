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
  const reasons = new Map<number, 'held' | 'underWay'>();
  for (let first = 0; first < people.length; first += maxPeoplePerQuestion) {
    const part = people.slice(first, first + maxPeoplePerQuestion);
    const holders = await client.ask(requests.searchHolders({ definitionId, recipients: part.map(({ recipient }) => recipient) }), answers.holders);
    for (const { index, credential } of holders) {
      const row = part[index]?.row;
      if (row !== undefined) reasons.set(row, credential ? 'held' : 'underWay');
    }
  }
  const plan = keepHolders(prepared.plan, reasons);
  const goes = new Set(plan.go);
  const keys = new Map([...prepared.keys].filter(([row]) => goes.has(row)));
  const kept = new Set(keys.values());
  return { ...prepared, plan, keys, rows: prepared.rows.filter(({ key }) => kept.has(key)) };
}
