import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetsAddOnFolder } from '../folders';

/**
 * Writes the Apps Script project of the add-on, as it is pushed to Google, for one issuer. What else is in the folder stays, such as
 * the `.clasp.json` that says which project of Google's it is.
 *
 * @param publicUrl the issuer's origin, `https://issue.example.org`. The add-on may ask no other address.
 * @returns the names of the files
 */
export async function writeSheetsProject(publicUrl: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await cp(join(sheetsAddOnFolder, 'server', 'Code.js'), join(folder, 'Code.js'));
  await cp(join(sheetsAddOnFolder, 'sidebar', 'sidebar.html'), join(folder, 'sidebar.html'));
  const manifest = JSON.parse(await readFile(join(sheetsAddOnFolder, 'server', 'appsscript.json'), 'utf8')) as object;
  await writeFile(join(folder, 'appsscript.json'), `${JSON.stringify({ ...manifest, urlFetchWhitelist: [`${publicUrl}/`] }, undefined, 2)}\n`);
  await writeFile(join(folder, 'Settings.js'), settingsOf(publicUrl));
  return ['appsscript.json', 'Code.js', 'Settings.js', 'sidebar.html'];
}

const settingsOf = (publicUrl: string): string => `/** Which issuer this project belongs to. The script property issuerUrl takes its place where there is one. */
function conferSettings_() {
  return { issuerUrl: ${JSON.stringify(publicUrl)} };
}
`;
