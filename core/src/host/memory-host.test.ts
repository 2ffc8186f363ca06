import { describeHost } from './host-contract';
import { cellKey, MemoryHost } from './memory-host';

describeHost('memory', () => {
  const host = new MemoryHost();
  const { sheet } = host;
  return {
    host,
    edit: (at, values) => { host.edit(at, values); },
    insertRows: (row, count) => { host.insertRows(row, count); },
    deleteRows: (row, count) => { host.deleteRows(row, count); },
    selectRows: (rows) => { host.showRows(sheet.id, rows); },
    hideRows: (rows) => { sheet.hiddenRows = [rows]; },
    fill: (at, colour) => { sheet.fills.set(cellKey(at), colour); },
    look: (at) => ({ value: sheet.cells[at.row]?.[at.column] ?? '', fill: sheet.fills.get(cellKey(at)) ?? '', mark: sheet.marks.get(cellKey(at)) }),
    isColumnHidden: (column) => sheet.hiddenColumns.has(column),
    isHeaderInSight: () => sheet.headerInSight,
    choicesOf: (column) => sheet.choices.get(column) ?? [],
  };
});
