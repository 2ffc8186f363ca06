import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closing the web server also closes connections on which nothing was ever asked. Browsers and proxies open some in advance;
 * Node waits a minute for their first request, and all that while the service would neither serve nor end.
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
  app.server.on('request', ({ socket }) => silent.delete(socket));
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of silent) socket.destroy();
  });
}
