import { Command } from 'commander';
import { backUp, BackupError, restore } from './backup/backup';
import { readSettings } from './settings';
import { beginFreshList } from './status/fresh-list';
import { withData } from './with-data';

/** `confer backup …` and `confer restore …`: for the embedded database; a server has its own ways. */
export function backupCommands(): readonly Command[] {
  return [
    new Command('backup').description('write everything that a stopped issuer keeps into one file').argument('<file>').action(async (file: string) => {
      const directory = embeddedDirectory('pg_dump --format=custom');
      await backUp(directory, file);
      console.log(`Everything in ${directory} is in ${file} now. Whoever has this file and the passphrase of the signing key can issue in your name, and without a setting for it the passphrase is in the file, too: keep it as safe as the issuer.`);
    }),
    new Command('restore').description('make a data directory out of a backup').argument('<file>').action(async (file: string) => {
      const directory = embeddedDirectory('pg_restore');
      await restore(directory, file);
      console.log(`${directory} is as it was when ${file} was written. Start the issuer with the settings that it had then. What was issued or revoked since is unknown to it: docs/administrators.md says what to do about it.`);
    }),
    new Command('fresh-status-list').description('give places in a new status list from now on, after an older state came back in another way than by “restore” or pg_restore').action(() => withData(async (database) => {
      await beginFreshList(database, new Date());
      console.log('New credentials get their places in a status list that nobody has used.');
    })),
  ];
}

function embeddedDirectory(program: string): string {
  const { databaseUrl, dataDirectory } = readSettings(process.env);
  if (databaseUrl !== undefined) throw new BackupError(`DATABASE_URL is set, so everything is on a PostgreSQL server: use its own “${program}”. The signing key opens with the passphrase that you keep apart.`);
  return dataDirectory;
}
