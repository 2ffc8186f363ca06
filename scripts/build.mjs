import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import webpack from 'webpack';
import everything from '../webpack.config.js';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** What each build is made of, besides webpack's own configuration and the packages. */
const sources = {
  bench: ['core', 'pane', 'excel-addin', 'sheets-addon', 'workbench', 'bench'],
  core: ['core'],
  'excel-addin': ['core', 'pane', 'excel-addin'],
  issuer: ['core', 'issuer'],
  'sheets-server': ['core', 'sheets-addon'],
  'sheets-sidebar': ['core', 'pane', 'sheets-addon'],
  'workbench-page': ['core', 'excel-addin', 'workbench'],
  'workbench-server': ['core', 'issuer', 'workbench'],
};

/** Builds what is stale, known by the contents of its sources, and gives the names of what was built. */
export async function buildStale(configurations = everything) {
  const builds = await Promise.all(configurations.map(async (configuration) => {
    const stampFile = join(configuration.output.path, '.sources');
    const stamp = await stampOf(sources[configuration.name]);
    const isStale = (await readFile(stampFile, 'utf8').catch(() => '')) !== stamp;
    return { configuration, stampFile, stamp, isStale };
  }));
  const stale = builds.filter(({ isStale }) => isStale);
  for (const { configuration, stampFile, stamp } of stale) {
    await build(configuration);
    await writeFile(stampFile, stamp);
  }
  return stale.map(({ configuration }) => configuration.name);
}

async function build(configuration) {
  const compiler = webpack({ mode: 'production', context: repository, ...configuration });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors()) throw new Error(`${configuration.name} could not be built:\n${stats.toString({ all: false, errors: true })}`);
  if (stats.hasWarnings()) console.warn(stats.toString({ all: false, warnings: true }));
}

async function stampOf(workspaces) {
  const folders = await Promise.all(workspaces.map((name) => filesIn(join(repository, name, 'src'))));
  const files = [
    ...folders.flat().filter((file) => !/\.test\.tsx?$/.test(file)),
    ...['package-lock.json', 'webpack.config.js', 'pane/parsed-texts.js', ...workspaces.map((name) => `${name}/webpack.config.js`)].map((file) => join(repository, file)),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file).catch(() => ''));
  return hash.digest('hex');
}

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildStale();
  console.log(built.length === 0 ? 'Everything is built.' : `Built ${built.join(', ')}.`);
}
