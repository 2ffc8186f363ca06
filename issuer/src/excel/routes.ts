import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { excelAddInFolder } from '../folders';
import { notFound } from '../http/api-error';
import { say } from '../texts/say';
import { version } from '../version';
import { manifestXml } from './manifest';
import { addInPolicy, officeOnTheWeb } from './policy';

/** Names with a hash of the content in them: what they name never changes. */
const isNamedByContent = (file: string): boolean => /\.[0-9a-f]{20}\.js$/.test(file);

/** The Excel add-in of this issuer, and the manifest by which Excel finds it. */
export async function excelRoutes(app: FastifyInstance, publicUrl: string): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', addInPolicy(officeOnTheWeb));
  });
  await app.register(fastifyStatic, {
    root: excelAddInFolder,
    prefix: '/excel/',
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => { reply.header('cache-control', cachingOf(path)); },
  });

  app.get('/manifest.xml', async (_request, reply): Promise<FastifyReply> => {
    if (!publicUrl.startsWith('https://')) throw notFound(say('error.noManifest'));
    return reply.type('application/xml; charset=utf-8').header('cache-control', 'no-cache').send(manifestXml({ publicUrl, version }));
  });
}

/** Pages are asked for anew each time, so that an update of the issuer is an update of the add-in. Office wants its icons cached. */
function cachingOf(path: string): string {
  const file = path.replace(/\.(?:br|gz)$/, '');
  if (isNamedByContent(file)) return 'public, max-age=31536000, immutable';
  return file.endsWith('.png') ? 'public, max-age=86400' : 'no-cache';
}
