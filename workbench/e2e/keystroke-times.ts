import type { BrowserContext } from 'playwright-core';
import type { Person } from './person';

/** Something that the page of the workbench did or heard, and when (ms since the page was opened). */
interface Moment {
  readonly at: number;
  readonly what: string;
}

declare global {
  interface Window {
    moments?: Moment[];
  }
}

/**
 * What happened between a keystroke and its mark, in milliseconds. `grid`: until the grid hands over what was typed. `event`: until the
 * pane hears of it. `read`: until it has the row. `check`: until it asks for the mark. `mark`: until the mark is in the grid.
 */
export interface KeystrokeTime {
  readonly total: number;
  readonly grid: number;
  readonly event: number;
  readonly read: number;
  readonly check: number;
  readonly mark: number;
}
export const parts = ['grid', 'event', 'read', 'check', 'mark'] as const;

/** After so long (ms) a mark does not come any more. */
const givenUpAfter = 60_000;

/** Writes down keystrokes and messages, in the window before its page is loaded; nothing in the product knows of it. */
export async function keepMoments(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (window.top !== window) return;
    const moments: Moment[] = [];
    window.moments = moments;
    const note = (sign: string, data: unknown) => {
      const text = String(data).slice(0, 200);
      const type = /"type":"([\w-]+)"/.exec(text)?.[1] ?? '';
      const detail = type === 'notice' && text.includes('[65536,10,') ? ' of a change' : type === 'do' && text.includes('"type":"write"') ? ' a write' : '';
      moments.push({ at: performance.now(), what: `${sign} ${type}${detail}` });
    };
    window.addEventListener('keydown', ({ key, timeStamp }) => { if (key === 'Enter') moments.push({ at: timeStamp, what: 'key' }); }, true);
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('message', ({ data }) => { note('heard', data); });
      }
      override send(data: string): void {
        note('said', data);
        super.send(data);
      }
    };
  });
}

/** Types into the selected cell, goes on with Enter, and waits until the cell is marked, or is no longer. */
export async function timeKeystroke({ page }: Person, cell: { readonly row: number; readonly column: number }, text: string, fill: string): Promise<KeystrokeTime> {
  await page.keyboard.type(text, { delay: 10 });
  const moments = page.evaluate(([wanted, { row, column }, patience]) => {
    const moments = window.moments ?? [];
    moments.length = 0;
    const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getSheet();
    return new Promise<readonly Moment[]>((resolve, reject) => {
      setTimeout(() => { reject(new Error(`Waited in vain for a mark. The cell holds “${String(sheet?.getCellRaw(row, column)?.v)}”, and this happened: ${JSON.stringify(moments)}`)); }, patience);
      const look = (at: number) => {
        const isTyped = moments.some(({ what }) => what === 'key');
        if (isTyped && (sheet?.getComposedCellStyle(row, column).bg?.rgb ?? '') === wanted) resolve([...moments, { at: Math.max(at, performance.now()), what: 'marked' }]);
        else requestAnimationFrame(look);
      };
      look(performance.now());
    });
  }, [fill, cell, givenUpAfter] as const);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.press('Enter');
  return timeOf(await moments);
}

function timeOf(moments: readonly Moment[]): KeystrokeTime {
  const key = moments.findIndex(({ what }) => what === 'key');
  const after = (from: number, what: string) => moments.findIndex((moment, index) => index > from && moment.what === what);
  const typed = after(key, 'said do a write');
  const told = after(key, 'heard notice of a change');
  const read = after(told, 'heard rich-api-answer');
  const patched = after(read, 'heard patches');
  const asked = moments.slice(0, patched).map(({ what }) => what).lastIndexOf('said rich-api');
  const marked = moments.length - 1;
  const [atKey = NaN, atTyped = NaN, atTold = NaN, atRead = NaN, atAsked = NaN, atMarked = NaN] = [key, typed, told, read, asked, marked].map((index) => moments[index]?.at ?? NaN);
  return { total: atMarked - atKey, grid: atTyped - atKey, event: atTold - atTyped, read: atRead - atTold, check: atAsked - atRead, mark: atMarked - atAsked };
}
