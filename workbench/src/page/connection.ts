import type { PageMessage, ServerMessage } from '../protocol';

export interface Connection {
  readonly send: (message: PageMessage) => void;
}

const tryAgainAfter = 1000;

/** The page's one line to the workbench. Messages arrive in the order in which they were sent. */
export function connect(hear: (message: ServerMessage) => void, lost: () => void): Connection {
  const socket = new WebSocket(socketAddress());
  socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as ServerMessage));
  socket.addEventListener('close', lost);
  return { send: (message) => socket.send(JSON.stringify(message)) };
}

/** Calls back as soon as the workbench answers again. */
export function whenBack(back: () => void): void {
  const socket = new WebSocket(socketAddress());
  socket.addEventListener('open', back);
  socket.addEventListener('close', () => setTimeout(() => whenBack(back), tryAgainAfter), { once: true });
}

function socketAddress(): string {
  return new URL('/workbench/socket', location.href.replace(/^http/, 'ws')).href;
}
