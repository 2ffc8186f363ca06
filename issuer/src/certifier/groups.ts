import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Definition } from '@confer/core';
import { parseDefinition } from '@confer/core';
import { isArchived, lockDefinition, readDefinition, saveDefinition } from '../catalogue/definitions';
import type { Database } from '../database/database';
import { invalid, notFound } from '../http/api-error';
import { say } from '../texts/say';
import type { Cursor } from './cursor';
import { badgePicture, designsOf, templateOf } from './designs';
import type { Group, GroupChange, NewGroup } from './shapes';
import { ulidOf } from './ulid';

interface StoredGroup {
  readonly content: Definition;
  readonly learningEventUrl: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A group is a definition that is not archived, in its newest version. One that is issued through Certifier is a group there, and not here. */
const groupSql = `
  SELECT d.content, l.url AS "learningEventUrl", v.first AS "createdAt", greatest(d.created_at, l.changed_at) AS "updatedAt"
  FROM (SELECT id, max(version) AS newest, min(created_at) AS first FROM definitions GROUP BY id) v
  JOIN definitions d ON d.id = v.id AND d.version = v.newest LEFT JOIN learning_links l ON l.definition_id = d.id
  WHERE NOT EXISTS (SELECT FROM archived_definitions a WHERE a.id = d.id) AND NOT d.content ? 'certifier'`;

function groupOf({ content, learningEventUrl, createdAt, updatedAt }: StoredGroup): Group {
  const { certificate, badge } = designsOf(content);
  return {
    id: content.id, name: content.name, learningEventUrl, designIds: [certificate, ...(badge === null ? [] : [badge])],
    certificateDesignId: certificate, badgeDesignId: badge, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
  };
}

/** In the order of their ids. One more than fits tells that there is another page. */
export async function listGroups(database: Database, cursor: Cursor | undefined, limit: number): Promise<Group[]> {
  const backwards = cursor?.direction === 'before';
  const groups = await database.query<StoredGroup>(
    `${groupSql} AND ($1::text IS NULL OR d.id ${backwards ? '<' : '>'} $1) ORDER BY d.id ${backwards ? 'DESC' : 'ASC'} LIMIT $2`, [cursor?.place[0] ?? null, limit + 1]);
  return groups.map(groupOf);
}

/** @throws {ApiError} `not_found` */
export async function readGroup(database: Database, id: string): Promise<Group> {
  const [group] = await database.query<StoredGroup>(`${groupSql} AND d.id = $1`, [id]);
  if (!group) throw notFound(say('error.groupUnknown'));
  return groupOf(group);
}

/**
 * The definition of a group, as credentials are made with it now.
 *
 * @throws {ApiError} `not_found`
 */
export async function definitionOfGroup(database: Database, id: string): Promise<Definition> {
  const definition = await isArchived(database, id) ? undefined : await readDefinition(database, id);
  if (!definition || definition.certifier) throw notFound(say('error.groupUnknown'));
  return definition;
}

/**
 * Makes a definition of what a group says. It has no fields: an administrator adds them in the catalogue, as custom attributes
 * are made in Certifier's own pages.
 *
 * @throws {ApiError} `validation_error`
 */
export async function createGroup(database: Database, { name, ...group }: NewGroup): Promise<Group> {
  const designs = await chosenDesigns(database, group);
  if (!designs.template && typeof designs.image !== 'string') throw invalid(say('error.designMissing'));
  const definition = withDesigns(parseDefinition({
    id: ulidOf(randomUUID()), version: 1, name, description: name, recipient: 'fullName', expiry: { rule: 'optional' }, fields: [],
    achievement: { type: 'Certificate', criteria: say('group.criteria') }, certificateTemplate: 'course',
  }), designs);
  await database.inTransaction(async () => {
    await saveDefinition(database, definition);
    if (group.learningEventUrl !== undefined) await saveLink(database, definition.id, group.learningEventUrl);
  });
  return readGroup(database, definition.id);
}

/**
 * What changes a definition makes a new version of it: credentials that were made before stay as they are.
 *
 * @throws {ApiError} `not_found`; `validation_error`
 */
export async function changeGroup(database: Database, id: string, { name, ...group }: GroupChange): Promise<Group> {
  const designs = await chosenDesigns(database, group);
  await database.inTransaction(async () => {
    await lockDefinition(database, id);
    const definition = await definitionOfGroup(database, id);
    const changed = withDesigns({ ...definition, name: name ?? definition.name }, designs);
    if (!isDeepStrictEqual(changed, definition)) await saveDefinition(database, { ...changed, version: definition.version + 1 });
    if (group.learningEventUrl !== undefined) await saveLink(database, id, group.learningEventUrl);
  });
  return readGroup(database, id);
}

async function saveLink(database: Database, definitionId: string, url: string | null): Promise<void> {
  if (url === null) await database.query('DELETE FROM learning_links WHERE definition_id = $1', [definitionId]);
  else await database.query('INSERT INTO learning_links (definition_id, url) VALUES ($1, $2) ON CONFLICT (definition_id) DO UPDATE SET url = excluded.url, changed_at = now()', [definitionId, url]);
}

/** What a request says of the designs of a group; what it does not say is left out. */
interface ChosenDesigns {
  readonly template?: Definition['certificateTemplate'];
  /** `null`: none. */
  readonly image?: string | null;
}

/**
 * The designs that a request names. `designIds` names all of them; each of the two older members says nothing of the other. A
 * definition has one certificate, and one picture at most.
 *
 * @throws {ApiError} `validation_error` for designs that are not known, and for two of a kind
 */
async function chosenDesigns(database: Database, { designIds, certificateDesignId, badgeDesignId }: GroupChange): Promise<ChosenDesigns> {
  const ids = designIds ?? [certificateDesignId, badgeDesignId].filter((id) => id !== undefined && id !== null);
  const templates = ids.flatMap((id) => templateOf(id) ?? []);
  const images = (await Promise.all(ids.map((id) => badgePicture(database, id)))).filter((image) => image !== undefined);
  if (templates.length + images.length < ids.length) throw invalid(say('error.designUnknown', { ids: ids.join(', ') }));
  if (templates.length > 1 || images.length > 1) throw invalid(say('error.designsOfAKind'));
  const [template, image = designIds || badgeDesignId === null ? null : undefined] = [templates[0], images[0]];
  return { ...(template && { template }), ...(image !== undefined && { image }) };
}

function withDesigns(definition: Definition, { template = definition.certificateTemplate, image = definition.achievement.image ?? null }: ChosenDesigns): Definition {
  const { image: _, ...achievement } = definition.achievement;
  return { ...definition, certificateTemplate: template, achievement: { ...achievement, ...(image !== null && { image }) } };
}
