import { Command } from 'commander';
import { readNewKeySecret } from './settings';
import { changeKeySecret, rotateSigningKey } from './signing/signing-key';
import { changeTokenSecret } from './through-certifier/connection';
import { withData } from './with-data';

/** `confer keys …`: works on the data of an issuer that is stopped, with the settings that it has. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('the key that signs; stop the issuer first, and keep its settings');

  keys.command('rotate').description('sign with a new key from the next start on; what is signed stays valid').action(() => withData(async (database, settings) => {
    const { publicKeyMultibase } = await rotateSigningKey(database, settings.dataDirectory, settings);
    console.log(`From its next start the issuer signs with the key ${publicKeyMultibase}. What earlier keys signed stays valid.`);
  }));
  keys.command('passphrase').description('encrypt the key anew, with CONFER_NEW_KEY_PASSPHRASE or the content of CONFER_NEW_KEY_FILE').action(() => withData(async (database, settings) => {
    const { dataDirectory } = settings;
    const next = readNewKeySecret(process.env);
    await database.inTransaction(async () => {
      await changeTokenSecret({ database, settings, dataDirectory }, next);
      await changeKeySecret(database, dataDirectory, settings, next);
    });
    console.log('The signing key is encrypted anew. Start the issuer with the new passphrase as CONFER_KEY_PASSPHRASE, or its file as CONFER_KEY_FILE.');
  }));
  return keys;
}
