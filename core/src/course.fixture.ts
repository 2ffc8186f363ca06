import type { TableSnapshot } from './host/host';
import type { CellValue } from './host/cell';
import { parseDefinition } from './definition/parse-definition';

/** A course certificate as the tests use it: names, contact, expiry, a number that must stay text, a date, a number, a choice. */
export const courseJson = {
  id: 'research-ethics',
  version: 1,
  name: 'Research Ethics Training',
  description: 'Consent, data protection, authorship and the care of people who take part in research.',
  recipient: 'firstAndLastName',
  expiry: { rule: 'optional', default: '3 years' },
  fields: [
    { key: 'studentNumber', type: 'text', header: 'Student number', required: true, aliases: ['Matric. no.'] },
    { key: 'completedOn', type: 'date', header: 'Completed on', required: true, aliases: ['Date passed'] },
    { key: 'hours', type: 'integer', header: 'Hours', required: true, min: 1, max: 40, aliases: ['Hrs'] },
    { key: 'result', type: 'choice', header: 'Result', options: ['Pass', 'Merit', 'Distinction'], aliases: ['Grade'] },
    { key: 'school', type: 'text', header: 'School', fixed: 'Graduate School' },
  ],
  achievement: { type: 'Certificate', criteria: 'A 12-hour course, ending with a written case study.' },
  certificateTemplate: 'course',
};

export const course = parseDefinition(courseJson);
export const today = { year: 2026, month: 11, day: 20 };

export const courseHeaders = ['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Student number', 'Completed on', 'Hours', 'Result'];
export const siobhan: readonly CellValue[] = ['Siobhán', 'Ní Dhomhnaill', 's.nidhomhnaill@students.northmere.example', '', '0040112', '2026-11-05', 8, 'Merit'];
export const oluwaseun: readonly CellValue[] = ['Oluwaseun', 'Adébáyọ̀', 'o.adebayo@students.northmere.example', '6 months', '0042031', '2026-11-03', 12, 'Pass'];

/** A sheet with the course's own header row. */
export const sheetOf = (rows: readonly (readonly CellValue[])[], headers: readonly string[] = courseHeaders): TableSnapshot =>
  ({ sheetId: 'sheet-1', sheetName: 'Ethics autumn', headers, rows, dateSystem: 1900, decimalSeparator: '.' });
