import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppsScriptHost, type GoogleUser } from '../apps-script-host';
import type { Workbook } from '../workbook';
import type { Folders } from './folders';

export interface SpreadsheetOptions {
  readonly folders: Pick<Folders, 'sheetsServer' | 'sheetsSidebar'>;
  readonly workbook: Workbook;
  /** The origin under which people know the issuing service. */
  readonly publicUrl: string;
  /** Where it listens; `undefined` while it is down. */
  readonly issuerUrl: () => string | undefined;
  readonly identityToken: (user: GoogleUser) => string;
  /** Milliseconds until a trigger runs. */
  readonly latency: number;
}

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1';

/** The workbook as a spreadsheet of Google's with the built add-on in it, set up for the issuing service of the workbench. */
export function openSpreadsheet({ folders, workbook, publicUrl, issuerUrl, identityToken, latency }: SpreadsheetOptions): AppsScriptHost {
  const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
  const host = new AppsScriptHost({
    workbook,
    files: {
      code: read(folders.sheetsServer, 'Code.js'),
      manifest: read(folders.sheetsServer, 'appsscript.json'),
      pages: { sidebar: read(folders.sheetsSidebar, 'sidebar.html') },
    },
    // A script stands still while it waits, and the workbench with it: so it asks the service itself, and not through the workbench.
    resolve: (url) => (url.startsWith(`${publicUrl}/`) ? (issuerUrl() ?? nowhere) + url.slice(publicUrl.length) : url),
    identityToken,
    later: (work) => { setTimeout(work, latency).unref(); },
  });
  host.properties.set('issuerUrl', publicUrl);
  return host;
}
