import { setTimeout as pause } from 'node:timers/promises';
import type { Converted, ConvertRequest, Definition, HttpAnswer, HttpRequest, Outcome } from '@confer/core';
import { certifierAnswers, certifierRequests, definitionThroughCertifier } from '@confer/core';
import { ApiError, conflict, invalid } from '../http/api-error';
import { say } from '../texts/say';
import type { SendToCertifier } from './client';

/** Pages of a hundred groups that are read. */
const mostPages = 50;

/**
 * The groups of the organisation's workspace, in Certifier's order.
 *
 * @throws {ApiError} `conflict`, `provider_unreachable`
 */
export async function listGroups(send: SendToCertifier): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const groups: { readonly id: string; readonly name: string }[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { groups: more, next } = certified(certifierAnswers.groups(await answerOf(send, certifierRequests.groups(cursor))));
    groups.push(...more);
    if (next === null) break;
    cursor = next;
  }
  return groups;
}

/** What is asked for a definition that is made from a group. */
type GroupSource = Extract<ConvertRequest['from'], { certifier: unknown }>['certifier'];

/**
 * A definition from a group, which is issued through Certifier from then on.
 *
 * @throws {DefinitionError} naming every problem with its place
 * @throws {ApiError} `conflict`, `provider_unreachable`; `validation_error` where Certifier does not tell the attributes and nobody else did
 */
export async function definitionOfGroup(send: SendToCertifier, { groupId, attributes }: GroupSource, given: ConvertRequest['given']): Promise<Converted<Definition>> {
  const group = certified(certifierAnswers.done(await answerOf(send, certifierRequests.group(groupId))));
  // What is given is looked at with the rest of the definition.
  return definitionThroughCertifier(group, attributes ?? await workspaceAttributes(send), given as Parameters<typeof definitionThroughCertifier>[2]);
}

async function workspaceAttributes(send: SendToCertifier): Promise<unknown> {
  const answer = await answerOf(send, certifierRequests.attributes());
  if (answer.status === 404) throw invalid(say('error.certifierAttributes'));
  return certified(certifierAnswers.done(answer));
}

/** A batch may be on its way at the same time, and its requests count, too: so often is one turned away before it is given up. */
const mostPauses = 5;
/** Seconds for which a person is kept waiting at once. */
const longestPause = 3;

async function answerOf(send: SendToCertifier, request: HttpRequest): Promise<HttpAnswer> {
  for (let pauses = 0; ; pauses += 1) {
    const answer = await send(request);
    if (!answer) throw new ApiError(503, 'provider_unreachable', say('error.certifierUnreachable'));
    if (answer.status !== 429 || pauses === mostPauses) return answer;
    await pause(1000 * Math.min(answer.retryAfter ?? 1, longestPause));
  }
}

function certified<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  switch (outcome.trouble.kind) {
    case 'signIn': throw conflict(say('error.certifierToken'));
    case 'refused': throw conflict(say('error.certifierRefused', { message: outcome.trouble.message }));
    case 'busy':
    case 'unreachable': throw new ApiError(503, 'provider_unreachable', say('error.certifierUnreachable'));
  }
}
