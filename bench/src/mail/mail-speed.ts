import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { issueBatch, prepareIssuer } from '../batch/batch-speed';
import { serveIssuer } from '../batch/served-issuer';

/** The first one teaches the engine, and counts nowhere. */
const batches = 3;

/** Messages that the built issuer hands to a mail server in a second, once the rows of their batch are issued. The best batch counts. */
export async function mailsPerSecond(): Promise<number> {
  /** When each message was there, by `performance.now()`. */
  const arrivals: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => {
        arrivals.push(performance.now());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const directory = await mkdtemp(join(tmpdir(), 'confer-bench-'));
  const issuer = await serveIssuer(directory, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  await prepareIssuer(issuer);
  const speeds: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    arrivals.length = 0;
    const { issuedAt } = await issueBatch(issuer, batch);
    const afterwards = arrivals.filter((at) => at > issuedAt);
    speeds.push(afterwards.length / (Math.max(...afterwards) - issuedAt) * 1000);
  }
  await issuer.close();
  server.close();
  await rm(directory, { recursive: true });
  return Math.max(...speeds.slice(1));
}
