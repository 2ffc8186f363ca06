import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellPosition, SpreadsheetHost } from '@confer/core';
import type { HostWorld } from '@confer/core/host-contract';
import { callerOf, type CallServer, type ScriptRun, sheetsHost } from '@confer/sheets-addon';
import { createGoogleScriptRun } from './apps-script-host';
import { createSheetsWorld, type SheetsWorld, type SheetsWorldOptions } from './apps-script-host/sheets-world';
import type { SheetsWindow } from './apps-script-host/sheets-window';
import { cellArea, type SheetView, wholeRows } from './workbook';

export const marta = { kind: 'person', person: 'marta' } as const;

const folder = join(__dirname, '..', '..', 'sheets-addon', 'dist');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The add-on as it was built, without the text of its page: tests of the server do not need it. */
export const builtFiles = (): SheetsWorldOptions['files'] => ({ code: read('server/Code.js'), manifest: read('server/appsscript.json'), pages: { sidebar: '' } });

/** A sidebar in front of somebody: the host port over the built script, and the looks at the sheet that a test decides about. */
export interface Sidebar {
  readonly host: SpreadsheetHost;
  readonly call: CallServer;
  /** Looks at the sheet once, as the sidebar does every few seconds. Resolves when the pane has heard of it. */
  readonly look: () => Promise<void>;
}

export function openSidebar({ send }: Pick<SheetsWindow, 'send'>): Sidebar {
  let lookNow: (() => void) | undefined;
  let looked: (() => void) | undefined;
  const nextLook = (ended: AbortSignal) => new Promise<void>((resolve) => {
    looked?.();
    lookNow = resolve;
    ended.addEventListener('abort', () => { resolve(); lookNow = undefined; });
  });
  const call = callerOf(createGoogleScriptRun(send) as unknown as ScriptRun);
  return {
    call,
    host: sheetsHost(call, { nextLook }),
    look: () => new Promise((resolve) => {
      if (!lookNow) return resolve();
      looked = resolve;
      lookNow();
    }),
  };
}

/** A spreadsheet with the add-on as it was built, and its sidebar open in front of marta. */
export interface SheetsDesk extends Sidebar, Omit<SheetsWorld, 'host'> {
  readonly google: SheetsWorld['host'];
  /** Google's own id of the first sheet. */
  readonly id: string;
}

export function openSheets(options: Omit<SheetsWorldOptions, 'files'> = {}): SheetsDesk {
  const { host: google, ...world } = createSheetsWorld({ files: builtFiles(), ...options });
  return { ...world, google, ...openSidebar(world.window), id: String(google.document.numberOf(world.sheetId)) };
}

/** One whose first sheet holds these values. */
export function sheetsWith(values: readonly (readonly (string | number | boolean)[])[], options?: Omit<SheetsWorldOptions, 'files'>): SheetsDesk {
  const desk = openSheets(options);
  desk.workbook.write(desk.sheetId, { row: 0, column: 0 }, values, marta);
  return desk;
}

/** Confer's host for Google Sheets, with marta in front of it. The sidebar looks after everything that she does. */
export function hostWorldOf({ workbook, sheetId: id, host, look }: SheetsDesk): HostWorld {
  const doing = async (work: () => void): Promise<void> => {
    await look();
    work();
    await look();
  };
  return {
    host,
    hearsItself: true,
    edit: (at, values) => doing(() => { workbook.write(id, at, values, marta); }),
    insertRows: (row, count) => doing(() => { workbook.insertRows(id, row, count, marta); }),
    deleteRows: (row, count) => doing(() => { workbook.deleteRows(id, row, count, marta); }),
    selectRows: (rows) => { workbook.select(id, rows.map(({ first, last }) => wholeRows(first, last - first + 1)), marta); },
    hideRows: (rows) => { workbook.filterRows(id, [rows], marta); },
    fill: (at, fill) => { workbook.format(id, cellArea(at), { fill }, marta); },
    look: (at) => {
      const sheet = workbook.sheet(id);
      const value = sheet.value(at);
      return { value: typeof value === 'object' ? value.error : value, fill: sheet.style(at).fill, mark: markAt(sheet, at) };
    },
    isColumnHidden: (column) => workbook.sheet(id).isColumnHidden(column),
    isHeaderInSight: () => workbook.sheet(id).frozenRows === 1,
    choicesOf(column) {
      const rule = workbook.sheet(id).validation({ row: 1, column })?.rule;
      return rule?.type === 'list' && Array.isArray(rule.source) ? rule.source : [];
    },
  };
}

/** Confer's mark over a cell. */
export function markAt({ conditionalFormats }: SheetView, { row, column }: CellPosition): 'problem' | 'hint' | undefined {
  const [mark] = conditionalFormats.filter(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount));
  return mark && (mark.formula.includes('problem') ? 'problem' : 'hint');
}
