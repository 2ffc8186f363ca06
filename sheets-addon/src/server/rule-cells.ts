import type { CellValue, RowRange } from '@confer/core';
import { headerRow } from '@confer/core';
import type { CheckedSheet } from './checked-sheet';
import { choicesKey, columnRules, type ColumnRule, isOffered, keyOf } from './column-rules';
import type { Range, Sheet } from './document';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Gives the cells of some rows the rules of their columns, where they have none or an earlier one of Confer's: cells that are pasted
 * bring their own, or none. A column in which a person has made rules of their own keeps them.
 *
 * @param rows of the sheet, zero-based
 * @param before choices that Confer offered there under an earlier note
 */
export function ruleCells(sheet: Sheet, checked: CheckedSheet, rows: RowRange, before: readonly ColumnRule[] = []): void {
  const rules = rulesOf(sheet, checked);
  const first = Math.max(rows.first, (checked.table.headerRow ?? headerRow) + 1);
  const columns = [...rules, ...before].map(({ column }) => column);
  if (columns.length === 0 || first > rows.last) return;
  const left = Math.min(...columns);
  const range = sheet.getRange(first + 1, left + 1, rows.last - first + 1, Math.max(...columns) - left + 1);
  const there = range.getDataValidations();
  const own = ownChoices([...rules, ...before]);
  const found = foundIn(checked);
  const changed: { readonly right: number; readonly wanted: readonly (Validation | null)[] }[] = [];
  for (const right of new Set(columns.map((column) => column - left))) {
    const keys = there.map((row) => { const rule = row[right]; return rule ? keyOf(rule, own) : ''; });
    if (keys.includes(undefined)) continue;
    const rule = rules.find(({ column }) => column === left + right);
    const isWanted = there.map((_, down) => rule !== undefined && (isOffered(rule, valueAt(checked, first + down, left + right)) || found(first + down, left + right)));
    if (isWanted.every((wanted, down) => keys[down] === (wanted ? rule?.key : ''))) continue;
    changed.push({ right, wanted: isWanted.map((wanted) => (wanted && rule ? rule.validation : null)) });
  }
  for (const { right, width, grid } of sideBySide(changed)) part(range, right, width).setDataValidations(grid as Validation[][]);
}

/**
 * Takes Confer's rules off a sheet.
 *
 * @param own choices that Confer may have offered there, as {@link choicesKey} tells them
 */
export function removeRules(sheet: Sheet, own: ReadonlySet<string>): void {
  const range = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const there = range.getDataValidations();
  const [top = []] = there;
  for (const right of top.keys()) {
    const left = there.map((row) => { const rule = row[right] ?? null; return rule && keyOf(rule, own) !== undefined ? null : rule; });
    if (left.some((rule, down) => rule !== there[down]?.[right])) part(range, right, 1).setDataValidations(left.map((rule) => [rule]) as Validation[][]);
  }
}

export const rulesOf = (sheet: Sheet, checked: Pick<CheckedSheet, 'note' | 'list'>): ColumnRule[] => columnRules(checked, sheet.getParent().getSpreadsheetLocale());

const ownChoices = (rules: readonly ColumnRule[]): ReadonlySet<string> => new Set(rules.flatMap(({ choices }) => (choices ? [choicesKey(choices)] : [])));

const valueAt = ({ table }: CheckedSheet, row: number, column: number): CellValue => table.rows[row - headerRow - 1]?.[column] ?? '';

/** Whether something is found in a cell; most lists never have to be asked. */
function foundIn({ findings }: CheckedSheet): (row: number, column: number) => boolean {
  let places: ReadonlySet<string> | undefined;
  return (row, column) => {
    places ??= new Set(findings().map((finding) => `${finding.row}:${finding.column}`));
    return places.has(`${row}:${column}`);
  };
}

/** Neighbours that change are one call. */
function sideBySide(columns: readonly { readonly right: number; readonly wanted: readonly (Validation | null)[] }[]): { right: number; width: number; grid: (Validation | null)[][] }[] {
  const groups: { right: number; width: number; grid: (Validation | null)[][] }[] = [];
  for (const { right, wanted } of [...columns].sort((a, b) => a.right - b.right)) {
    const open = groups[groups.length - 1];
    if (open && open.right + open.width === right) {
      open.width += 1;
      wanted.forEach((rule, down) => open.grid[down]?.push(rule));
    } else groups.push({ right, width: 1, grid: wanted.map((rule) => [rule]) });
  }
  return groups;
}

const part = (range: Range, right: number, width: number): Range => range.offset(0, right, range.getNumRows(), width);
