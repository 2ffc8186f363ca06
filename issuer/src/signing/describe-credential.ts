import type { Credential } from './credential';

/** What a credential says, for people: on its page and in its message. */
export interface CredentialDescription {
  readonly recipient: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: Date;
  /** The last moment at which it is valid. */
  readonly validUntil: Date | undefined;
  /** The definition's fields, in its order. A day is a `Date`, so that it can be written out. */
  readonly facts: readonly { readonly label: string; readonly value: string | Date }[];
  readonly description: string;
  readonly criteria: string;
}

export function describeCredential({ issuer, validFrom, awardedDate, validUntil, credentialSubject: { name, achievement, result = [] } }: Credential): CredentialDescription {
  const labels = new Map(achievement.resultDescription?.map(({ id, name: label }) => [id, label]));
  return {
    recipient: name,
    title: achievement.name,
    issuer: issuer.name,
    issuedOn: new Date(awardedDate ?? validFrom),
    validUntil: validUntil === undefined ? undefined : new Date(validUntil),
    facts: result.map(({ resultDescription, value }) => ({ label: labels.get(resultDescription) ?? '', value: dayIn(value) ?? value })),
    description: achievement.description,
    criteria: achievement.criteria.narrative,
  };
}

/** Values are text in a credential; days among them have one form, `2026-11-03`. */
function dayIn(value: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}
