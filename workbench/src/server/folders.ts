import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the built parts lie that the workbench serves or runs. */
export interface Folders {
  /** The built task pane. */
  readonly pane: string;
  /** The built page of the workbench. */
  readonly page: string;
  /** office.js as npm delivers it. */
  readonly office: string;
  /** The built script of the Sheets add-on, and the page of its sidebar. */
  readonly sheetsServer: string;
  readonly sheetsSidebar: string;
  readonly issuerCommand: string;
  readonly endWithParent: string;
}

/** @param repository the folder that holds all workspaces. */
export function foldersIn(repository: string): Folders {
  const officePackage = createRequire(join(repository, 'workbench', 'package.json')).resolve('@microsoft/office-js/package.json');
  return {
    pane: join(repository, 'excel-addin', 'dist'),
    page: join(repository, 'workbench', 'dist', 'page'),
    office: join(dirname(officePackage), 'dist'),
    sheetsServer: join(repository, 'sheets-addon', 'dist', 'server'),
    sheetsSidebar: join(repository, 'sheets-addon', 'dist', 'sidebar'),
    issuerCommand: join(repository, 'issuer', 'dist', 'cli.js'),
    endWithParent: join(repository, 'workbench', 'dist', 'server', 'end-with-parent.js'),
  };
}
