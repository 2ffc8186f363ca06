import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, columnNames, rowObject } from '../list/list';
import { checkOf } from './contender';
import { nameShape, serials, titleShape } from './shapes';

/** A keyword says nothing about values of another type: `minimum` is for numbers, `format` for texts. */
function rowSchema(emailFormat: string) {
  const { score } = limits;
  const { expiration, awardDate } = serials;
  const name = { type: 'string', maxLength: limits.name, pattern: nameShape.source };
  return {
    type: 'object',
    properties: {
      firstName: name,
      lastName: name,
      email: { type: 'string', format: emailFormat },
      expiration: { type: ['string', 'number'], format: 'expiration', minimum: expiration.least, maximum: expiration.most },
      awardDate: { type: ['string', 'number'], format: 'award-date', minimum: awardDate.least, maximum: awardDate.most },
      score: { type: ['string', 'number'], format: 'score', minimum: score.least, maximum: score.most },
      level: { enum: levels },
      title: { type: 'string', maxLength: limits.title, pattern: titleShape.source },
    },
    required: columnNames,
  };
}

export const ajvContender = (name: string, { isEmail, isExpiration, isAwardDate, isScore }: TextTests): Contender => ({
  name,
  prepare(rows) {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    ajv.addFormat('expiration', isExpiration).addFormat('award-date', isAwardDate).addFormat('score', isScore);
    if (isEmail) ajv.addFormat('own-email', isEmail);
    const validate = ajv.compile(rowSchema(isEmail ? 'own-email' : 'email'));
    return checkOf((bad) => {
      rows.forEach((row, position) => {
        if (validate(rowObject(row))) return;
        for (const { instancePath } of validate.errors ?? []) bad.push(cellIdByName(position, instancePath.slice(1)));
      });
    });
  },
});
