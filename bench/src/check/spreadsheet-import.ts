import { addErrorsAndRunHooks } from 'react-spreadsheet-import/dist-commonjs/steps/ValidationStep/utils/dataMutations.js';
import type { CellValue } from '@confer/core';
import type { ColumnName, RowObject } from '../list/list';
import type { Contender } from './contender';
import type { TextTests } from './text-tests';
import { levels, limits } from '../list/definition';
import { cellIdByName, columnNames, rowObject } from '../list/list';
import { checkOf } from './contender';
import { emailShape, nameShape, serials, titleShape } from './shapes';

const regexp = ({ source, flags }: RegExp) => ({ rule: 'regex' as const, value: source, flags, errorMessage: 'This is not what it should be.' });

const noLongerThan = (length: number): RegExp => new RegExp(`^[^]{0,${length}}$`);

/** Its rules are regexps. Everything else is said by a function that gets a whole row, as its authors advise. */
function rulesOf({ isEmail, isExpiration, isAwardDate, isScore }: TextTests) {
  const validations: Partial<Record<ColumnName, readonly RegExp[]>> = {
    firstName: [nameShape, noLongerThan(limits.name)],
    lastName: [nameShape, noLongerThan(limits.name)],
    // It has no pattern of its own for addresses.
    ...(isEmail ? {} : { email: [emailShape] }),
    title: [titleShape, noLongerThan(limits.title)],
  };
  const fields = columnNames.map((key) => ({ label: key, key, fieldType: { type: 'input' as const }, validations: (validations[key] ?? []).map(regexp) }));
  const isAmong = (isText: (text: string) => boolean, { least, most }: { readonly least: number; readonly most: number }) =>
    (value: CellValue | undefined): boolean => (typeof value === 'string' ? isText(value) : typeof value === 'number' && value >= least && value <= most);
  const tests: Partial<Record<ColumnName, (value: CellValue | undefined) => boolean>> = {
    ...(isEmail && { email: (value) => typeof value === 'string' && isEmail(value) }),
    expiration: isAmong(isExpiration, serials.expiration),
    awardDate: isAmong(isAwardDate, serials.awardDate),
    score: isAmong(isScore, limits.score),
    level: (value) => levels.some((level) => level === value),
  };
  const tested = Object.entries(tests) as [ColumnName, (value: CellValue | undefined) => boolean][];
  const rowHook = (row: RowObject, addError: (key: ColumnName, error: { message: string; level: 'error' }) => void): RowObject => {
    for (const [key, isGood] of tested) if (!isGood(row[key])) addError(key, { message: 'This is not what it should be.', level: 'error' });
    return row;
  };
  return { fields, rowHook };
}

export const spreadsheetImportContender = (name: string, tests: TextTests): Contender => ({
  name,
  prepare(rows) {
    const { fields, rowHook } = rulesOf(tests);
    return checkOf(async (bad) => {
      const checked = await addErrorsAndRunHooks(rows.map(rowObject), fields, rowHook);
      checked.forEach(({ __errors: errors }, position) => {
        for (const column of Object.keys(errors ?? {})) bad.push(cellIdByName(position, column));
      });
    });
  },
});
