import type { Definition, HttpAnswer, HttpRequest, Organisation, Outcome } from '@confer/core';
import type { Connection, PaneContext } from './pane-state';
import { openingAnswers as answers, openingRequests as requests } from '@confer/core';

/** Asks the issuer, as the person who is signed in. Nobody counts as somebody whom the issuer does not know. */
export async function ask<T>({ services }: PaneContext, request: HttpRequest, read: (answer: HttpAnswer) => Outcome<T>, send = services.send): Promise<Outcome<T>> {
  const token = await services.signIn.token();
  if (token === undefined) return { ok: false, trouble: { kind: 'signIn' } };
  const answer = await send(request, token);
  return answer ? read(answer) : { ok: false, trouble: { kind: 'unreachable' } };
}

/** Others may look, and nothing that they could do would be taken. */
export const mayIssue = (connection: Connection | undefined): boolean => connection?.me.role === 'admin' || connection?.me.role === 'issuer';

/** Who is signed in, who issues, and every definition there is. */
export async function loadConnection(context: PaneContext): Promise<Outcome<Connection>> {
  const [me, organisation, definitions] = await Promise.all([ask(context, requests.me(), answers.me), ask<Organisation>(context, requests.organisation(), answers.organisation), loadDefinitions(context)]);
  if (!me.ok) return me;
  if (!organisation.ok) return organisation;
  if (!definitions.ok) return definitions;
  return { ok: true, value: { me: me.value, organisation: organisation.value, definitions: definitions.value } };
}

/** Every definition there is, archived ones aside. */
export async function loadDefinitions(context: PaneContext): Promise<Outcome<readonly Definition[]>> {
  const all: Definition[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(context, requests.definitions(cursor), answers.definitions);
    if (!page.ok) return page;
    all.push(...page.value.definitions);
    cursor = page.value.next ?? undefined;
  } while (cursor !== undefined);
  return { ok: true, value: all.sort((a, b) => a.name.localeCompare(b.name, context.services.language)) };
}
