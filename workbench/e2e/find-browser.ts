import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type FoundBrowser, packagedChromium } from './packaged-chromium';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

/** Where installers put them; on Windows and macOS they are not on the PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

/** `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else the Chromium that comes with npm. */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen, environment: {} };
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const candidate of [...onPath, ...usualPlaces]) {
    if (await isExecutable(candidate)) return { executablePath: candidate, environment: {} };
  }
  return packagedChromium();
}

const isExecutable = (file: string) => access(file, constants.X_OK).then(() => true, () => false);
