import type { RowRange } from '@confer/core';
import { type Area, intersection, wholeColumns, wholeRows } from './area';
import type { CellContent } from './cell-content';
import type { StyledArea } from './cell-style';
import type { Note } from './note';
import type { ConditionalFormat } from './conditional-format';
import type { ColumnRange } from './sheet-view';
import type { ValidatedArea } from './validation';
import type { Workbook } from './workbook';
import type { WorkbookEvent } from './workbook-event';

/**
 * What a client that shows the workbook has to draw anew, as plain JSON. Rows and columns that come or go move what lies below
 * or right of them; whatever else is moved by that follows in patches of its own.
 */
export type Patch =
  /** What the cells of an area hold now, row by row. */
  | { readonly type: 'contents'; readonly sheetId: string; readonly area: Area; readonly contents: readonly (readonly CellContent[])[] }
  /** Cells that are empty now. */
  | { readonly type: 'emptied'; readonly sheetId: string; readonly area: Area }
  /** All notes of the sheet. */
  | { readonly type: 'notes'; readonly sheetId: string; readonly notes: readonly Note[] }
  /** How the cells of an area look now: those of no styled area are plain. */
  | { readonly type: 'styles'; readonly sheetId: string; readonly area: Area; readonly styles: readonly StyledArea[] }
  | { readonly type: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted'; readonly sheetId: string; readonly first: number; readonly count: number }
  /** All conditional formats of the sheet, the one that wins first. */
  | { readonly type: 'conditional-formats'; readonly sheetId: string; readonly conditionalFormats: readonly ConditionalFormat[] }
  /** All validations of the sheet. */
  | { readonly type: 'validations'; readonly sheetId: string; readonly validations: readonly ValidatedArea[] }
  /** All hidden rows of the sheet; `byFilter` is `null` without a filter. */
  | { readonly type: 'hidden-rows'; readonly sheetId: string; readonly byHand: readonly RowRange[]; readonly byFilter: readonly RowRange[] | null }
  | { readonly type: 'columns'; readonly sheetId: string; readonly hidden: readonly ColumnRange[]; readonly widths: readonly (ColumnRange & { readonly width: number })[] }
  /** Every sheet, in the order of their tabs. */
  | { readonly type: 'sheets'; readonly sheets: readonly { readonly id: string; readonly name: string; readonly frozenRows: number; readonly isProtected: boolean; readonly isHidden: boolean }[] }
  | { readonly type: 'active-sheet'; readonly person: string; readonly sheetId: string }
  | { readonly type: 'selection'; readonly person: string; readonly sheetId: string; readonly areas: readonly Area[] };

/**
 * The patches that bring a client up to date after an event, in the order in which it has to draw them. Call it at once, in the
 * listener: it reads what stands in the workbook now.
 */
export function patchesOf(workbook: Workbook, event: WorkbookEvent): Patch[] {
  const { sheetId, type } = event;
  switch (type) {
    case 'cells-written':
      return contentsPatches(workbook, sheetId, event.area);
    case 'formatted':
      return [stylesPatch(workbook, sheetId, event.area)];
    case 'notes-changed':
      return [notesPatch(workbook, sheetId)];
    case 'rows-reordered':
      return [...contentsPatches(workbook, sheetId, event.area), stylesPatch(workbook, sheetId, event.area), ...movedNotes(workbook, sheetId)];
    case 'rows-inserted':
    case 'rows-deleted':
      return [
        { type, sheetId, first: event.first, count: event.count },
        ...type === 'rows-inserted' ? [stylesPatch(workbook, sheetId, wholeRows(event.first, event.count))] : [],
        ...marksPatches(workbook, sheetId),
        ...movedNotes(workbook, sheetId),
        hiddenRowsPatch(workbook, sheetId),
      ];
    case 'columns-inserted':
    case 'columns-deleted':
      return [
        { type, sheetId, first: event.first, count: event.count },
        ...type === 'columns-inserted' ? [stylesPatch(workbook, sheetId, wholeColumns(event.first, event.count))] : [],
        ...marksPatches(workbook, sheetId),
        ...movedNotes(workbook, sheetId),
        columnsPatch(workbook, sheetId),
      ];
    case 'rows-hidden':
    case 'rows-shown':
    case 'filter-changed':
      return [hiddenRowsPatch(workbook, sheetId)];
    case 'columns-changed':
      return [columnsPatch(workbook, sheetId)];
    case 'conditional-formats-changed':
    case 'validations-changed':
      return marksPatches(workbook, sheetId).filter((patch) => `${patch.type}-changed` === type);
    case 'frozen-rows-changed':
    case 'protection-changed':
    case 'sheet-added':
    case 'sheet-renamed':
    case 'sheet-hidden':
    case 'sheet-removed':
      return [{
        type: 'sheets',
        sheets: workbook.sheets.map(({ id, name, frozenRows, isProtected, isHidden }) => ({ id, name, frozenRows, isProtected, isHidden })),
      }];
    case 'sheet-activated':
      return [{ type: 'active-sheet', person: event.origin.person, sheetId }];
    case 'selected':
      return [{ type: 'selection', person: event.origin.person, sheetId, areas: event.areas }];
    // The grid draws neither tables nor merged cells.
    case 'merged-cells-changed':
    case 'tables-changed':
    case 'edit-begun':
    case 'edit-ended':
      return [];
  }
}

/** A cleared column is a million rows, of which only the used ones are worth a word. */
function contentsPatches(workbook: Workbook, sheetId: string, area: Area): Patch[] {
  const sheet = workbook.sheet(sheetId);
  const usedArea = sheet.usedArea('values');
  const used = usedArea && intersection(area, usedArea);
  const isUsedWhole = used?.rowCount === area.rowCount && used.columnCount === area.columnCount;
  return [
    ...isUsedWhole ? [] : [{ type: 'emptied' as const, sheetId, area }],
    ...used ? [{ type: 'contents' as const, sheetId, area: used, contents: sheet.contents(used) }] : [],
  ];
}

function stylesPatch(workbook: Workbook, sheetId: string, area: Area): Patch {
  return { type: 'styles', sheetId, area, styles: workbook.sheet(sheetId).styles(area) };
}

function marksPatches(workbook: Workbook, sheetId: string): Patch[] {
  const { conditionalFormats } = workbook.sheet(sheetId);
  return [
    { type: 'conditional-formats', sheetId, conditionalFormats },
    { type: 'validations', sheetId, validations: workbook.sheet(sheetId).validations() },
  ];
}

const notesPatch = (workbook: Workbook, sheetId: string): Patch => ({ type: 'notes', sheetId, notes: workbook.sheet(sheetId).notes });

/** Most sheets have no notes, and need no word about them. */
const movedNotes = (workbook: Workbook, sheetId: string): Patch[] => (workbook.sheet(sheetId).notes.length === 0 ? [] : [notesPatch(workbook, sheetId)]);

function hiddenRowsPatch(workbook: Workbook, sheetId: string): Patch {
  const { rowsHiddenByHand, rowsHiddenByFilter } = workbook.sheet(sheetId);
  return { type: 'hidden-rows', sheetId, byHand: rowsHiddenByHand, byFilter: rowsHiddenByFilter ?? null };
}

function columnsPatch(workbook: Workbook, sheetId: string): Patch {
  const { hiddenColumns, columnWidths } = workbook.sheet(sheetId);
  return { type: 'columns', sheetId, hidden: hiddenColumns, widths: columnWidths };
}
