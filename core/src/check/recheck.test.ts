import type { RowRequest } from '../providers/confer-messages';
import { course, today } from '../course.fixture';
import { recheckRow } from './recheck';

const row: RowRequest = { key: 'key-0001', recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's@northmere.example' }, fields: { studentNumber: '0040112', completedOn: '2026-11-03', hours: 12, result: 'Pass' } };
const recheck = recheckRow(course, today);

test('a row in normal form is taken', () => {
  expect(recheck(row)).toBeUndefined();
});

test.each([
  [{ ...row, recipient: { ...row.recipient, firstName: ' ' } }, 'required', 'First Name is empty. Fill it in, or leave the row out.'],
  [{ ...row, recipient: { ...row.recipient, contact: 'nobody' } }, 'email-no-at', 'Contact “nobody” has no @. Complete the address.'],
  [{ ...row, fields: { ...row.fields, hours: 41 } }, 'number-too-large', 'Hours 41 is above 40. Correct it.'],
  [{ ...row, fields: { ...row.fields, studentNumber: 'x'.repeat(32_767) } }, 'too-long', 'Student number is longer than 500 characters. Shorten it.'],
  [{ ...row, expiry: '2020-01-01' }, 'expiry-in-past', 'Expiration Date/Duration “2020-01-01” has passed already. Type a later date.'],
  [{ ...row, fields: { ...row.fields, school: 'Other' } }, 'unknown-field', '“school” is no field of “Research Ethics Training”. Open the definition again.'],
])('a row that breaks a rule is refused with a sentence', (broken, code, message) => {
  expect(recheck(broken)).toEqual({ code, message });
});

test('a number that is likely nobody’s is taken: whether a number is in use is nothing that the issuer knows', () => {
  const byPhone = recheckRow({ ...course, contact: 'phone' }, today);
  expect(byPhone({ ...row, recipient: { ...row.recipient, contact: '+44207946001' } })).toBeUndefined();
});
