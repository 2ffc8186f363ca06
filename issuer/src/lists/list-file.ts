import { readFile, rename, writeFile } from 'node:fs/promises';
import type { CellValue, RowRange, SheetAction, TableSnapshot } from '@confer/core';
import { rowRanges } from '@confer/core';
import type { RoundtripWorkbook, Sheet } from 'hucre';
import { dateToSerial, openXlsx, saveXlsx } from 'hucre';
import { ListError } from './list-error';

/** A list in an xlsx file: a host without a person in front of it. What Confer does not write stays as it is. */
export interface ListFile {
  readonly snapshot: () => TableSnapshot;
  /** Rows that a filter or a person hides, zero-based. */
  readonly hiddenRows: readonly RowRange[];
  readonly apply: (actions: readonly SheetAction[]) => void;
  /** Replaces the file at once or not at all. */
  readonly save: () => Promise<void>;
}

/**
 * @param sheetName left out, the first sheet that is not hidden
 * @throws {ListError} for what is no such file, or has no such sheet
 */
export async function openListFile(path: string, sheetName: string | undefined): Promise<ListFile> {
  const workbook = await read(path);
  const sheet = workbook.sheets.find(({ name, hidden }) => (sheetName === undefined ? hidden !== true : name === sheetName));
  if (!sheet) throw new ListError(`${path} has no sheet “${sheetName ?? ''}”. It has: ${workbook.sheets.map(({ name }) => name).join(', ')}.`);
  return {
    snapshot: () => snapshotOf(sheet, workbook.dateSystem === '1904'),
    hiddenRows: rowRanges([...sheet.rowDefs ?? []].filter(([, { hidden }]) => hidden === true).map(([row]) => row).sort((a, b) => a - b)),
    apply: (actions) => { for (const action of actions) perform(sheet, action); },
    async save() {
      const unfinished = `${path}.confer`;
      await writeFile(unfinished, await saveXlsx(workbook));
      await rename(unfinished, path);
    },
  };
}

async function read(path: string): Promise<RoundtripWorkbook> {
  const file = await readFile(path).catch(() => { throw new ListError(`${path} cannot be read. Check its name.`); });
  return openXlsx(file).catch(() => { throw new ListError(`${path} cannot be read as an Excel workbook. Save it as .xlsx, without a password, and try again.`); });
}

function snapshotOf({ name, rows }: Sheet, is1904: boolean): TableSnapshot {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cellsOf = (row: Sheet['rows'][number] = []) => Array.from({ length: width }, (_, column) => valueOf(row[column] ?? '', is1904));
  const [headers, ...list] = rows;
  return { sheetId: name, sheetName: name, headers: cellsOf(headers).map(String), rows: list.map(cellsOf), dateSystem: is1904 ? 1904 : 1900, decimalSeparator: '.' };
}

/** A day is its serial number, as in every host. */
const valueOf = (value: NonNullable<Sheet['rows'][number][number]>, is1904: boolean): CellValue => (value instanceof Date ? dateToSerial(value, is1904) : value);

/** Of what a host does, as much as a file needs that nobody looks at meanwhile. */
function perform(sheet: Sheet, action: SheetAction): void {
  if (action.type === 'write') {
    action.values.forEach((values, down) => {
      while (sheet.rows.length <= action.row + down) sheet.rows.push([]);
      const row = sheet.rows[action.row + down] ?? [];
      values.forEach((value, right) => {
        if (value === null) return;
        while (row.length < action.column + right) row.push(null);
        row[action.column + right] = value;
      });
    });
  } else if (action.type === 'hide-column') columnOf(sheet, action.column).hidden = true;
  else if (action.type === 'set-width') columnOf(sheet, action.column).width = action.characters;
}

function columnOf(sheet: Sheet, column: number): NonNullable<Sheet['columns']>[number] {
  const columns = (sheet.columns ??= []);
  while (columns.length <= column) columns.push({});
  return (columns[column] ??= {});
}
