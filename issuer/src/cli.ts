import { Command } from 'commander';
import { AdminError, adminCommand } from './admin-command';
import { DirectoryLockedError } from './database/directory-lock';
import { createIssuer } from './issuer';
import type { Settings } from './settings';
import { readSettings, SettingsError } from './settings';
import { SigningKeyError } from './signing/signing-key';

const program = new Command('confer').description('Issues credentials from the spreadsheet that already holds the names.');

program
  .command('serve')
  .description('start the issuing service, with its settings from the environment')
  .action(() => serve(readSettings(process.env)));

program.addCommand(adminCommand());

async function serve(settings: Settings): Promise<void> {
  const issuer = await createIssuer(settings, { log: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void issuer.close());
  try {
    const address = await issuer.listen();
    console.log(banner(settings, address, issuer.adminToken));
  } catch (error) {
    await issuer.close();
    throw error;
  }
}

function banner({ publicUrl, dataDirectory, smtpUrl }: Settings, address: string, adminToken: string | undefined): string {
  return [
    `Confer issuer at ${publicUrl}, listening at ${address}.`,
    `It keeps everything in ${dataDirectory}. That survives any crash of this program, but not of the power: make backups.`,
    ...(smtpUrl === undefined ? [`SMTP_URL is not set, so messages stay in the development mailbox: ${publicUrl}/mailbox`] : []),
    ...(adminToken === undefined ? [] : [`Access token of the administrator, shown this once: ${adminToken}`]),
  ].join('\n');
}

/** Errors that say in one sentence what to do; a stack would only hide it. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof SettingsError || error instanceof DirectoryLockedError || error instanceof SigningKeyError || error instanceof AdminError;

try {
  await program.parseAsync();
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
