import { FormatRegistry, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, rowObject } from '../list/list';
import { checkOf } from './contender';
import { emailShape, nameShape, serials, titleShape } from './shapes';

const between = ({ least, most }: { readonly least: number; readonly most: number }) => Type.Number({ minimum: least, maximum: most });

/** Formats are known to the whole process by their names. */
function format(contender: string, name: string, isGood: (text: string) => boolean) {
  FormatRegistry.Set(`${contender}: ${name}`, isGood);
  return Type.String({ format: `${contender}: ${name}` });
}

function rowSchema(contender: string, { isEmail, isExpiration, isAwardDate, isScore }: TextTests) {
  const name = Type.RegExp(nameShape, { maxLength: limits.name });
  return Type.Object({
    firstName: name,
    lastName: name,
    // It has no pattern of its own for addresses.
    email: format(contender, 'email', isEmail ?? ((text) => emailShape.test(text))),
    expiration: Type.Union([format(contender, 'expiration', isExpiration), between(serials.expiration)]),
    awardDate: Type.Union([format(contender, 'award date', isAwardDate), between(serials.awardDate)]),
    score: Type.Union([format(contender, 'score', isScore), between(limits.score)]),
    level: Type.Union(levels.map((level) => Type.Literal(level))),
    title: Type.RegExp(titleShape, { maxLength: limits.title }),
  });
}

export const typeboxContender = (name: string, tests: TextTests): Contender => ({
  name,
  prepare(rows) {
    const check = TypeCompiler.Compile(rowSchema(name, tests));
    return checkOf((bad) => {
      rows.forEach((row, position) => {
        const object = rowObject(row);
        if (check.Check(object)) return;
        for (const { path } of check.Errors(object)) bad.push(cellIdByName(position, path.slice(1)));
      });
    });
  },
});
