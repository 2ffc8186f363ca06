import { Script } from 'node:vm';
import * as z from 'zod';

/** What the emulation goes by in an `appsscript.json`. https://developers.google.com/apps-script/manifest */
const manifest = z.looseObject({
  timeZone: z.string(),
  oauthScopes: z.array(z.string()),
  urlFetchWhitelist: z.array(z.string()).exactOptional(),
});
export type Manifest = z.infer<typeof manifest>;

/** The files of an Apps Script project, as clasp pushes them. */
export interface ProjectFiles {
  /** The text of `Code.js`. */
  readonly code: string;
  /** The text of `appsscript.json`. */
  readonly manifest: string;
  /** The HTML files by their names without the ending: `sidebar`. */
  readonly pages: Readonly<Record<string, string>>;
}

/** An add-on as it was pushed to Google. It is parsed once, and loaded again by every execution. */
export class Project {
  readonly script: Script;
  readonly manifest: Manifest;
  readonly pages: Readonly<Record<string, string>>;

  constructor(files: ProjectFiles) {
    this.script = new Script(files.code, { filename: 'Code.gs' });
    this.manifest = manifest.parse(JSON.parse(files.manifest));
    this.pages = files.pages;
  }
}
