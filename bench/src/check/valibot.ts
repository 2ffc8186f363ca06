import * as v from 'valibot';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, rowObject } from '../list/list';
import { checkOf } from './contender';
import { nameShape, serials, titleShape } from './shapes';

const between = ({ least, most }: { readonly least: number; readonly most: number }) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

function rowSchema({ isEmail, isExpiration, isAwardDate, isScore }: TextTests) {
  const name = v.pipe(v.string(), v.maxLength(limits.name), v.regex(nameShape));
  return v.object({
    firstName: name,
    lastName: name,
    email: isEmail ? v.pipe(v.string(), v.check(isEmail)) : v.pipe(v.string(), v.email()),
    expiration: v.union([v.pipe(v.string(), v.check(isExpiration)), between(serials.expiration)]),
    awardDate: v.union([v.pipe(v.string(), v.check(isAwardDate)), between(serials.awardDate)]),
    score: v.union([v.pipe(v.string(), v.check(isScore)), between(limits.score)]),
    level: v.picklist(levels),
    title: v.pipe(v.string(), v.maxLength(limits.title), v.regex(titleShape)),
  });
}

export const valibotContender = (name: string, tests: TextTests): Contender => ({
  name,
  prepare(rows) {
    const schema = rowSchema(tests);
    return checkOf((bad) => {
      rows.forEach((row, position) => {
        const { issues } = v.safeParse(schema, rowObject(row));
        for (const { path } of issues ?? []) bad.push(cellIdByName(position, path?.[0].key));
      });
    });
  },
});
