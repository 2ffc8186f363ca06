import { certifierPages } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import type { IssuingServices } from './batches/issue-rows';
import { issueRows } from './batches/issue-rows';
import { releaseDueBatches } from './batches/submit-batch';
import type { Database } from './database/database';
import { startHousekeeping } from './database/housekeeping';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open-database';
import { mailboxTransport } from './delivery/mailbox';
import { recordProgress } from './delivery/messages';
import type { SendingServices } from './delivery/send-messages';
import { sendMessages, sendNewMessages } from './delivery/send-messages';
import { smtpTransport } from './delivery/smtp-transport';
import { ensureAdministrator } from './http/access-tokens';
import { createApp } from './http/app';
import { operationsRoutes } from './http/operations-routes';
import { metricsRoutes } from './metrics/metrics-routes';
import { registerRoutes } from './routes';
import type { Settings } from './settings';
import { checkSettings, isLocal, SettingsError } from './settings';
import { signInWith } from './sign-in/sign-in';
import { createDocumentLoader, didDocument, didOf, originOf, rememberDid } from './signing/issuer-identity';
import { createSigner } from './signing/signer';
import { openSigningKeys } from './signing/signing-key';
import { createVerifier } from './signing/verifier';
import { keepPlacesUnique } from './status/fresh-list';
import type { CertifierSettings } from './through-certifier/connection';
import { issueThroughCertifier } from './through-certifier/issue-through-certifier';
import { oneAtATime } from './queue/one-at-a-time';
import { precedence } from './queue/precedence';
import { startWorkQueue } from './queue/work-queue';

export interface Issuer {
  /** The web server. Until it listens, further routes may be added to it. */
  readonly app: FastifyInstance;
  /** Of the administrator, when it was made now; it is never shown again. */
  readonly adminToken: string | undefined;
  /**
   * Gives an address under which this machine reaches the service.
   *
   * @throws {SettingsError} when another program has the port, or the address is none of this machine
   */
  listen(): Promise<string>;
  /** Finishes what is at work and frees the data directory. */
  close(): Promise<void>;
}

export interface IssuerOptions {
  /** Write structured logs to the standard output. */
  readonly log: boolean;
  /** The one that the settings name, being opened already; left out, it is opened. The issuer closes it. */
  readonly database?: Promise<Database>;
}

/**
 * Opens the data directory and goes on with what was left to do there; requests are served from {@link Issuer.listen} on.
 *
 * @throws {SettingsError}
 * @throws {DirectoryLockedError}
 * @throws {SigningKeyError}
 */
export async function createIssuer(settings: Settings, { log, database = openDatabase(checkSettings(settings)) }: IssuerOptions): Promise<Issuer> {
  const app = createApp(log);
  try {
    const adminToken = await start(app, settings, await database);
    return {
      app,
      adminToken,
      listen: () => listen(app, settings),
      close: () => app.close(),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: FastifyInstance, settings: Settings): Promise<string> {
  const { port, host = isLocal(settings) ? 'localhost' : '0.0.0.0' } = settings;
  try {
    return await app.listen({ port, host });
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE': throw new SettingsError(`PORT: Another program listens at ${port}. Stop it first, or set another port.`);
      case 'EACCES': throw new SettingsError(`PORT: The user who runs the issuer may not listen at ${port}. Set a port above 1023, and lead your proxy to it.`);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND': throw new SettingsError(`HOST: ${host} is no address of this machine. Leave it out, or set one that is.`);
      default: throw error;
    }
  }
}

/** Milliseconds that messages wait while rows are issued: receipts are wanted sooner than messages are read. */
const longestWaitOfMessages = 5_000;

/** What is opened last is closed first: each step tells the web server how to undo it. */
async function start(app: FastifyInstance, settings: Settings, database: Database): Promise<string | undefined> {
  const { publicUrl, dataDirectory, smtpUrl, returnAddress, role = 'all' } = settings;
  const { log } = app;
  app.addHook('onClose', () => database.close());
  database.onConnectionLost((error) => { log.warn({ err: error }, 'a connection to the database was lost'); });
  await migrate(database);
  if (await keepPlacesUnique(database, dataDirectory, new Date())) log.warn('the database comes from a backup: new credentials have their places in a fresh status list');

  const keys = await openSigningKeys(database, dataDirectory, settings);
  const did = didOf(publicUrl, keys.publicKeyMultibase);
  const dids = await rememberDid(database, did);
  const documentLoader = createDocumentLoader(dids.map((known) => didDocument(known, keys.publicKeys)));
  const signer = createSigner(did, keys, documentLoader);
  const verifier = createVerifier(dids, documentLoader);

  const transport = smtpUrl === undefined ? mailboxTransport(database) : smtpTransport((progress) => recordProgress(database, progress), { url: smtpUrl, returnAddress }, log);
  app.addHook('onClose', async () => { transport.close(); });
  const queue = await startWorkQueue(database, log);
  app.addHook('onClose', () => queue.stop());
  const certifier: CertifierSettings = { address: settings.certifierUrl ?? 'https://api.certifier.io', pages: settings.certifierPages ?? certifierPages };
  const tokenKeeper = { database, settings, dataDirectory };
  if (role !== 'web') {
    await queue.beginWork();
    const sending: SendingServices = { database, queue, transport, publicUrl, log };
    const issuing = precedence(longestWaitOfMessages);
    const rows: IssuingServices = { database, queue, signer, signInTurn: oneAtATime(), publicUrl, log };
    // One call signs while another one stores, and the third is ready to sign.
    await queue.work('issue-rows', { jobs: 2, calls: 3 }, (jobs) => issuing.first(issueRows(rows, jobs)));
    await queue.work('release-batch', { jobs: 10 }, (jobs) => releaseDueBatches(database, queue, jobs));
    await queue.work('send-messages', { jobs: 2 }, async (jobs) => {
      await issuing.makeWay();
      return sendNewMessages(sending, jobs);
    });
    // Rows that were begun there are finished before the queue stops, and no more are begun.
    const ending = new AbortController();
    app.addHook('onClose', async () => { ending.abort(); });
    await queue.work('through-certifier', { jobs: 1 }, (jobs) => issueThroughCertifier({ ...tokenKeeper, certifier, queue, log, ending: ending.signal }, jobs));
    await queue.work('send-message', { jobs: 50 }, (jobs) => sendMessages(sending, jobs));
    app.addHook('onClose', startHousekeeping(database, () => issuing.makeWay(), log));
  }
  if (settings.metricsToken !== undefined) await metricsRoutes(app, database, { token: settings.metricsToken, role });
  if (role === 'worker') operationsRoutes(app, database);
  else {
    registerRoutes(app, {
      database, queue, tokenKeeper, certifier, transport, signer, verifier, didDocument: didDocument(did, keys.publicKeys), documentLoader, publicUrl, origins: [publicUrl, ...dids.flatMap((known) => originOf(known) ?? [])], signIn: signInWith(settings.providers, publicUrl), hasMailbox: smtpUrl === undefined, limits: settings.limits,
    });
  }
  return ensureAdministrator(database, settings.adminToken);
}
