import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Person } from './person';
import { until } from './until';

/** Columns that the narrowest host gives the pane: the sidebar of Google Sheets. */
const narrowest = 300;

const paneFrame = (person: Person): Promise<Frame> =>
  until('the frame of the pane', () => person.page.frames().find((frame) => frame.url().startsWith(`${person.origin}/excel/`) || frame.url().includes('/sheets/sidebar/')));

/**
 * What axe finds wrong in the pane, and what does not fit into it at its narrowest: whole parts, and words on buttons.
 *
 * @param picture the name of a picture of it at its narrowest
 */
export async function complaints(person: Person, picture?: string): Promise<string[]> {
  const frame = await paneFrame(person);
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // Fluent's focus traps: they pass the focus on at once, which axe cannot see.
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  await person.page.locator('iframe[title="Confer"]').evaluate((element, width) => { element.style.width = `${width}px`; }, narrowest);
  const tooWide = await frame.evaluate(() => [...document.querySelectorAll('main, footer, header, button')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ tagName, textContent }) => `does not fit: ${tagName} ${(textContent ?? '').slice(0, 40)}`));
  if (picture !== undefined) await person.picture(picture);
  await person.page.locator('iframe[title="Confer"]').evaluate((element) => { element.style.width = ''; });
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...tooWide];
}
