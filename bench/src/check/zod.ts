import * as z from 'zod';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, rowObject } from '../list/list';
import { checkOf } from './contender';
import { nameShape, serials, titleShape } from './shapes';

function rowSchema({ isEmail, isExpiration, isAwardDate, isScore }: TextTests) {
  const { score } = limits;
  const { expiration, awardDate } = serials;
  return z.object({
    firstName: z.string().max(limits.name).regex(nameShape),
    lastName: z.string().max(limits.name).regex(nameShape),
    email: isEmail ? z.string().refine(isEmail) : z.email(),
    expiration: z.union([z.string().refine(isExpiration), z.number().min(expiration.least).max(expiration.most)]),
    awardDate: z.union([z.string().refine(isAwardDate), z.number().min(awardDate.least).max(awardDate.most)]),
    score: z.union([z.string().refine(isScore), z.number().min(score.least).max(score.most)]),
    level: z.enum(levels),
    title: z.string().max(limits.title).regex(titleShape),
  });
}

export const zodContender = (name: string, tests: TextTests): Contender => ({
  name,
  prepare(rows) {
    const schema = rowSchema(tests);
    return checkOf((bad) => {
      rows.forEach((row, position) => {
        const { error } = schema.safeParse(rowObject(row));
        for (const issue of error?.issues ?? []) bad.push(cellIdByName(position, issue.path[0]));
      });
    });
  },
});
