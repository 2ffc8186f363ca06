import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** Makes the database that every new data directory begins with, so that no first start waits for the engine to make one. */
export class EmptyDatabasePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('EmptyDatabasePlugin', async () => {
      const folder = join(compiler.outputPath, 'empty-database');
      const stamp = `${folder}.version`;
      const version = await engineVersion();
      if (await readFile(stamp, 'utf8').catch(() => '') === version) return;
      await rm(folder, { recursive: true, force: true });
      await (await PGlite.create(folder)).close();
      await writeFile(stamp, version);
    });
  }
}

async function engineVersion() {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')).version;
}
