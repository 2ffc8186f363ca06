import * as z from 'zod';
import type { StoredCredential } from '../batches/credentials';
import { readCredential } from '../batches/credentials';
import type { Database } from '../database/database';

/** The credential at a public address, which anybody may have typed: what cannot be one of ours is not asked for. */
export async function storedCredential(database: Database, publicId: string): Promise<StoredCredential | undefined> {
  return z.uuid().safeParse(publicId).success ? readCredential(database, publicId) : undefined;
}
