import type { Definition } from '@confer/core';
import { certifierValues, resolveExpiry } from '@confer/core';
import { rowCheck } from '../batches/check-rows';
import type { RowContent } from '../batches/row-content';
import { invalid } from '../http/api-error';
import { dayOf } from '../signing/day';
import { say } from '../texts/say';
import type { CredentialChange, NewCredential } from './shapes';

/** Content of a credential made one by one: its days are settled, so that nothing of them depends on when it is issued. */
export type SettledContent = RowContent & { readonly issueDate: string };

/**
 * What is going to be issued for a request: today, until when the definition says, unless the request says otherwise.
 *
 * @throws {ApiError} `validation_error`
 */
export function contentOf(definition: Definition, { recipient: { name, email }, issueDate = dayOf(new Date()), expiryDate, customAttributes = {} }: NewCredential): SettledContent {
  const expiry = expiryDate === undefined ? resolveExpiry(definition.expiry, undefined, issueDate) : givenExpiry(definition, expiryDate);
  return { recipient: { fullName: name, contact: email ?? '' }, issueDate, ...(expiry !== undefined && { expiry }), fields: fieldsOf(definition, customAttributes) };
}

/**
 * Content with changes. Attributes that the change does not name stay; an empty text takes one away.
 *
 * @throws {ApiError} `validation_error`
 */
export function changedContent(definition: Definition, content: SettledContent, change: CredentialChange): SettledContent {
  const { name, email } = change.recipient ?? {};
  const { recipient, expiry: standing, fields, ...others } = content;
  const expiry = change.expiryDate === undefined ? standing : givenExpiry(definition, change.expiryDate);
  const given = Object.fromEntries(Object.entries(change.customAttributes ?? {}).map(([tag, value]) => [`custom.${tag.replace(/^custom\./, '')}`, value]));
  return {
    ...others,
    recipient: { ...(name === undefined ? recipient : { fullName: name }), contact: email === undefined ? recipient.contact : email ?? '' },
    issueDate: change.issueDate ?? content.issueDate,
    ...(expiry !== undefined && { expiry }),
    fields: fieldsOf(definition, { ...certifierValues(definition).write(fields), ...given }),
  };
}

function givenExpiry({ expiry: { rule }, name }: Definition, expiryDate: string | null): string | undefined {
  if (rule === 'none' && expiryDate !== null) throw invalid(say('error.neverExpires', { name }));
  if (rule === 'required' && expiryDate === null) throw invalid(say('error.alwaysExpires', { name }));
  return expiryDate ?? undefined;
}

function fieldsOf(definition: Definition, customAttributes: Readonly<Record<string, string>>): RowContent['fields'] {
  const { value, lost } = certifierValues(definition).read(customAttributes);
  if (lost.length > 0) throw invalid(say('error.customAttributes', { name: definition.name, tags: lost.join(', ') }));
  return value;
}

/** Rows are answered by their keys. */
const key = 'credential';

/** A credential may be issued to somebody whose address nobody knows. The check of a row wants one. */
const someAddress = 'somebody@example.org';

/**
 * Checks what is to be issued as every row is checked. A draft may still lack what its definition asks for.
 *
 * @throws {ApiError} `validation_error`
 */
export function checkContent(definition: Definition, content: SettledContent, stage: 'draft' | 'issue'): void {
  const fields = stage === 'issue' ? definition.fields : definition.fields.map((field) => ({ ...field, required: false }));
  const expiry = stage === 'issue' || definition.expiry.rule === 'none' ? definition.expiry : { rule: 'optional' as const };
  const contact = content.recipient.contact || someAddress;
  const sent = { ...content, recipient: { ...content.recipient, contact }, key };
  const { refusal } = rowCheck({ ...definition, issueDate: 'column', fields, expiry })(sent);
  if (refusal) throw invalid(refusal.message);
}
