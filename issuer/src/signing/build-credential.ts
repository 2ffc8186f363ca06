import type { Definition, Field, FieldValue, Organisation, RowRequest } from '@confer/core';
import { badgeUrl, drawnImageUrl, imageUrl } from '../addresses';
import { imageHash } from '../catalogue/image-hash';
import { statusEntries } from '../status/status-entry';
import { say } from '../texts/say';
import type { Credential } from './credential';
import { contexts } from './credential';
import { endOfDay } from './day';

export interface Issuance {
  readonly publicUrl: string;
  readonly publicId: string;
  /** The DID of the issuer. */
  readonly issuer: string;
  readonly organisation: Organisation;
  readonly definition: Definition;
  readonly recipient: RowRequest['recipient'];
  readonly fields: RowRequest['fields'];
  readonly issuedAt: Date;
  /** The day of issue that the row gives; without it, that of signing counts. */
  readonly awardedOn?: string | undefined;
  /** The last day of validity. */
  readonly expiresOn: string | undefined;
  /** Its place in the status lists. */
  readonly statusNumber: number;
}

/** The credential of one row, not signed yet. The contact is no part of it, nor is any field for an e-mail address or a phone number. */
export function buildCredential({ publicUrl, publicId, issuer, organisation, definition, recipient, fields, issuedAt, awardedOn, expiresOn, statusNumber }: Issuance): Credential {
  const name = recipientName(recipient);
  const badge = badgeUrl(publicUrl, definition);
  const results = statedFields(definition, fields).map(({ field, value }) => ({ field, value, id: `${badge}#${field.key}` }));
  return {
    '@context': [...contexts],
    id: `urn:uuid:${publicId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: definition.name,
    issuer: { id: issuer, type: ['Profile'], name: organisation.name, url: organisation.url, ...imageAt(organisation.logo && drawnImageUrl(publicUrl, organisation.logo)) },
    validFrom: secondsOf(issuedAt),
    ...(awardedOn === undefined ? {} : { awardedDate: `${awardedOn}T00:00:00Z` }),
    ...(expiresOn === undefined ? {} : { validUntil: endOfDay(expiresOn) }),
    credentialStatus: statusEntries(publicUrl, statusNumber),
    credentialSubject: {
      type: ['AchievementSubject'],
      name,
      identifier: [{ type: ['IdentityObject'], hashed: false, identityHash: name, identityType: 'name' }],
      achievement: {
        id: `${badge}#achievement`,
        type: ['Achievement'],
        name: definition.name,
        description: definition.description,
        criteria: { narrative: definition.achievement.criteria },
        achievementType: definition.achievement.type,
        ...imageAt(hasImage(definition.achievement) && imageUrl(publicUrl, imageHash(definition.achievement))),
        ...(results.length === 0 ? {} : {
          resultDescription: results.map(({ id, field }) => ({ id, type: ['ResultDescription'], name: field.header, resultType: 'Result' })),
        }),
      },
      ...(results.length === 0 ? {} : {
        result: results.map(({ id, value }) => ({ type: ['Result'], resultDescription: id, value: textOf(value) })),
      }),
    },
  };
}

const hasImage = (achievement: Definition['achievement']): achievement is Definition['achievement'] & { readonly image: string } => achievement.image !== undefined;

const imageAt = (address: string | false | undefined): { image?: { id: string; type: 'Image' } } => (address ? { image: { id: address, type: 'Image' } } : {});

/** How a recipient is called: given name first, unless there is one full name. */
export const recipientName = ({ fullName, firstName, lastName }: RowRequest['recipient']): string =>
  fullName ?? [firstName, lastName].filter(Boolean).join(' ');

/** The fields that have a value, in the order of the definition. E-mail addresses and phone numbers stay with the issuer. */
function statedFields(definition: Definition, values: RowRequest['fields']): { field: Field; value: FieldValue }[] {
  return definition.fields.flatMap((field) => {
    const value = field.fixed ?? values[field.key];
    const isContact = field.type === 'email' || field.type === 'phone';
    return value === undefined || value === '' || isContact ? [] : [{ field, value }];
  });
}

/** Values are text in a credential, in words that every reader knows. */
const textOf = (value: FieldValue): string => (typeof value === 'boolean' ? say(value ? 'value.yes' : 'value.no') : String(value));

/** `2026-11-20T15:02:11Z`: the precision in which proofs are dated too. */
const secondsOf = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
