import type { CellArea, CellPosition } from '@confer/core';
import { areaAddress, columnAreas, isProblem } from '@confer/core';
import type { CheckedSheet } from './checked-sheet';
import { listsOf } from './column-rules';
import type { Sheet } from './document';
import { type Marks, markCells, marksOn } from './marks';

const placeOf = ({ row, column }: CellPosition): string => `${row}:${column}`;

const cellsOf = (areas: readonly CellArea[]): CellPosition[] => areas.flatMap(({ row, column, rowCount, columnCount }) =>
  Array.from({ length: rowCount * columnCount }, (_, at) => ({ row: row + Math.floor(at / columnCount), column: column + (at % columnCount) })));

/**
 * Marks what the check finds, when it is something else than what is marked: cells are put right while no sidebar is open that would
 * say so. Hints at phone numbers stay: only the sidebar knows the numbers of all countries.
 */
export function refreshMarks(sheet: Sheet, checked: CheckedSheet): void {
  const { problem, hint } = marksOn(sheet);
  const before: Marks<CellPosition> = { problem: cellsOf(problem), hint: cellsOf(hint) };
  const findings = checked.findings();
  const found = new Set(findings.map(placeOf));
  const ofPhones = phoneColumns(checked);
  const stays = before.hint.filter((cell) => ofPhones.has(cell.column) && !found.has(placeOf(cell)));
  const now: Marks<CellPosition> = { problem: findings.filter(isProblem), hint: [...findings.filter((finding) => !isProblem(finding)), ...stays] };
  if (areSame(before.problem, now.problem) && areSame(before.hint, now.hint)) return;
  markCells(sheet, { problem: columnAreas(now.problem).map(areaAddress), hint: columnAreas(now.hint).map(areaAddress) });
}

function areSame(before: readonly CellPosition[], now: readonly CellPosition[]): boolean {
  const [old, wanted] = [new Set(before.map(placeOf)), new Set(now.map(placeOf))];
  return old.size === wanted.size && [...wanted].every((place) => old.has(place));
}

const phoneColumns = ({ note, list }: CheckedSheet): ReadonlySet<number | undefined> =>
  new Set(listsOf(note, list).flatMap(({ columns, binding }) => columns.filter(({ rule: { type } }) => type === 'phone' || type === 'emailOrPhone').map(({ key }) => binding[key])));
