import { createHash } from 'node:crypto';
import { badgeUrl, credentialUrl } from '../addresses';
import type { Database } from '../database/database';
import { say } from '../texts/say';
import type { Stored } from './certifier-credential';
import { designsOf } from './designs';
import type { CredentialDesigns } from './shapes';
import { definitionOfStored } from './stored-credentials';

/**
 * The certificate and the badge of a credential as files. Their addresses change with what they show, so that a copy of one can
 * be kept. A draft has no certificate yet: everybody could open it.
 */
export async function credentialDesigns(database: Database, publicUrl: string, stored: Stored): Promise<CredentialDesigns> {
  const definition = await definitionOfStored(database, stored);
  const { certificate, badge } = designsOf(definition);
  const { id, publicId, status, updatedAt } = stored;
  const digest = createHash('sha256').update(`${id} ${updatedAt.toISOString()}`).digest('hex').slice(0, 16);
  const file = (format: 'png' | 'pdf') => ({ format, url: `${credentialUrl(publicUrl, publicId)}/certificate.${format}?digest=${digest}` });
  return [
    { id: certificate, name: say(`design.${definition.certificateTemplate}`), previews: status === 'draft' ? [] : [file('png'), file('pdf')] },
    ...(badge !== null ? [{ id: badge, name: definition.name, previews: definition.achievement.image?.startsWith('data:image/png') ? [{ format: 'png' as const, url: badgeUrl(publicUrl, definition) }] : [] }] : []),
  ];
}
