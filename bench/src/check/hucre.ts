import type { CellValue, SchemaDefinition } from 'hucre';
import { validateWithSchema } from 'hucre';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, columnNames } from '../list/list';
import { checkOf } from './contender';
import { emailShape, nameShape, serials, titleShape } from './shapes';

/** Its own types would convert the cells (`12 points` to 12), and its `min` means the length of a text: a function does neither. */
const textOrNumber = (isText: (text: string) => boolean, { least, most }: { readonly least: number; readonly most: number }) =>
  (value: unknown): boolean => (typeof value === 'string' ? isText(value) : typeof value === 'number' && value >= least && value <= most);

function rowSchema({ isEmail, isExpiration, isAwardDate, isScore }: TextTests): SchemaDefinition {
  const name = { required: true, pattern: nameShape, max: limits.name };
  const schema = {
    firstName: name,
    lastName: name,
    email: { required: true, ...(isEmail ? { validate: (value: unknown) => isEmail(String(value)) } : { pattern: emailShape }) },
    expiration: { validate: textOrNumber(isExpiration, serials.expiration) },
    awardDate: { required: true, validate: textOrNumber(isAwardDate, serials.awardDate) },
    score: { required: true, validate: textOrNumber(isScore, limits.score) },
    level: { required: true, enum: [...levels] },
    title: { required: true, pattern: titleShape, max: limits.title },
  };
  return Object.fromEntries(columnNames.map((column, columnIndex) => [column, { ...schema[column], columnIndex }]));
}

export const hucreContender = (name: string, tests: TextTests): Contender => ({
  name,
  prepare(rows) {
    const schema = rowSchema(tests);
    // It never writes into the rows, but its types do not say so.
    const cells = rows as CellValue[][];
    return checkOf((bad) => {
      const { errors } = validateWithSchema(cells, schema, { headerRow: -1 });
      for (const { row, field } of errors) bad.push(cellIdByName(row - 1, field));
    });
  },
});
