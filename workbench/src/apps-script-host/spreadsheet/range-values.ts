import { types } from 'node:util';
import { isFormula } from '../../workbook';
import { NotEmulated } from '../service-error';
import { cellInput, formatOfDate, formulaOf, scriptValue, shownValue } from './cell-values';
import { type Cells, sheetOf } from './cells';
import { checkedGrid, inEveryCell, readCells } from './cell-grids';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What cells hold. https://developers.google.com/apps-script/reference/spreadsheet/range */
export function valueMembers(cells: Cells, range: () => Range): Partial<Range> {
  const { run, sheetId, area } = cells;
  const values = () => readCells(cells, (content, style) => scriptValue(content, style.numberFormat, run.document));
  const shown = () => readCells(cells, (content, style) => shownValue(content, style.numberFormat));
  const formulas = () => readCells(cells, formulaOf);
  const write = (rows: readonly (readonly unknown[])[]) => {
    const sheet = sheetOf(cells);
    const inputs = rows.map((row, down) => row.map((value, right) =>
      cellInput(value, sheet.style({ row: area.row + down, column: area.column + right }).numberFormat, run.document)));
    run.document.workbook.write(sheetId, area, inputs, run.origin);
    formatDates(cells, rows);
    return range();
  };
  return {
    getValue: () => values()[0]?.[0],
    getValues: values,
    getDisplayValue: () => shown()[0]?.[0] ?? '',
    getDisplayValues: shown,
    getFormula: () => formulas()[0]?.[0] ?? '',
    getFormulas: formulas,
    setValue: (value: unknown) => write(inEveryCell(area, value)),
    setValues: (rows: unknown) => write(checkedGrid(rows, area)),
    setFormula: (formula) => write(inEveryCell(area, formula)),
    setFormulas: (rows: unknown) => write(checkedGrid(rows, area)),
    isBlank: () => sheetOf(cells).contents(area).every((row) => row.every((content) => content === '')),
    clearContent: () => {
      run.document.workbook.clear(sheetId, area, 'contents', run.origin);
      return range();
    },
    copyTo: (destination: Range, options?: unknown) => {
      if (typeof options !== 'object' || options === null || !('contentsOnly' in options)) throw new NotEmulated('Range.copyTo() with more than contents');
      destination.setValues(sheetOf(cells).contents(area).map((row) => row.map((content) => (isFormula(content) ? content.formula : content))));
    },
    sort: (order: unknown) => {
      sortRows(cells, order);
      return range();
    },
  };
}

/** A `Date` makes a cell without a format show a day. */
function formatDates(cells: Cells, rows: readonly (readonly unknown[])[]): void {
  const { run, sheetId, area } = cells;
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (!types.isDate(value)) return;
      const position = { row: area.row + down, column: area.column + right };
      if (sheetOf(cells).style(position).numberFormat !== 'General') return;
      run.document.workbook.format(sheetId, { ...position, rowCount: 1, columnCount: 1 }, { numberFormat: formatOfDate(value, run.document) }, run.origin);
    });
  });
}

/** By the values of columns, counted from the first one of the sheet: numbers before texts, empty cells last. */
function sortRows(cells: Cells, order: unknown): void {
  const { run, sheetId, area } = cells;
  const keys = (Array.isArray(order) ? order : [order]).map((key: unknown) => (typeof key === 'number' ? { column: key, ascending: true } : key as { column: number; ascending?: boolean }));
  const values = sheetOf(cells).values(area);
  const rows = values.map((_, index) => index).sort((one, other) => {
    for (const { column, ascending = true } of keys) {
      const by = compare(values[one]?.[column - 1 - area.column], values[other]?.[column - 1 - area.column]);
      if (by !== 0) return ascending ? by : -by;
    }
    return one - other;
  });
  run.document.workbook.reorderRows(sheetId, area, rows, run.origin);
}

function compare(one: unknown, other: unknown): number {
  const rank = (value: unknown) => (value === '' || value === undefined ? 2 : typeof value === 'number' ? 0 : 1);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en');
}
