export type { Issuer, IssuerOptions } from './issuer';
export { createIssuer } from './issuer';
export type { Settings } from './settings';
export { readSettings, SettingsError } from './settings';
export { DirectoryLockedError } from './database/directory-lock';
export { SigningKeyError } from './signing/signing-key-error';
