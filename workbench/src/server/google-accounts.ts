import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { GoogleUser } from '../apps-script-host';

/** Hands out what it was given. In a thread of its own, because the issuer asks for it while a script, and with it the workbench, stands still. */
const server = `
const { createServer } = require('node:http');
const { parentPort, workerData: key } = require('node:worker_threads');
const listening = createServer((request, response) => {
  const issuer = 'http://localhost:' + listening.address().port;
  const answers = {
    '/.well-known/openid-configuration': { issuer, authorization_endpoint: issuer + '/authorize', token_endpoint: issuer + '/token', jwks_uri: issuer + '/keys' },
    '/keys': { keys: [key] },
  };
  const answer = answers[request.url];
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
}).listen(0, 'localhost', () => { parentPort.postMessage(listening.address().port); });
`;

const lifetime = 3600;

/** Plays Google's accounts: says who somebody is in tokens that an issuer can check, as `ScriptApp.getIdentityToken()` does. */
export class GoogleAccounts {
  /** Of the emulated script's project. */
  readonly clientId = 'workbench.apps.googleusercontent.com';
  readonly #worker: Worker;
  readonly #privateKey: KeyObject;
  readonly #keyId: string;

  private constructor(readonly issuer: string, worker: Worker, privateKey: KeyObject, keyId: string) {
    this.#worker = worker;
    this.#privateKey = privateKey;
    this.#keyId = keyId;
  }

  static async start(): Promise<GoogleAccounts> {
    const keyId = randomUUID();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const worker = new Worker(server, { eval: true, workerData: { ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' } });
    const [port] = await once(worker, 'message') as [number];
    return new GoogleAccounts(`http://localhost:${port}`, worker, privateKey, keyId);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getidentitytoken */
  readonly identityToken = ({ email, domain, subject }: GoogleUser): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, aud: this.clientId, azp: this.clientId, sub: subject, email, email_verified: true, hd: domain, iat: now, exp: now + lifetime };
    const signed = [{ alg: 'RS256', typ: 'JWT', kid: this.#keyId }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), this.#privateKey).toString('base64url')}`;
  };

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }
}
