import type { FastifyReply, FastifyRequest } from 'fastify';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Answers only what was asked of this computer by its own name. Another site can make a browser ask here under a name of its own
 * that leads to 127.0.0.1 (DNS rebinding); such a request carries that name.
 */
export async function refuseForeignNames({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!loopbackHost.test(headers.host ?? '')) await forbid(reply);
}

/**
 * Answers only the workbench's own page. Any page can ask under the right name, but then the browser tells where that page is from.
 * Needed for what is handed out without a token; forms of the issuing service's pages come without an origin.
 */
export async function refuseForeignPages({ headers: { host = '', origin } }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (origin !== `http://${host}`) await forbid(reply);
}

function forbid(reply: FastifyReply) {
  return reply.code(403).send({ error: { code: 'forbidden', message: 'The workbench answers only its own page on this computer. Open it at http://localhost.' } });
}
