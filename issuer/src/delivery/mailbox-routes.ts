import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import type { Html } from '../http/html';
import { isLoopbackHost } from '../http/loopback';
import { pageOf, pageQuery, sequenceNumber } from '../http/paging';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { countMailbox, listMailbox, readMailboxMessage } from './mailbox';
import { mailboxPage, messagePage, noMessagePage } from './mailbox-pages';

const mailboxQuery = pageQuery.extend({ cursor: sequenceNumber.optional() });

interface MessageParams {
  Params: { id: string };
}

/** Shows the messages that a developer's issuer keeps instead of sending them. There is no sign-in: it answers this machine alone. */
export function mailboxRoutes(app: FastifyInstance, database: Database, publicUrl: string): void {
  app.addHook('onRequest', async (request) => {
    // A page on the web could have its own name lead to this machine, and read the mailbox through a browser here.
    if (!isLoopbackHost(request.hostname)) throw notFound(say('error.notFound'));
  });

  const pageOfMessages = async (query: unknown) => {
    const { limit, cursor } = parse(mailboxQuery, query);
    return { count: await countMailbox(database), page: pageOf(await listMailbox(database, cursor, limit + 1), limit, ({ sequence }) => sequence) };
  };

  app.get('/mailbox', async ({ query }, reply) => {
    const { count, page } = await pageOfMessages(query);
    return send(reply, mailboxPage(count, page));
  });

  app.get('/mailbox/messages', async ({ query }) => {
    const { count, page: { data, pagination } } = await pageOfMessages(query);
    return { count, data: data.map(({ id, to, subject, receivedAt }) => ({ id, to, subject, receivedAt })), pagination };
  });

  app.get<MessageParams>('/mailbox/messages/:id', async ({ params }, reply) => {
    const message = await messageOf(params);
    return message ? send(reply, messagePage(message)) : send(reply.code(404), noMessagePage());
  });

  app.get<MessageParams>('/mailbox/messages/:id/html', async ({ params }, reply) => {
    const message = await messageOf(params);
    if (!message) return send(reply.code(404), noMessagePage());
    return reply
      .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; img-src ${publicUrl}/images/; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`)
      .type('text/html; charset=utf-8')
      .send(message.html);
  });

  const messageOf = async ({ id }: { id: string }) => z.uuid().safeParse(id).success ? readMailboxMessage(database, id) : undefined;
}

const send = (reply: FastifyReply, page: Html): FastifyReply => reply.type('text/html; charset=utf-8').send(page.markup);
