import type { CellPosition, RowNews, RowRange } from '@confer/core';
import type { Delivery, KnownSheet, WireAction } from '../shared/wire';
import { answering } from './answering';
import { sendToIssuer, settings } from './issuer';
import { keepNotebook } from './keep-notebook';
import * as notebook from './notebook';
import { perform } from './perform';
import { takePulse } from './pulse';
import * as table from './read-table';
import * as selection from './selection';
import * as sheets from './sheets';
import * as writing from './write-news';

/** What the sidebar may ask for, by `google.script.run`. Each is an execution of its own and knows nothing of the last one. */

export const readSettings = () => answering(settings);
export const activeSheet = () => answering(sheets.activeSheet);
export const readTable = (sheetId: string) => answering(() => table.readTable(sheetId));
export const readRows = (sheetId: string, rows: RowRange) => answering(() => table.readRows(sheetId, rows));
export const readSelection = () => answering(selection.readSelection);
export const readHiddenRows = (sheetId: string, rows: readonly RowRange[]) => answering(() => selection.readHiddenRows(sheetId, rows));
export const apply = (sheetId: string, actions: readonly WireAction[]) => answering(() => { perform(sheetId, actions); return null; });
export const writeNews = (sheetId: string, news: RowNews) => answering(() => { writing.writeNews(sheetId, news); return null; });
export const addSheet = (name: string) => answering(() => sheets.addSheet(name));
export const showCell = (sheetId: string, position: CellPosition) => answering(() => { sheets.showCell(sheetId, position); return null; });
export const showRows = (sheetId: string, rows: readonly RowRange[]) => answering(() => { sheets.showRows(sheetId, rows); return null; });
export const readNotebook = () => answering(notebook.readNotebook);
export const writeNotebook = (text: string) => answering(() => { keepNotebook(text); return null; });
export const pulse = (known: KnownSheet) => answering(() => takePulse(known));
export const send = (delivery: Delivery) => answering(() => sendToIssuer(delivery));
