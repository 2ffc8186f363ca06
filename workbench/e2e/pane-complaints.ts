import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Person } from './person';
import { until } from './until';

/** Columns that the narrowest host gives the pane, the sidebar of Google Sheets; that Excel gives it; and that somebody gives it who wants to see more. */
const [narrowest, ...wider] = [300, 350, 600] as const;

const paneFrame = (person: Person): Promise<Frame> =>
  until('the frame of the pane', () => person.page.frames().find((frame) => frame.url().startsWith(`${person.origin}/excel/`) || frame.url().includes('/sheets/sidebar/')));

/**
 * What axe finds wrong in the pane at its narrowest, and what does not fit into it there.
 *
 * @param picture the name of a picture of it
 */
export async function complaints(person: Person, picture?: string): Promise<string[]> {
  const frame = await paneFrame(person);
  const pane = person.page.locator('iframe[title="Confer"]');
  const give = (width: number) => pane.evaluate((element, pixels) => { element.style.width = `${pixels}px`; }, width);
  await give(narrowest);
  const violations = await violationsIn(frame);
  const misfits = await misfitsIn(frame, '#confer *, [role="dialog"] *, [role="menu"] *');
  if (picture !== undefined) await person.picture(picture);
  for (const width of wider) {
    await give(width);
    // What has popped up takes its new place a moment later.
    misfits.push(...await misfitsIn(frame, '#confer *'));
  }
  await pane.evaluate((element) => { element.style.width = ''; });
  return [...violations, ...misfits];
}

/** The same where the system sets the colours: high contrast, in which backgrounds and shadows are gone. */
export async function complaintsInContrast(person: Person, picture?: string): Promise<string[]> {
  await person.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found = await complaints(person, picture);
  await person.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  return found;
}

async function violationsIn(frame: Frame): Promise<string[]> {
  if (!await frame.evaluate(() => 'axe' in window)) await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // A button whose colour is on its way to another one has the contrast of neither.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished)).then(() => undefined));
  // Fluent's focus traps: they pass the focus on at once, which axe cannot see.
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  // A menu that has popped up lies outside all regions of a page, with a role of its own.
  const isMenu = (html: string): boolean => /^<div .*(?:role="menu(?:item)?"|class="fui-MenuPopover)/.test(html);
  return violations.flatMap(({ id, nodes }) => {
    const wrong = nodes.filter(({ html }) => id !== 'region' || !isMenu(html));
    return wrong.length === 0 ? [] : [`${id}: ${wrong.map(({ html }) => html).join(' ')}`];
  });
}

/** Whatever stands out of the pane or whose words are cut off without an ellipsis, and in high contrast links that look like text. */
const misfitsIn = (frame: Frame, among: string): Promise<string[]> => frame.evaluate((selector) => {
  const hasEllipsis = (element: Element | null): boolean => element !== null && (getComputedStyle(element).textOverflow === 'ellipsis' || hasEllipsis(element.parentElement));
  const isInContrast = matchMedia('(forced-colors: active)').matches;
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isForScreenReaders = width <= 1;
    const isCut = element.matches('main, footer, header, button') && element.scrollWidth > element.clientWidth + 1;
    const isLinkInDisguise = isInContrast && element.matches('.fui-Link') && !getComputedStyle(element).textDecorationLine.includes('underline');
    return isLinkInDisguise || (!isForScreenReaders && (left < -1 || right > innerWidth + 1 || isCut) && !hasEllipsis(element));
  }).map(({ tagName, textContent }) => `does not fit into ${innerWidth} px: ${tagName} “${textContent.slice(0, 40)}”`);
}, among);
