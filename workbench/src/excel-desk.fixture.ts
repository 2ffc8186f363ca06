import type { HostWorld } from '@confer/core/host-contract';
import type { ExcelWorld, ExcelWorldOptions } from './office-host/excel-world';
import { excelHost } from '@confer/excel-addin';
import { createExcelWorld } from './office-host/excel-world';
import { cellArea, wholeRows } from './workbook';

export const marta = { kind: 'person', person: 'marta' } as const;

/** The unmodified office.js on a fresh emulated Excel, in the place where the add-in looks for it. `closeExcel` takes it away again. */
export async function openExcel(options?: ExcelWorldOptions): Promise<ExcelWorld> {
  const world = await createExcelWorld(options);
  Object.assign(globalThis, { Excel: world.Excel, Office: world.Office, OfficeExtension: world.OfficeExtension });
  return world;
}

export function closeExcel(): void {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name);
}

/** An Excel whose first sheet holds these values. */
export async function sheetWith(values: readonly (readonly (string | number)[])[], options?: ExcelWorldOptions): Promise<ExcelWorld & { readonly id: string }> {
  const world = await openExcel(options);
  const [{ id } = { id: '' }] = world.workbook.sheets;
  if (values.length > 0) world.workbook.write(id, { row: 0, column: 0 }, values, marta);
  return { ...world, id };
}

/** Microsoft's own check of requirement sets, which production leaves off: every member above what the host has is refused by name. */
export function checkApiSets({ OfficeExtension }: ExcelWorld): void {
  Object.assign(Reflect.get(OfficeExtension, 'CommonUtility') as object, { _doApiNotSupportedCheck: true });
}

/** Confer's Excel host, with marta in front of it. */
export function hostWorldOf({ workbook }: ExcelWorld): HostWorld {
  const [{ id } = { id: '' }] = workbook.sheets;
  return {
    host: excelHost,
    edit: (at, values) => { workbook.write(id, at, values, marta); },
    insertRows: (row, count) => { workbook.insertRows(id, row, count, marta); },
    deleteRows: (row, count) => { workbook.deleteRows(id, row, count, marta); },
    selectRows: (rows) => { workbook.select(id, rows.map(({ first, last }) => wholeRows(first, last - first + 1)), marta); },
    hideRows: (rows) => { workbook.filterRows(id, [rows], marta); },
    fill: (at, fill) => { workbook.format(id, cellArea(at), { fill }, marta); },
    look(at) {
      const sheet = workbook.sheet(id);
      const marks = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => at.row >= area.row && at.row < area.row + area.rowCount && at.column >= area.column && at.column < area.column + area.columnCount));
      const value = sheet.value(at);
      return { value: typeof value === 'object' ? value.error : value, fill: sheet.style(at).fill, mark: marks[0] && (marks[0].fill === '#FDE7E9' ? 'problem' : 'hint') };
    },
    isColumnHidden: (column) => workbook.sheet(id).isColumnHidden(column),
    isHeaderInSight: () => workbook.sheet(id).frozenRows === 1,
    choicesOf(column) {
      const rule = workbook.sheet(id).validation({ row: 1, column })?.rule;
      return rule?.type === 'list' && Array.isArray(rule.source) ? rule.source : [];
    },
  };
}
