import type { Database } from '../database/database';
import type { WorkQueue } from '../queue/work-queue';
import type { Signer } from '../signing/signer';
import type { Limits } from '../settings';

/** What it takes to make credentials. */
export interface CertifierServices {
  readonly database: Database;
  readonly queue: WorkQueue;
  readonly signer: Signer;
  readonly publicUrl: string;
  readonly limits: Limits;
}
