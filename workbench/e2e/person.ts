import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { SheetView, Workbook } from '../src/workbook';
import { until } from './until';

/** Room for the grid beside the pane. */
const windowSize = { width: 1280, height: 800 };

/** The grid takes two clicks within this time (ms) for a double click, which begins an edit. */
const doubleClickTime = 500;

/** After so long (ms) a person notices that nothing came of what was typed. */
const noticedAfter = 3000;

/** Univer's tab bar says so when it is to scroll to a tab that it draws a moment later. */
const tabIsDrawnLater = 'Index out of bounds';

/** Somebody at the workbench, with mouse, keyboard and clipboard. */
export class Person {
  /** What must not happen: errors, messages on the console, requests that leave this computer. */
  readonly surprises: string[] = [];
  /** Resolves when the grid takes the next click for a click of its own. */
  #apart: Promise<unknown> = Promise.resolve();

  private constructor(readonly page: Page, readonly context: BrowserContext, readonly origin: string) {}

  /** @param prepare what the window needs before its page is loaded */
  static async open(browser: Browser, url: string, prepare?: (context: BrowserContext) => Promise<void>): Promise<Person> {
    // Without motion nothing is looked at while it is still changing its colour.
    const context = await browser.newContext({ viewport: windowSize, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
    await prepare?.(context);
    const person = new Person(await context.newPage(), context, new URL(url).origin);
    person.#watch();
    await person.page.goto(url);
    await person.gridIsThere();
    return person;
  }

  #watch(): void {
    const { page, context, surprises } = this;
    page.on('pageerror', (error) => surprises.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if ((message.type() === 'error' || message.type() === 'warning') && message.text() !== tabIsDrawnLater) surprises.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      // The sidebar of Google Sheets lies on another origin: this computer by its other name.
      if (origin !== this.origin && origin !== this.origin.replace('localhost', '127.0.0.1') && !['data:', 'blob:', 'about:'].includes(protocol)) surprises.push(`request: ${request.url()}`);
    });
  }

  async gridIsThere(): Promise<void> {
    await this.page.waitForFunction(() => Number(document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect().height) > 0);
  }

  /** The task pane's page. */
  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[title="Confer"]');
  }

  /** The page of an add-in, when an element of it says what is expected. */
  async addInReady(selector: string, text: string): Promise<Frame> {
    await this.pane.locator(selector, { hasText: text }).waitFor();
    return until('the frame of the pane', () => this.page.frames().find((frame) => frame.url().startsWith(`${this.origin}/excel/`)));
  }

  /** Adds a sheet with the button beside the tabs. Gives it when it is in front. */
  async addSheet(workbook: Workbook): Promise<SheetView> {
    const count = workbook.sheets.length;
    await this.page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
    const sheet = await until('there is one more sheet', () => workbook.sheets[count]);
    await until('the new sheet is in front', () => this.activeSheetName(), (name) => name === sheet.name);
    return sheet;
  }

  /** Tries again, as a person does, when the grid took the keys for itself: now and then it calls the focus back while a name is typed. */
  async renameSheet(from: string, to: string): Promise<void> {
    const names = await this.page.getByRole('tab').allTextContents();
    const tab = this.page.getByRole('tab').nth(names.indexOf(from));
    for (let tries = 0; tries < 3; tries++) {
      const name = await tab.textContent();
      await tab.dblclick();
      await until('the name can be written over', () => this.page.evaluate(() => document.activeElement?.closest('[data-u-comp="slide-tab-item"]') && getSelection()?.toString()), (selected) => selected === name);
      await this.page.keyboard.type(to);
      await this.page.keyboard.press('Enter');
      const isRenamed = await this.#tab(to).waitFor({ timeout: noticedAfter }).then(() => true, () => false);
      if (isRenamed) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The sheet “${from}” cannot be renamed.`);
  }

  async switchTo(sheetName: string): Promise<void> {
    await this.#tab(sheetName).click();
  }

  #tab(sheetName: string): Locator {
    return this.page.getByRole('tab', { name: sheetName, exact: true });
  }

  activeSheetName(): Promise<string> {
    return this.page.evaluate(() => window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '');
  }

  /** Clicks a cell: `C53`. It has to be in sight. */
  async click(address: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    const { x, y, width, height } = await this.cellBox(address);
    await this.#clickAt(x + width / 2, y + height / 2, modifiers);
  }

  /** Drags over cells: from `A1` to `C5`. */
  async drag(from: string, to: string): Promise<void> {
    const [start, end] = [await this.cellBox(from), await this.cellBox(to)];
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Clicks the header of a row, numbered as on the screen. */
  async clickRowHeader(row: number, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    const { x, y, height } = await this.cellBox(`A${row}`);
    await this.#clickAt(x - 20, y + height / 2, modifiers);
  }

  /** Rows numbered as on the screen, both included: `[[2, 4], [7, 7]]` is rows 2 to 4 and row 7. */
  async selectRows(ranges: readonly (readonly [number, number])[]): Promise<void> {
    for (const [index, [first, last]] of ranges.entries()) {
      await this.clickRowHeader(first, index === 0 ? [] : ['Control']);
      if (last > first) await this.clickRowHeader(last, index === 0 ? ['Shift'] : ['Control', 'Shift']);
    }
  }

  async #clickAt(x: number, y: number, modifiers: ('Shift' | 'Control')[]): Promise<void> {
    await this.#apart;
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
    // By the clock of the page: a busy page hears the next click before its timers tell that the last one is long past, and would take what is typed for an edit of what stood there.
    this.#apart = this.page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), doubleClickTime).catch(() => undefined);
  }

  /** Types into a cell and goes on with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Copies what is selected in the grid. The clipboard is written some time after the keys were pressed. */
  async copy(): Promise<void> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.press('Control+C');
    await until('something is copied', () => this.page.evaluate(() => navigator.clipboard.readText()));
  }

  /** Pastes text, as it was copied elsewhere, at a cell. */
  async paste(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.pasteHere(text);
  }

  async pasteHere(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press('Control+V');
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** Chooses from the menu of a row header: `Delete Selected Row`. Some entries have a field for a number in their middle. */
  async chooseForRow(row: number, entry: string): Promise<void> {
    const { x, y, height } = await this.cellBox(`A${row}`);
    await this.page.mouse.click(x - 20, y + height / 2, { button: 'right' });
    await this.page.getByText(entry).click({ position: { x: 4, y: 4 } });
  }

  /** Presses a button of the grid's toolbar, known by the command behind it. */
  async pressInToolbar(command: string): Promise<void> {
    await this.page.locator(`[data-u-command="${command}"]`).first().click({ position: { x: 10, y: 10 } });
  }

  /** Puts a filter on the table around a header cell, or opens the one that is there, and takes values of that column out of sight. */
  async filterOut(header: string, values: readonly string[]): Promise<void> {
    await this.openFilter(header);
    for (const value of values) await this.#filterValue(value).locator('label').click();
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  /** Opens the filter of a column, where it can be sorted, too. */
  async openFilter(header: string): Promise<void> {
    await this.click(header);
    const hasFilter = await this.page.evaluate(() => Boolean(window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getFilter()));
    if (!hasFilter) await this.pressInToolbar('sheet.command.smart-toggle-filter');
    const { x, y, width, height } = await this.cellBox(header);
    await this.page.mouse.click(x + width - 10, y + height / 2);
    await this.page.getByRole('button', { name: 'Confirm' }).waitFor();
  }

  #filterValue(value: string): Locator {
    const row = this.page.locator('[data-u-comp="sheets-filter-panel-values-virtual"] div:has(> label)');
    return row.filter({ has: this.page.getByText(value, { exact: true }) });
  }

  /** Where a cell is on the screen. */
  async cellBox(address: string): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.page.evaluate((cell) => {
      const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
      const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      const box = sheet?.getRange(cell).getCellRect();
      if (!canvas || !box) throw new Error('There is no grid');
      return { x: canvas.x + box.x, y: canvas.y + box.y, width: box.width, height: box.height };
    }, address);
  }

  /** The text that the grid shows in a cell. */
  async shownText(address: string): Promise<string> {
    return this.page.evaluate((cell) => String(window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getRange(cell).getDisplayValue() ?? ''), address);
  }

  selectedAddress(): Promise<string> {
    return this.page.evaluate(() => window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation() ?? '');
  }

  /** Whether the grid shows a row, numbered as on the screen. */
  isRowShown(row: number): Promise<boolean> {
    return this.page.evaluate((number) => {
      const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getSheet();
      return sheet?.getRowVisible(number - 1) === true && !sheet.getRowFiltered(number - 1);
    }, row);
  }

  /** The fill that the grid shows in a cell, marks included: `#FDE7E9`. */
  async shownFill(address: string): Promise<string> {
    return this.page.evaluate((cell) => {
      const sheet = window.univerAPI?.getActiveWorkbook()?.getActiveSheet();
      const range = sheet?.getRange(cell);
      return (range && sheet?.getSheet().getComposedCellStyle(range.getRow(), range.getColumn()).bg?.rgb) ?? '';
    }, address);
  }

  /** The colour that is drawn in the lower left corner of a cell, on the canvas itself: `#FDE7E9`, or `''` for none. It has to be in sight. */
  async drawnFill(address: string): Promise<string> {
    const { x, y, height } = await this.cellBox(address);
    return this.page.evaluate(([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
      // A copy of one pixel, because a canvas from which one reads is drawn in another way.
      const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!canvas || !copy) throw new Error('There is no grid');
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      copy.drawImage(canvas, Math.round((left - box.x) * scale), Math.round((top - box.y) * scale), 1, 1, 0, 0, 1, 1);
      const [red, green, blue, alpha] = copy.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? '' : `#${[red, green, blue].map((part = 0) => part.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
    }, [x + 3, y + height - 3] as const);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Keeps a picture when `SHOTS` names a folder. */
  async picture(name: string, page = this.page): Promise<void> {
    const path = await pictureFile(name);
    if (path) await page.screenshot({ path });
  }

  /** The same of the pane alone, which is a quarter of the size. */
  async panePicture(name: string): Promise<void> {
    const path = await pictureFile(`states/${name}`);
    if (path) await this.page.locator('iframe[title="Confer"]').screenshot({ path });
  }
}

async function pictureFile(name: string): Promise<string | undefined> {
  const folder = process.env['SHOTS'];
  if (folder === undefined || folder === '') return undefined;
  const path = join(folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  return path;
}
