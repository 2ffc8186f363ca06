import { Workbook } from '../workbook';
import { OfficeSession } from './office-session';
import { openOfficeWindow, type OfficeWindow } from './office-window';
import { createWindowExternal } from './window-external';

export interface ExcelWorld extends OfficeWindow {
  readonly workbook: Workbook;
  /** What serves the add-in; its `failNext` makes Excel fail. */
  readonly session: OfficeSession;
  /** Presses a button of the ribbon that calls a function of the add-in; resolves with the status when it is completed. */
  readonly pressButton: (functionName: string) => Promise<number>;
}

export interface ExcelWorldOptions {
  readonly workbook?: Workbook;
  /** In whose window the add-in runs. */
  readonly person?: string;
  /** The newest requirement set of ExcelApi that Excel has. */
  readonly excelApi?: string;
}

/**
 * The unmodified office.js in Node, on an emulated workbook: what runs here runs in the task pane of Excel on Windows, as far as
 * the proxies go. Each world is fresh and knows nothing of others.
 */
export async function createExcelWorld({ workbook = new Workbook(), person = 'marta', excelApi = '1.15' }: ExcelWorldOptions = {}): Promise<ExcelWorld> {
  const session: OfficeSession = new OfficeSession({ workbook, person, excelApi, notify: (notice) => { native.notify(notice); } });
  const native = createWindowExternal(session);
  const { Excel, Office, OfficeExtension } = await openOfficeWindow(native.external);
  return { Excel, Office, OfficeExtension, workbook, session, pressButton: native.pressButton };
}

