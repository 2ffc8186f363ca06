import type { RowRange, SheetAction, SheetSelection, SpreadsheetHost, TablePart, TableSnapshot } from '@confer/core';
import { areaAddress, columnAreas, joinedRows, rowOfIndex } from '@confer/core';
import type { WireAction } from '../shared/wire';
import type { CallServer } from './call-server';
import { watchSheets, type WatchOptions } from './watch';

/** Google Sheets as a host. Everything is done by the server, a call each; this end joins what comes in parts, and watches. */
export function sheetsHost(call: CallServer, options: WatchOptions): SpreadsheetHost {
  const readRows = (sheetId: string, rows: RowRange) => readParts(call, sheetId, rows);
  const readTable = async (sheetId: string): Promise<TableSnapshot> => {
    const { rowCount, ...head } = await call('readTable', sheetId);
    if (head.rows.length === rowCount) return head;
    const rest = await readRows(sheetId, { first: rowOfIndex(head.rows.length), last: rowOfIndex(rowCount - 1) });
    // Somebody has added or deleted rows meanwhile, so the parts do not fit.
    if (rest.rowCount !== rowCount || rest.headers.join() !== head.headers.join()) return readTable(sheetId);
    return { ...head, rows: [...head.rows, ...rest.rows] };
  };
  return {
    kind: 'sheets',
    makesTables: false,
    activeSheet: () => call('activeSheet'),
    readTable,
    readRows,
    readSelection: () => readSelection(call),
    apply: async (sheetId, actions) => { await call('apply', sheetId, actions.map(wireAction)); },
    writeNews: async (sheetId, news) => { await call('writeNews', sheetId, news); },
    addSheet: (name) => call('addSheet', name),
    show: async (sheetId, position) => { await call('showCell', sheetId, position); },
    showRows: async (sheetId, rows) => { await call('showRows', sheetId, rows); },
    readNotebook: async () => (await call('readNotebook')) ?? undefined,
    writeNotebook: async (text) => { await call('writeNotebook', text); },
    watch: (listener) => watchSheets(call, options, listener),
  };
}

/** Rows in as many answers as they need. Each says how the sheet stands; what counts is what the last one says. */
async function readParts(call: CallServer, sheetId: string, { first, last }: RowRange): Promise<TablePart> {
  const part = await call('readRows', sheetId, { first, last });
  const next = first + part.rows.length;
  const end = Math.min(last, rowOfIndex(part.rowCount - 1));
  if (part.rows.length === 0 || next > end) return part;
  const rest = await readParts(call, sheetId, { first: next, last });
  return { ...rest, rows: [...part.rows, ...rest.rows] };
}

/** Executions beside each other ask the rows of a long selection whether they are hidden. */
async function readSelection(call: CallServer): Promise<SheetSelection> {
  const { unasked, hiddenRows, ...selection } = await call('readSelection');
  const others = await Promise.all(unasked.map((rows) => call('readHiddenRows', selection.sheetId, rows)));
  return { ...selection, hiddenRows: joinedRows([...hiddenRows, ...others.flat()]) };
}

/** Positions come from findings, which hold a lot more than a place. */
function wireAction(action: SheetAction): WireAction {
  if (action.type !== 'mark') return action;
  return { type: 'mark', problems: columnAreas(action.problems).map(areaAddress), hints: columnAreas(action.hints).map(areaAddress) };
}
