import { type Column, columnsOf, type Definition, type FindingCode } from '@confer/core';
import { faker as chance } from '@faker-js/faker/locale/en';
import { People } from './people';
import { ownDomainSlip, slipsOf } from './slips';
import { goodValue } from './values';

export interface ClassListOptions {
  /** The same seed gives the same list. */
  readonly seed: number;
  /** How many people, below the header. */
  readonly rows: number;
  readonly definition: Definition;
  /** Titles as the definition has them, or as other lists call the same columns. */
  readonly titles?: 'definition' | 'aliases';
}

/** One thing that is wrong in a list, as Confer is to find it. */
export interface ExpectedFinding {
  /** Zero-based, below the header. */
  readonly row: number;
  /** The title of the column in the list. */
  readonly header: string;
  readonly code: FindingCode;
}

/** A class list as texts that are typed or pasted into a sheet of an Excel in en-US. */
export interface ClassList {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Everything that is wrong in it, by row, when its columns are formatted for the definition before they are filled. */
  readonly expected: readonly ExpectedFinding[];
}

/** Of a hundred rows, how many have something wrong: one thing each. */
export const spoiltShare = 0.15;

/** Below so many rows the column does not tell that the institution's own domain is mistyped. */
const rowsForOwnDomain = 100;

/** Writes a class list as a registrar would have it. What is wrong in it is known. */
export function generateClassList({ seed, rows: rowCount, definition, titles = 'definition' }: ClassListOptions): ClassList {
  chance.seed(seed);
  const people = new People(chance, seed);
  const columns = columnsOf(definition);
  const headers = columns.map(({ header, aliases }) => titles === 'aliases' ? aliases[0] ?? header : header);
  const rows = Array.from({ length: rowCount }, () => {
    const person = people.next();
    return columns.map((column) => goodValue(chance, column, person));
  });
  const spoilt = chance.helpers.arrayElements([...rows.keys()], Math.round(rowCount * spoiltShare)).sort((one, other) => one - other);
  const isSpoilt = new Set(spoilt);
  const intact = rows.filter((_, row) => !isSpoilt.has(row));
  const expected = spoilt.map((row, spoiltAbove) => {
    const cells = rows[row] ?? [];
    const intactAbove = row - spoiltAbove;
    const isDouble = intactAbove > 0 && chance.datatype.boolean(0.1);
    const { column, code } = isDouble
      ? makeDouble(columns, cells, intact[chance.number.int(intactAbove - 1)] ?? [])
      : makeSlip(columns, cells, rowCount >= rowsForOwnDomain);
    return { row, header: headers[column] ?? '', code };
  });
  return { headers, rows, expected };
}

interface MadeFinding {
  readonly column: number;
  readonly code: FindingCode;
}

const isContact = ({ key }: Column): boolean => key === 'contact';

/** Makes a row a person who stands above already. */
function makeDouble(columns: readonly Column[], cells: string[], above: readonly string[]): MadeFinding {
  columns.forEach((column, index) => { if (column.rule.type === 'name' || isContact(column)) cells[index] = above[index] ?? ''; });
  return { column: columns.findIndex(isContact), code: 'same-person' };
}

/** Makes one thing wrong in one of the filled cells of a row. */
function makeSlip(columns: readonly Column[], cells: string[], ownDomainIsKnown: boolean): MadeFinding {
  const filled = columns.flatMap((column, index) => cells[index] === '' ? [] : [{ column, index }]);
  const { column, index } = chance.helpers.arrayElement(filled);
  const slip = chance.helpers.arrayElement([...slipsOf(column), ...isContact(column) && ownDomainIsKnown ? [ownDomainSlip] : []]);
  cells[index] = slip.spoil(cells[index] ?? '', chance);
  return { column: index, code: slip.code };
}
