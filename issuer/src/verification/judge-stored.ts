import type { StoredCredential } from '../batches/credentials';
import type { Database } from '../database/database';
import type { Verifier } from '../signing/verifier';
import { standingOf } from '../status/status-changes';
import type { Verdict } from './verdict';
import { judge } from './verdict';

/** The answer about a credential that is stored here. What was stored as one and cannot be read as one any more was changed. */
export const judgeStored = async ({ database, verifier }: { readonly database: Database; readonly verifier: Verifier }, publicId: string, { document }: StoredCredential, now: Date): Promise<Verdict> =>
  judge(await verifier(document), await standingOf(database, publicId), now) ?? { kind: 'changed' };
