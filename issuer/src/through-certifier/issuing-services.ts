import type { FastifyBaseLogger } from 'fastify';
import type { WorkQueue } from '../queue/work-queue';
import type { CertifierSettings, TokenKeeper } from './connection';

/** What issuing through Certifier works with. */
export interface CertifierIssuingServices extends TokenKeeper {
  readonly certifier: CertifierSettings;
  readonly queue: WorkQueue;
  readonly log: FastifyBaseLogger;
  /** Aborted when the process is about to end. */
  readonly ending: AbortSignal;
}
