import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Postgrator from 'postgrator';

const migrations = join(import.meta.dirname, 'src/migrations');

/**
 * Makes the database that every new data directory begins with, its tables in it, so that no first start waits for the
 * engine to make them. It is what the engine and `migrate` would make there.
 */
export class EmptyDatabasePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('EmptyDatabasePlugin', async () => {
      const folder = join(compiler.outputPath, 'empty-database');
      const stamp = `${folder}.version`;
      const version = await versionOfDatabase();
      if (await readFile(stamp, 'utf8').catch(() => '') === version) return;
      await rm(folder, { recursive: true, force: true });
      const engine = await PGlite.create(folder);
      const execQuery = async (sql) => ({ rows: (await engine.exec(sql)).flatMap(({ rows }) => rows) });
      await new Postgrator({ driver: 'pg', migrationPattern: join(migrations, '*.sql'), schemaTable: 'migrations', execQuery }).migrate();
      await engine.close();
      // Whoever runs the issuer copies it, and need not be whoever built it: in a container it is not.
      for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) await chmod(join(file.parentPath, file.name), file.isDirectory() ? 0o755 : 0o644);
      await writeFile(stamp, version);
    });
  }
}

/** Of the engine, of the migrations, and of how this makes it. */
async function versionOfDatabase() {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const file of (await readdir(migrations)).sort()) hash.update(await readFile(join(migrations, file)));
  hash.update(await readFile(import.meta.filename));
  return `${version} ${hash.digest('hex')}`;
}
