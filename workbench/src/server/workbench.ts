import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import type { AppsScriptHost } from '../apps-script-host';
import type { ServerMessage } from '../protocol';
import { definitions, organisation } from '../sample-lists';
import type { Workbook } from '../workbook';
import type { Folders } from './folders';
import { freePort } from './free-port';
import { GoogleAccounts } from './google-accounts';
import { createHttp } from './http';
import { IssuerProcess } from './issuer-process';
import { watchMailbox } from './mailbox-watch';
import { PageSession } from './page-session';
import { fillIssuer } from './sample-data';
import { SharedWorkbook } from './shared-workbook';
import { Sidebars } from './sidebars';
import { openSpreadsheet } from './spreadsheet';

export interface WorkbenchOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The workbench keeps to its folder `workbench` in there. */
  readonly dataDirectory: string;
  readonly folders: Folders;
  /** Milliseconds that a call takes on its way to Google's servers and back. */
  readonly latency?: number;
  /** Hears of what went wrong and is nobody's wrong input. */
  readonly report: (failure: unknown) => void;
}

/** A running workbench: one workbook that all its pages show, and an issuing service with the sample definitions. */
export interface Workbench {
  readonly url: string;
  /** The workbook that the pages show now: starting over makes a new one. */
  readonly workbook: () => Workbook;
  /** The same workbook as a spreadsheet of Google's. */
  readonly spreadsheet: () => AppsScriptHost;
  readonly issuer: IssuerProcess;
  /** A new workbook, an issuing service without batches, and every page anew. */
  readonly startOver: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Google answers in half a second to two; so long that it is noticed is enough. */
const usualLatency = 300;

/** Where people sign in besides, as the setting of the issuer has it; the issuer judges it. */
const providersOf = (setting: string | undefined): readonly object[] => JSON.parse(setting || '[]') as readonly object[];

/** @throws an error with code `EADDRINUSE` when somebody listens on the port already. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { folders, report, latency = usualLatency } = options;
  const port = options.port === 0 ? await freePort() : options.port;
  const url = `http://localhost:${port}`;
  const accessToken = randomBytes(32).toString('base64url');
  const google = await GoogleAccounts.start();
  const sidebars = new Sidebars();
  const dataDirectory = join(options.dataDirectory, 'workbench');
  const issuer = new IssuerProcess({
    command: folders.issuerCommand,
    endWithParent: folders.endWithParent,
    dataDirectory,
    publicUrl: url,
    accessToken,
    providers: [
      ...providersOf(process.env['OIDC_PROVIDERS']),
      { kind: 'google', accounts: google.issuer, sheetsClientId: google.clientId, domains: ['northmere.example'], newcomers: 'issuer' },
    ],
    // Whoever kills it to see what happens sees it come back, as an operator would see to.
    crashed: () => void startIssuer().catch(report),
  });
  const sockets = new Set<WebSocket>();
  let shared = new SharedWorkbook();
  let openedSpreadsheet: AppsScriptHost | undefined;
  let mailbox: ServerMessage = { type: 'mailbox', count: 0 };
  let startingOver: Promise<void> | undefined;

  const startIssuer = async () => {
    const issuerUrl = await issuer.start();
    await fillIssuer(issuerUrl, accessToken, { definitions, organisation });
  };

  const tellPages = (message: ServerMessage) => {
    for (const socket of sockets) socket.send(JSON.stringify(message));
  };

  const beginAnew = async () => {
    tellPages({ type: 'starting-over' });
    await issuer.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    await startIssuer();
    shared = new SharedWorkbook();
    openedSpreadsheet = undefined;
    tellPages({ type: 'started-over' });
  };

  const startOver = () => {
    startingOver ??= beginAnew().finally(() => {
      startingOver = undefined;
    });
    return startingOver;
  };

  const spreadsheet = () => {
    openedSpreadsheet ??= openSpreadsheet({ folders, workbook: shared.workbook, publicUrl: url, issuerUrl: () => issuer.url, identityToken: google.identityToken, latency });
    return openedSpreadsheet;
  };

  const openPage = (socket: WebSocket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.send(JSON.stringify(mailbox));
    new PageSession({ socket, shared, spreadsheet, sidebars, latency, startOver: () => void startOver().catch(report), report });
  };

  const app = await createHttp({ folders, accessToken, issuerUrl: () => issuer.url, sidebarPage: (id) => sidebars.page(id), openPage });
  await app.listen({ host: '127.0.0.1', port });
  try {
    await startIssuer();
  } catch (failure) {
    await app.close();
    await google.close();
    throw failure;
  }

  const stopWatching = watchMailbox(() => issuer.url, (count) => {
    mailbox = { type: 'mailbox', count };
    tellPages(mailbox);
  });

  return {
    url,
    workbook: () => shared.workbook,
    spreadsheet,
    issuer,
    startOver,
    close: async () => {
      stopWatching();
      await app.close();
      await issuer.stop();
      await google.close();
    },
  };
}
