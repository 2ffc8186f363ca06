import { join } from 'node:path';

/**
 * Folders that travel with the program: beside this file in the sources, beside the bundle once it is built.
 * The bundler must leave `import.meta` alone for that.
 */
export const migrationsFolder = join(import.meta.dirname, 'migrations');
export const embeddedEngineFile = join(import.meta.dirname, 'database', 'embedded-engine.mjs');
export const assetsFolder = join(import.meta.dirname, 'assets');

/** The built Excel add-in, in the workspace beside this one. */
export const excelAddInFolder = join(import.meta.dirname, '..', '..', 'excel-addin', 'dist');

/** An embedded database in which nothing is yet, as the build makes it. */
export const emptyDatabaseFolder = join(import.meta.dirname, '..', 'dist', 'empty-database');

/** The built add-on for Google Sheets, in the workspace beside this one. */
export const sheetsAddOnFolder = join(import.meta.dirname, '..', '..', 'sheets-addon', 'dist');
