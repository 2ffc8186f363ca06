export type { Issuer, IssuerOptions } from './issuer';
export { createIssuer } from './issuer';
export type { Settings } from './settings';
export { readSettings, SettingsError } from './settings';
export { DirectoryLockedError } from './database/directory-lock';
export { DatabaseUnreachableError } from './database/postgres-database';
export { SigningKeyError } from './signing/signing-key-error';
