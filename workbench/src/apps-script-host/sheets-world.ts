import { Workbook } from '../workbook';
import { AppsScriptHost, type AppsScriptHostOptions } from './apps-script-host';
import type { ProjectFiles } from './project';
import type { SheetsWindow } from './sheets-window';

export interface SheetsWorld {
  readonly workbook: Workbook;
  readonly host: AppsScriptHost;
  /** The id of the first sheet in the workbook. */
  readonly sheetId: string;
  /** Of marta@northmere.example, who is the person `marta` of the workbook. */
  readonly window: SheetsWindow;
  /** Marta types or pastes: texts are read as Sheets reads what a person types. `onEdit` waits for `host.runTriggers()`. */
  readonly type: (row: number, column: number, texts: readonly (readonly string[])[]) => void;
}

export type SheetsWorldOptions = Partial<Omit<AppsScriptHostOptions, 'files'>> & { readonly files: Partial<ProjectFiles> };

const manifest = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.external_request', 'openid', 'https://www.googleapis.com/auth/userinfo.email',
  ],
};

/** A spreadsheet of Google's in Node, with a script in it. Each world is fresh and knows nothing of others. */
export function createSheetsWorld({ workbook = new Workbook(), files, ...options }: SheetsWorldOptions): SheetsWorld {
  const host = new AppsScriptHost({ workbook, files: { code: '', manifest: JSON.stringify(manifest), pages: {}, ...files }, ...options });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('A workbook has a sheet.');
  return {
    workbook,
    host,
    sheetId: sheet.id,
    window: host.openWindow({ email: 'marta@northmere.example' }, 'marta'),
    type: (row, column, texts) => {
      workbook.write(sheet.id, { row, column }, texts.map((line) => line.map((typed) => ({ typed }))), { kind: 'person', person: 'marta' });
    },
  };
}
