import { Command } from 'commander';
import { AdminError, adminCommand } from './admin-command';
import { BackupError } from './backup/backup';
import { backupCommands } from './backup-command';
import { DirectoryLockedError } from './database/directory-lock';
import { openDatabase } from './database/open-database';
import { DatabaseUnreachableError } from './database/postgres-database';
import { manifestXml } from './excel/manifest';
import { keysCommand } from './keys-command';
import { listCommands } from './lists/list-commands';
import { ListError } from './lists/list-error';
import type { Settings } from './settings';
import { readSettings, secureOrigin, SettingsError } from './settings';
import { SigningKeyError } from './signing/signing-key-error';
import { writeSheetsProject } from './sheets/project';
import { version } from './version';

const program = new Command('confer').description('Issues credentials from the spreadsheet that already holds the names.');

program
  .command('serve')
  .description('start the issuing service, with its settings from the environment')
  .action(() => serve(readSettings(process.env)));

program.addCommand(adminCommand());
for (const command of listCommands()) program.addCommand(command);
program.addCommand(keysCommand());
for (const command of backupCommands()) program.addCommand(command);

program
  .command('manifest')
  .description('print the manifest by which Excel knows the issuer at an address, for the Microsoft 365 admin centre')
  .requiredOption('--url <https://…>', 'public address of the issuer')
  .action(({ url }: { readonly url: string }) => {
    const { success, data: publicUrl } = secureOrigin.safeParse(url);
    if (success) process.stdout.write(manifestXml({ publicUrl, version }));
    else program.error('--url: It has to be an https address without a path, such as https://issue.example.org, because Excel loads add-ins from https only.');
  });

program
  .command('sheets')
  .description('write the Apps Script project of the add-on for Google Sheets, for one issuer, ready for clasp push')
  .requiredOption('--url <https://…>', 'public address of the issuer')
  .option('--out <folder>', 'where to write it; a project that is there is brought up to date', 'confer-sheets')
  .action(async ({ url, out }: { readonly url: string; readonly out: string }) => {
    const { data: publicUrl } = secureOrigin.safeParse(url);
    if (publicUrl === undefined) return program.error('--url: It has to be an https address without a path, such as https://issue.example.org, because Google lets add-ons ask https addresses only.');
    const files = await writeSheetsProject(publicUrl, out);
    console.log(`Wrote ${files.join(', ')} into ${out}. What to do with it: docs/install-sheets.md.`);
  });

async function serve(settings: Settings): Promise<void> {
  // The embedded engine starts on a thread of its own, which takes as long as to load the rest of the program.
  const database = openDatabase(settings);
  // Its failure is told where it is waited for, and not as one that nobody looked at.
  database.catch(() => undefined);
  const { createIssuer } = await import('./issuer');
  const issuer = await createIssuer(settings, { log: true, database });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void issuer.close());
  try {
    const address = await issuer.listen();
    console.log(banner(settings, address, issuer.adminToken));
  } catch (error) {
    await issuer.close();
    throw error;
  }
}

const roleSentences = {
  all: 'It answers requests, issues and sends.',
  web: 'It answers requests; processes with ROLE=worker issue and send.',
  worker: 'It issues and sends; processes with ROLE=web answer requests.',
};

/** Without the user and the password. */
const placeOf = (databaseUrl: string): string => `${new URL(databaseUrl).host}${new URL(databaseUrl).pathname}`;

function banner({ publicUrl, dataDirectory, databaseUrl, role, smtpUrl }: Settings, address: string, adminToken: string | undefined): string {
  return [
    `Confer issuer at ${publicUrl}, listening at ${address}.`,
    databaseUrl === undefined
      ? `It keeps everything in ${dataDirectory}. That survives any crash of this program, but not of the power: make backups.`
      : `It keeps everything in the database ${placeOf(databaseUrl)}. ${roleSentences[role ?? 'all']}`,
    ...(smtpUrl === undefined ? [`SMTP_URL is not set, so messages stay in the development mailbox: ${publicUrl}/mailbox`] : []),
    ...(adminToken === undefined ? [] : [`Access token of the administrator, shown this once: ${adminToken}`]),
  ].join('\n');
}

/** Errors that say in one sentence what to do; a stack would only hide it. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof SettingsError || error instanceof DirectoryLockedError || error instanceof DatabaseUnreachableError || error instanceof SigningKeyError || error instanceof AdminError || error instanceof BackupError || error instanceof ListError;

try {
  await program.parseAsync();
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(error.message);
  // 1 is for lists in which something has to be mended.
  process.exitCode = error instanceof ListError ? 2 : 1;
}
