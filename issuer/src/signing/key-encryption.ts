import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import type { KeySecret } from './key-secret';

const algorithm = 'PBES2-HS512+A256KW';

/**
 * Rounds of PBKDF2-HMAC-SHA512. For what people think of, as many as OWASP asks for
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2). 256 random bits cannot be
 * guessed, so they need only the least that JWE asks for (https://www.rfc-editor.org/rfc/rfc7518#section-4.8.1.2).
 */
const roundsFor = { guessable: 220_000, random: 1_000 } as const;

/** The private key as it is kept: PKCS#8 in a JSON Web Encryption, https://www.rfc-editor.org/rfc/rfc7516 */
export const encryptKey = (privateKey: KeyObject, secret: KeySecret): Promise<string> => encrypt(privateKey.export({ type: 'pkcs8', format: 'der' }), secret);

/** Another secret, such as an access token, kept in the same way. */
export const encryptText = (text: string, secret: KeySecret): Promise<string> => encrypt(Buffer.from(text), secret);

/** @throws with another secret than it was encrypted with */
export const decryptText = async (encrypted: string, secret: KeySecret): Promise<string> => Buffer.from(await decrypt(encrypted, secret)).toString();

function encrypt(content: Uint8Array, { text, isGuessable }: KeySecret): Promise<string> {
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: algorithm, enc: 'A256GCM' })
    .setKeyManagementParameters({ p2c: isGuessable ? roundsFor.guessable : roundsFor.random })
    .encrypt(Buffer.from(text));
}

/** @throws with another secret than it was encrypted with */
export async function decryptKey(encrypted: string, secret: KeySecret): Promise<KeyObject> {
  // As keys were kept at first.
  if (encrypted.startsWith('-----BEGIN ')) return createPrivateKey({ key: encrypted, passphrase: secret.text });
  return createPrivateKey({ key: Buffer.from(await decrypt(encrypted, secret)), type: 'pkcs8', format: 'der' });
}

async function decrypt(encrypted: string, { text }: KeySecret): Promise<Uint8Array> {
  const { plaintext } = await compactDecrypt(encrypted, Buffer.from(text), { keyManagementAlgorithms: [algorithm], maxPBES2Count: roundsFor.guessable });
  return plaintext;
}
