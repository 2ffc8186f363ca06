import { randomUUID } from 'node:crypto';
import type { Definition, Organisation, RowRequest } from '@confer/core';
import { testPublicId } from '../addresses';
import { daysOfRow } from '../batches/days-of-row';
import { buildCredential } from '../signing/build-credential';
import { describeCredential } from '../signing/describe-credential';
import { speechIn } from '../texts/public-texts';
import { composeMail } from './compose-mail';
import type { Mail } from './mail';

/** What a test message is made of. */
export interface TestMessage {
  readonly definition: Definition;
  readonly organisation: Organisation;
  readonly publicUrl: string;
  readonly row: Omit<RowRequest, 'key'>;
  /** Who gets it, in place of the row's own contact. */
  readonly to: string;
}

/**
 * The message that a row would get if it were issued now, marked as a test. The credential that it tells of is neither signed
 * nor stored, so nothing genuine can come of it.
 */
export function composeTestMail({ definition, organisation, publicUrl, row, to }: TestMessage): Mail {
  const issuedAt = new Date();
  const { expiresOn } = daysOfRow(definition, row, issuedAt);
  const credential = describeCredential(buildCredential({
    publicUrl, publicId: testPublicId, issuer: publicUrl, organisation, definition, issuedAt,
    awardedOn: row.issueDate, recipient: row.recipient, fields: row.fields, expiresOn, statusNumber: 0,
  }));
  return composeMail({ messageId: randomUUID(), contact: to, organisation, publicUrl, publicId: testPublicId, number: speechIn(organisation.language).say('mail.testNumber'), credential, template: definition.emailTemplate, isTest: true });
}
