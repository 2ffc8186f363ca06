import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closing the web server also closes connections that only wait. Browsers and proxies open some in advance, and Node waits a minute
 * for their first request. One whose answer ends while the server closes is kept for the next request, 72 s long. All that
 * while the service would neither serve nor end.
 */
export function closeSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  let isClosing = false;
  app.server.on('connection', (socket: Socket) => {
    if (isClosing) {
      socket.destroy();
      return;
    }
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }, answer) => {
    silent.delete(socket);
    answer.once('finish', () => { if (isClosing) socket.destroySoon(); });
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of silent) socket.destroy();
  });
}
