import type { CellValue } from '../host/cell';
import type { SeededRandom } from '../rules/seeded-random.fixture';
import { columnsOf } from '../definition/columns';
import { parseDefinition } from '../definition/parse-definition';
import { cellFor } from '../rules/cells.fixture';

/** A definition with every kind of field, so that every kind of finding can be made. */
const everyKind = parseDefinition({
  id: 'every-kind',
  version: 1,
  name: 'Every kind of field',
  description: '',
  recipient: 'firstAndLastName',
  contact: 'emailOrPhone',
  callingCode: '44',
  issueDate: 'column',
  expiry: { rule: 'optional', default: '3 years' },
  fields: [
    { key: 'number', type: 'text', header: 'Student number', required: true, unique: true },
    { key: 'course', type: 'text', header: 'Course', minLength: 2, maxLength: 40 },
    { key: 'remarks', type: 'longText', header: 'Remarks' },
    { key: 'hours', type: 'integer', header: 'Hours', min: 1, max: 40 },
    { key: 'score', type: 'decimal', header: 'Score' },
    { key: 'passed', type: 'date', header: 'Passed on', min: '2000-01-01', unique: true },
    { key: 'result', type: 'choice', header: 'Result', options: ['Pass', 'Merit', 'Distinction'] },
    { key: 'honours', type: 'yesNo', header: 'Honours' },
    { key: 'tutor', type: 'email', header: 'Tutor', unique: true },
    { key: 'mobile', type: 'phone', header: 'Mobile', unique: true },
    { key: 'page', type: 'url', header: 'Page' },
  ],
  achievement: { type: 'Certificate', criteria: 'None.' },
  certificateTemplate: 'course',
});

export const listColumns = columnsOf(everyKind);
export const listHeaders = listColumns.map(({ header }) => header);
export const listBinding = Object.fromEntries(listColumns.map(({ key }, index) => [key, index]));

/** What copying makes of a cell without changing what it says. */
const copies: readonly [(value: CellValue) => CellValue, ...((value: CellValue) => CellValue)[]] = [
  (value) => value,
  (value) => (typeof value === 'string' ? ` ${value}` : value),
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  (value) => (typeof value === 'string' ? `${value}\u00a0` : String(value)),
  (value) => (typeof value === 'string' ? `${value},` : value),
];

/** A few rows of which many share something: people twice, addresses and numbers that several have, empty cells. */
export function messyRows(random: SeededRandom): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let count = 1 + random.below(6); count > 0; count--) {
    const [first = [], ...others] = rows;
    const earlier = random.pick([first, ...others]);
    const repeats = random.chance(0.4);
    rows.push(listColumns.map(({ rule }, index) => {
      const above = earlier[index];
      if (above !== undefined && random.chance(repeats ? 0.8 : 0.1)) return random.pick(copies)(above);
      return random.chance(0.15) ? '' : cellFor(rule, random);
    }));
  }
  return rows;
}
