import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import type { Signer } from '../signing/signer';
import type { StatusPurpose } from './status-entry';
import { statusListUrl } from '../addresses';
import { bitsPerList } from './status-entry';

/** One list as it is published: who of its credentials is revoked, or suspended. */
export interface StatusList {
  readonly purpose: StatusPurpose;
  readonly list: number;
  /** The bits that are set. */
  readonly bits: readonly number[];
}

/** The list as a signed credential, which anybody can check without asking this issuer about one person. */
export async function signStatusList(signer: Signer, publicUrl: string, { purpose, list, bits }: StatusList, now: Date): Promise<object> {
  const bitstring = await createList({ length: bitsPerList });
  for (const bit of bits) bitstring.setStatus(bit, true);
  const credential = await createCredential({ id: statusListUrl(publicUrl, purpose, list), list: bitstring, statusPurpose: purpose });
  return signer.signDocument({ ...credential, issuer: signer.did, validFrom: `${now.toISOString().slice(0, 19)}Z` });
}
