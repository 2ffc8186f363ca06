import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What travels to the task pane of Excel, compressed, in kB of 1,000 bytes. office.js comes from Microsoft and counts nowhere. */
export interface PaneWeight {
  /** Until the first screen can be used: the page and the scripts that it names. */
  readonly first: number;
  /** With every screen; fetched behind the first one. Numbering plans of the world, which only phone numbers need, are left out. */
  readonly whole: number;
}

const unneeded = /^(?:commands|phone-numbers)\./;

/** @param folder the built add-in */
export function weighPane(folder: string): PaneWeight {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/<script[^>]*? src="?([^":\s>]+\.js)/g)].map(([, name = '']) => name);
  if (named.length === 0) throw new Error(`${folder}/taskpane.html names no script of ours.`);
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && !unneeded.test(name));
  const weigh = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000;
  return { first: weigh(['taskpane.html', ...named]), whole: weigh(['taskpane.html', ...scripts]) };
}
