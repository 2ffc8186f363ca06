import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import Fastify, { LogController } from 'fastify';
import { say } from '../texts/say';
import { ApiError, invalid } from './api-error';
import { closeSilentConnections } from './silent-connections';
import { unstorableText } from './stored-text';

/** 500 rows, of which one in ten fills a cell to its limit. */
const largestBody = 16 * 1024 * 1024;

/** Requests are read with zod. Without this the web server loads the two compilers of its own, which takes a tenth of a start. */
function noCompiler(): never {
  throw new Error('A route has a JSON schema, which nothing here reads.');
}

/** The web server with what holds for every route: logs, errors, headers. */
export function createApp(logger: boolean): FastifyInstance {
  const app = Fastify({
    bodyLimit: largestBody,
    // Before there is a route for it: an address that cannot be decoded.
    frameworkErrors: (_error, _request, reply) => { sendError(reply, invalid(say('error.badAddress'))); },
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    // Its own log lines hold addresses, which hold ids that open public pages.
    logController: new LogController({ disableRequestLogging: true }),
    logger: logger && { serializers: { err: errorForLog } },
  });
  app.addHook('onResponse', async ({ log, method, routeOptions }, { statusCode, elapsedTime }) => {
    log.info({ method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime) }, 'answered');
  });
  app.addHook('preValidation', async ({ params, query }) => {
    const place = unstorableText({ params, query });
    if (place !== undefined) throw invalid(say('error.unstorable', { place }));
  });
  closeSilentConnections(app);
  acceptJsonOnly(app);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = apiErrorOf(error);
    if (problem.statusCode >= 500) request.log.error({ err: error }, 'a request failed');
    return sendError(reply, problem);
  });
  return app;
}

/**
 * Messages of errors, and what the database adds to them, quote values, which may be personal. The kind of error and where
 * it happened tell enough.
 */
const errorForLog = ({ name, code, stack }: FastifyError): { type: string; message: string; stack: string } =>
  ({ type: name, message: code, stack: stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n') ?? '' });

/** A request without a body may still say that its body is JSON, as many clients do. */
function acceptJsonOnly(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parseJson(request, String(body), done);
  });
}

function apiErrorOf(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error;
  switch (error.statusCode) {
    case 413: return new ApiError(413, 'payload_too_large', say('error.tooLarge'));
    case 400:
    case 415: return new ApiError(400, 'invalid_json', say('error.invalidJson'));
    default: return new ApiError(500, 'internal_server_error', say('error.internal'));
  }
}

/** Certifier's error envelope. */
const sendError = (reply: FastifyReply, { statusCode, code, message }: ApiError): FastifyReply =>
  reply.code(statusCode).send({ error: { code, message } });

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The policy of pages that bring the one script of our own. */
export const policyWithScript = `${policy}; script-src 'self'`;

/** For what verifiers read that run in a browser, on pages of others. Everybody may read it anyway, and no cookie tells who does. */
export const readByAllPages = { 'access-control-allow-origin': '*' };

/** Headers of everything that the issuer itself serves. Routes may set their own content security policy. */
export function secure(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
}
