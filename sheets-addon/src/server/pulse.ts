import type { CellValue } from '@confer/core';
import { headerRow, rowOfIndex } from '@confer/core';
import { blockDigests, rowDigest, rowsPerBlock } from '../shared/row-digests';
import type { KnownSheet, Pulse } from '../shared/wire';
import { ifAllowed } from './answering';
import { valuesOf } from './cell-values';
import { checkedSheet } from './checked-sheet';
import { idOf, type Sheet } from './document';
import { refreshNotes } from './notes';
import { ruleCells } from './rule-cells';

/**
 * How the sheet in front stands, in a few numbers. Compared with earlier ones they tell what has changed, whoever changed it and
 * however: Google tells scripts of no undo, of no other script, and only of the last two of many quick edits.
 */
export function takePulse(known: KnownSheet): Pulse {
  const sheet = SpreadsheetApp.getActiveSheet();
  const activeSheet = idOf(sheet);
  const cells = valuesOf(sheet.getDataRange());
  const rows = cells.slice(headerRow + 1).map(rowDigest);
  const blocks = blockDigests(rows);
  const changed = changedRows(rows, blocks, known.sheetId === activeSheet ? known : { sheetId: activeSheet, rowCount: 0, blocks: [] });
  // Before the sidebar hears of it: what it marks then and what notes say go together.
  if (changed.rows.length > 0 || rows.length !== known.rowCount) ifAllowed(() => { putRight(sheet, cells, changed); });
  return {
    activeSheet,
    selection: (sheet.getActiveRangeList()?.getRanges() ?? []).map((range) => range.getA1Notation()).join(),
    headers: JSON.stringify((cells[headerRow] ?? []).map(String)),
    rowCount: rows.length,
    blocks,
    changed,
  };
}

/** What notes and rules of the spreadsheet say of rows that have changed. */
function putRight(sheet: Sheet, cells: readonly (readonly CellValue[])[], { from, rows }: Pulse['changed']): void {
  const checked = checkedSheet(sheet, cells);
  refreshNotes(sheet, { height: cells.length, width: cells[headerRow]?.length ?? 0 }, checked);
  const first = rowOfIndex(from);
  if (checked && rows.length > 0) ruleCells(sheet, checked, { first, last: first + rows.length - 1 });
}

function changedRows(rows: readonly number[], blocks: readonly number[], known: KnownSheet): Pulse['changed'] {
  const differs = blocks.map((digest, block) => digest !== known.blocks[block]);
  const first = differs.indexOf(true);
  // With rows that have come or gone, everything behind them has moved.
  const end = rows.length === known.rowCount ? differs.lastIndexOf(true) + 1 : blocks.length;
  const from = (first < 0 ? end : first) * rowsPerBlock;
  return { from: Math.min(from, rows.length), rows: rows.slice(from, end * rowsPerBlock) };
}
