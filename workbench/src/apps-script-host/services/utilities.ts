import { createHash, createHmac, randomUUID } from 'node:crypto';
import { emulated, enumOf } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';
import { bufferOf, signedBytes } from './bytes';
import { formatDate } from './format-date';

const digests = enumOf<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const charsets = enumOf<typeof GoogleAppsScript.Utilities.Charset>('Charset', ['US_ASCII', 'UTF_8']);
const longestSleep = 300_000;

type Data = string | readonly number[];

/** https://developers.google.com/apps-script/reference/utilities/utilities */
export function utilities(run: Execution): GoogleAppsScript.Utilities.Utilities {
  return emulated<GoogleAppsScript.Utilities.Utilities>(run, 'Utilities', {
    DigestAlgorithm: digests,
    Charset: charsets,
    sleep: (milliseconds) => {
      if (milliseconds > longestSleep) throw new ServiceError('Invalid argument: milliseconds');
      run.clock.wait(milliseconds);
    },
    getUuid: () => randomUUID(),
    formatDate: (date, timeZone, format) => formatDate(date.getTime(), timeZone, format),
    base64Encode: (data: Data) => bufferOf(data).toString('base64'),
    base64EncodeWebSafe: (data: Data) => bufferOf(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: (encoded) => signedBytes(Buffer.from(encoded, 'base64')),
    base64DecodeWebSafe: (encoded) => signedBytes(Buffer.from(encoded, 'base64url')),
    computeDigest: (algorithm: unknown, value: Data) =>
      signedBytes(createHash(String(algorithm).replace('_', '').toLowerCase()).update(bufferOf(value)).digest()),
    computeHmacSha256Signature: (value: Data, key: Data) => signedBytes(createHmac('sha256', bufferOf(key)).update(bufferOf(value)).digest()),
  });
}
