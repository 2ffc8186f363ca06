import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addInPolicy } from '@confer/issuer/excel';
import httpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import Fastify, { type FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import type { PageSession } from '../protocol';
import type { Folders } from './folders';
import { refuseForeignNames, refuseForeignPages } from './loopback';
import { paneInWorkbench } from './pane-page';

export interface HttpOptions {
  readonly folders: Folders;
  readonly accessToken: string;
  /** Where the issuing service listens; `undefined` while it is down. */
  readonly issuerUrl: () => string | undefined;
  /** The page of a sidebar that is open in Google Sheets. */
  readonly sidebarPage: (id: string) => string | undefined;
  readonly openPage: (socket: WebSocket) => void;
}

/** A paste of 100,000 rows is one message. */
const longestMessage = 128 * 1024 * 1024;

/** Nothing leaves this computer. The grid sets styles in its elements, and draws on pictures that it makes. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  "base-uri 'none'",
  // A sidebar of Google's lies on another origin than the spreadsheet: this computer by its other name.
  "frame-src 'self' http://127.0.0.1:* http://localhost:*",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page of a sidebar brings everything with it and asks nobody: what it wants to know, it asks Google's server. */
const sidebarPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'self'",
  "form-action 'none'",
  'frame-ancestors http://127.0.0.1:* http://localhost:*',
].join('; ');

const issuerIsDown = {
  error: { code: 'service_unavailable', message: 'The issuing service is not running. Nothing is lost; try again when it is back.' },
};

/** Everything that the browser sees, on one origin: the page, office.js, the pane, and behind them the issuing service. */
export async function createHttp({ folders, accessToken, issuerUrl, sidebarPage, openPage }: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  // Before the next hook: it closes the sockets of those whom that one refuses.
  await app.register(fastifyWebsocket, { options: { maxPayload: longestMessage } });
  app.addHook('onRequest', refuseForeignNames);
  app.get('/workbench/socket', { websocket: true, onRequest: refuseForeignPages }, openPage);
  app.post('/workbench/session', { onRequest: refuseForeignPages }, async (_request, reply): Promise<PageSession> => {
    void reply.header('cache-control', 'no-store');
    return { accessToken };
  });

  await app.register(fastifyStatic, { root: folders.page, prefix: '/workbench/' });
  app.get('/', (_request, reply) => reply.header('content-security-policy', pagePolicy).sendFile('workbench.html', folders.page));
  app.get<{ Params: { '*': string } }>('/excel/*', async (request, reply) => {
    const file = request.params['*'];
    if (!file.endsWith('.html')) return reply.sendFile(file, folders.pane);
    const path = join(folders.pane, join('/', file));
    if (!existsSync(path)) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('content-security-policy', addInPolicy(["'self'"])).send(paneInWorkbench(await readFile(path, 'utf8')));
  });
  app.get<{ Params: { id: string } }>('/sheets/sidebar/:id', (request, reply) => {
    const page = sidebarPage(request.params.id);
    return page === undefined ? reply.callNotFound() : reply.type('text/html; charset=utf-8').header('content-security-policy', sidebarPolicy).header('cache-control', 'no-store').send(page);
  });
  // office.js asks for some files by names in mixed case, which the package has in lower case.
  app.get<{ Params: { '*': string } }>('/office/*', (request, reply) => reply.sendFile(request.params['*'].toLowerCase(), folders.office));

  await app.register(httpProxy, {
    upstream: '',
    routes: ['/*'],
    preHandler: async (_request, reply) => {
      if (issuerUrl() === undefined) await reply.code(503).send(issuerIsDown);
    },
    replyOptions: {
      getUpstream: () => issuerUrl() ?? '',
      onError: (reply) => {
        void reply.code(503).send(issuerIsDown);
      },
    },
  });
  return app;
}
