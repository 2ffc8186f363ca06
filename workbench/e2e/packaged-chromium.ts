import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A browser, and what it needs in its environment besides what is there. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');

/**
 * The Chromium of the npm package `@sparticuz/chromium`, unpacked once for each user and version. The package unpacks by itself, but
 * only on a cloud machine the libraries that most other machines lack, too (libnss3, libnspr4), and into files that two processes
 * would write at once.
 */
export async function packagedChromium(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('No Chrome, Chromium or Edge was found. Install one, or name one in CHROME_PATH.');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `confer-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'confer-fonts.conf') },
  };
}

/** A bare machine has no font, and then the browser draws no letter. Open Sans, which comes along, stands for the usual ones. */
function fontsIn(folder: string): string {
  const standIn = (family: string) => `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  ${['system-ui', 'sans-serif', 'Segoe UI', 'Arial'].map(standIn).join('\n  ')}
</fontconfig>
`;
}

/** Appears whole or not at all: another process may unpack at the same time, and whoever is first is right. */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`);
  const packed = (name: string) => createReadStream(join(packageFolder, 'bin', name)).pipe(createBrotliDecompress());
  await Promise.all([
    pipeline(packed('chromium.br'), createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 })),
    pipeline(packed('swiftshader.tar.br'), extract(unfinished)),
    pipeline(packed('al2023.tar.br'), extract(unfinished)),
    pipeline(packed('fonts.tar.br'), extract(unfinished)),
    writeFile(join(unfinished, 'confer-fonts.conf'), fontsIn(join(folder, 'fonts'))),
  ]);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}
