import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { type Folders, foldersIn } from '../src/server/folders';
import { startWorkbench, type Workbench } from '../src/server/workbench';
import { findBrowser } from './find-browser';
import { Person } from './person';

/** An issuing service and a browser take longer to start than a test may usually last. */
jest.setTimeout(180_000);

export interface WindowOptions {
  /** Of the person's Excel; English without it. */
  readonly language?: string;
  /** The spreadsheet program that is played; Excel without it. */
  readonly host?: 'sheets';
  /** Before any page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

export interface RunningWorkbench {
  readonly workbench: Workbench;
  /** Opens the workbench in a window of its own: another person. */
  readonly openWindow: (options?: WindowOptions) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** Starts the built workbench on a free port with data of its own, and a browser to look at it. */
export async function runWorkbench(folders: Partial<Folders> = {}): Promise<RunningWorkbench> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'confer-workbench-'));
  const failures: unknown[] = [];
  const workbench = await startWorkbench({
    port: 0,
    dataDirectory,
    folders: { ...foldersIn(resolve(__dirname, '..', '..')), ...folders },
    report: (failure) => failures.push(failure),
  });
  const browser = await launchBrowser();
  return {
    workbench,
    openWindow: ({ prepare, ...parameters } = {}) => Person.open(browser, `${workbench.url}/?${new URLSearchParams(parameters).toString()}`, prepare),
    close: async () => {
      await browser.close();
      await workbench.close();
      await rm(dataDirectory, { recursive: true });
      if (failures.length > 0) throw new AggregateError(failures, 'The workbench reported failures');
    },
  };
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...environment } as Record<string, string> });
}
