import type { Operation } from '../protocol';
import type { Area, Origin } from '../workbook';
import type { SharedWorkbook } from './shared-workbook';

/** Does to the workbook what a person did in the grid. Throws the workbook's own errors. */
export function carryOut(shared: SharedWorkbook, operation: Operation, origin: Origin): void {
  const { workbook } = shared;
  switch (operation.type) {
    case 'write':
      return workbook.write(operation.sheetId, operation.at, operation.inputs, origin);
    case 'format':
      return workbook.format(operation.sheetId, operation.area, operation.change, origin);
    case 'insert-rows':
      return workbook.insertRows(operation.sheetId, operation.first, operation.count, origin);
    case 'delete-rows':
      return workbook.deleteRows(operation.sheetId, operation.first, operation.count, origin);
    case 'insert-columns':
      return workbook.insertColumns(operation.sheetId, operation.first, operation.count, origin);
    case 'delete-columns':
      return workbook.deleteColumns(operation.sheetId, operation.first, operation.count, origin);
    case 'reorder-rows':
      return workbook.reorderRows(operation.sheetId, operation.area, operation.order, origin);
    case 'hide-rows':
      return workbook.hideRows(operation.sheetId, operation.rows, operation.hidden, origin);
    case 'filter':
      return shared.setFilter(operation.sheetId, operation.filter, operation.hidden, origin);
    case 'hide-columns':
      return workbook.hideColumns(operation.sheetId, operation.columns, operation.hidden, origin);
    case 'set-column-width':
      return workbook.setColumnWidth(operation.sheetId, operation.columns, operation.width, origin);
    case 'freeze-rows':
      return workbook.freezeRows(operation.sheetId, operation.count, origin);
    case 'add-sheet':
      return workbook.activate(workbook.addSheet(undefined, origin).id, origin);
    case 'rename-sheet':
      return workbook.renameSheet(operation.sheetId, operation.name, origin);
    case 'remove-sheet':
      return workbook.removeSheet(operation.sheetId, origin);
    case 'activate':
      return workbook.activate(operation.sheetId, origin);
    case 'select':
      return workbook.select(operation.sheetId, operation.areas, origin);
    case 'begin-edit':
      return workbook.beginEdit(operation.sheetId, operation.position, origin);
    case 'end-edit':
      return workbook.endEdit(origin);
  }
}

/** The cells that an operation touches, when it touches cells. */
export function touchedArea(operation: Operation): { readonly sheetId: string; readonly area: Area } | undefined {
  if (operation.type === 'format') return operation;
  if (operation.type !== 'write') return undefined;
  const { sheetId, at, inputs } = operation;
  return { sheetId, area: { ...at, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 1 } };
}
