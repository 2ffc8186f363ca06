import type { Definition } from '@confer/core';
import { badgeUrl } from '../addresses';
import type { Database } from '../database/database';
import { say } from '../texts/say';
import type { Design } from './shapes';

/** The designs of certificates, which are part of the program. */
export const certificateTemplates = ['course', 'diploma', 'card'] as const;
type Template = Definition['certificateTemplate'];

const certificateId = (template: Template): string => `certificate-${template}`;
/** The picture of a definition is a badge, which other groups may take. */
export const badgeId = (definitionId: string): string => `badge-${definitionId}`;

/** Where the picture of a design of certificates is. */
export const designPreviewUrl = (publicUrl: string, template: Template): string => `${publicUrl}/designs/${template}.png`;

/** The designs that came with the program have no history. */
const sinceEver = '2026-11-20T00:00:00.000Z';

/** Every design of the issuer: those of certificates first, then the badges in the order of their definitions. */
export async function listDesigns(database: Database, publicUrl: string): Promise<Design[]> {
  const badges = await database.query<{ id: string; version: number; name: string; createdAt: Date; updatedAt: Date }>(
    `SELECT DISTINCT ON (id) id, version, content->>'name' AS name, min(created_at) OVER (PARTITION BY id) AS "createdAt", max(created_at) OVER (PARTITION BY id) AS "updatedAt"
     FROM definitions WHERE content->'achievement' ? 'image' ORDER BY id, version DESC`);
  return [
    ...certificateTemplates.map((template): Design => ({
      id: certificateId(template), name: say(`design.${template}`), type: 'certificate', previewUrl: designPreviewUrl(publicUrl, template), createdAt: sinceEver, updatedAt: sinceEver,
    })),
    ...badges.map(({ id, version, name, createdAt, updatedAt }): Design => ({
      id: badgeId(id), name, type: 'badge', previewUrl: badgeUrl(publicUrl, { id, version }), createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
    })),
  ];
}

/** The designs of a definition: its certificate, and its badge when it has a picture. */
export function designsOf({ id, certificateTemplate, achievement }: Definition): { readonly certificate: string; readonly badge: string | null } {
  return { certificate: certificateId(certificateTemplate), badge: achievement.image === undefined ? null : badgeId(id) };
}

/** The design of certificates that an id names. */
export const templateOf = (designId: string): Template | undefined => certificateTemplates.find((template) => certificateId(template) === designId);

/** The picture that the id of a badge names. */
export async function badgePicture(database: Database, designId: string): Promise<string | undefined> {
  const [badge] = await database.query<{ image: string | null }>(
    `SELECT content #>> '{achievement,image}' AS image FROM definitions WHERE 'badge-' || id = $1 ORDER BY version DESC LIMIT 1`, [designId]);
  return badge?.image ?? undefined;
}
