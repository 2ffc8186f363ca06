import type { AddressInfo } from 'node:net';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTwoSigners } from '../sign/credentials';

const count = 600;
/** Requests under way at once: more make such a service no faster. */
const callers = 4;

/** Credentials that are signed in a second when each one is a request of its own to a service that signs by the reference library. */
export async function singleCallsPerSecond(): Promise<number> {
  const service = fork(join(import.meta.dirname, 'single-call-signer.js'));
  const [{ port }] = await once(service, 'message') as [AddressInfo];
  const { credentials } = await createTwoSigners(count);
  const sign = async (credential: object): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: JSON.stringify(credential) });
    if (!response.ok || !('proof' in (await response.json() as object))) throw new Error('The service of the benchmark did not sign.');
  };
  const signAll = async (): Promise<number> => {
    const start = performance.now();
    const waiting = [...credentials];
    await Promise.all(Array.from({ length: callers }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await sign(next);
    }));
    return performance.now() - start;
  };
  await signAll();
  const times = [await signAll(), await signAll()];
  service.disconnect();
  return count / Math.min(...times) * 1000;
}
