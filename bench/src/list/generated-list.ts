import type { CellValue } from '@confer/core';
import type { PersonName } from './person-names';
import type { Random } from './random';
import type { ColumnName, Row } from './list';
import { badAwardDate, badEmail, badExpiration, badLevel, badName, badScore, badTitle } from './bad-cells';
import { goodAwardDate, goodEmail, goodExpiration, goodLevel, goodScore, goodTitle } from './good-cells';
import { cellId, columnNames } from './list';
import { personName } from './person-names';
import { seededRandom } from './random';

export interface GeneratedList {
  readonly rows: readonly Row[];
  /** Every cell with something wrong in it, in ascending order; all others are in order. */
  readonly badCells: readonly number[];
}

/** A list in which a share of the cells is bad. The same seed gives the same list. */
export function generateList(rowCount: number, badShare: number, seed: number): GeneratedList {
  const random = seededRandom(seed);
  const badCells: number[] = [];
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const person = personName(random);
    return columnNames.map((name, column) => {
      const isBad = random.chance(badShare);
      if (isBad) badCells.push(cellId(row, column));
      return cellOf(random, name, person, row, isBad);
    });
  });
  // Strings that were put together here are laid out otherwise in memory than those that come from a spreadsheet as JSON.
  return { rows: JSON.parse(JSON.stringify(rows)) as CellValue[][], badCells };
}

function cellOf(random: Random, column: ColumnName, person: PersonName, row: number, isBad: boolean): CellValue {
  const email = () => goodEmail(random, person, row);
  switch (column) {
    case 'firstName': return isBad ? badName(random, person.first) : person.first;
    case 'lastName': return isBad ? badName(random, person.last) : person.last;
    case 'email': return isBad ? badEmail(random, email(), person) : email();
    case 'expiration': return isBad ? badExpiration(random) : goodExpiration(random);
    case 'awardDate': return isBad ? badAwardDate(random) : goodAwardDate(random);
    case 'score': return isBad ? badScore(random) : goodScore(random);
    case 'level': return isBad ? badLevel(random, goodLevel(random)) : goodLevel(random);
    case 'title': return isBad ? badTitle(random) : goodTitle(random);
  }
}
