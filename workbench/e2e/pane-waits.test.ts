import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { generateClassList, researchEthics } from '../src/sample-lists';
import type { SheetView } from '../src/workbook';
import { complaints, complaintsInContrast } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

jest.setTimeout(300_000);

/** A small machine takes its time for long lists and for signing. */
const patience = 120_000;
const other = { kind: 'person', person: 'colleague' } as const;

let running: RunningWorkbench;
beforeAll(async () => { running = await runWorkbench(); });
afterAll(() => running.close());

/** States in which the pane waits for the sheet, or is kept from it. */
describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  let person: Person;
  let pane: FrameLocator;

  beforeAll(async () => {
    await running.workbench.startOver();
    person = await running.openWindow();
    pane = person.pane;
    person.page.setDefaultTimeout(60_000);
    if (theme === 'dark') await person.page.getByRole('button', { name: 'Dark theme' }).click();
    await heading('What do you want to issue?');
  });
  afterAll(async () => {
    expect(person.surprises).toEqual([]);
    await person.close();
  });

  const screens = readFileSync(join(__dirname, '..', '..', 'docs', 'screens.md'), 'utf8');
  const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const workbook = () => running.workbench.workbook();
  const sheet = (name: string): SheetView => {
    const found = workbook().sheets.find((each) => each.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };

  /** Free of what axe finds at 300 px, and in place up to 600; in high contrast, too, which takes the place of either theme. */
  const look = async (name: string) => {
    expect(screens).toContain(`states/${name}.png`);
    if (theme === 'light') await person.panePicture(name);
    const found = await complaints(person);
    const inContrast = theme === 'light' ? await complaintsInContrast(person) : [];
    expect({ name, found, inContrast }).toEqual({ name, found: [], inContrast: [] });
  };

  /** Holds back in the pane what asks to go on in a moment, so that what it shows meanwhile can be looked at. */
  const holdMoments = async () => {
    const frame = await person.addInReady('h1', '');
    return frame.evaluateHandle(() => {
      const { setTimeout: later } = window;
      const held: (() => void)[] = [];
      const holding = (work: () => void, milliseconds = 0): number => (milliseconds === 0 ? held.push(work) : later(work, milliseconds));
      window.setTimeout = holding as typeof window.setTimeout;
      return {
        /** What is held stays so; whoever comes next does not. */
        holdNoMore: () => { window.setTimeout = later; },
        goOn: () => { for (const work of held) work(); },
      };
    });
  };

  test('a protected sheet is said where a list is taken into use, and where it is issued', async () => {
    await person.page.getByRole('button', { name: 'Sample lists' }).click();
    await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
    await press('Use with this list');
    await pane.getByRole('button', { name: 'Check 60 rows' }).waitFor();
    const { id } = sheet('Ethics autumn');
    workbook().protect(id, other);
    await press('Check 60 rows');
    await heading('Confer cannot work in this sheet now');
    await look('sheet-protected');
    workbook().unprotect(id, other);
    await press('Try again');
    await press('Check 60 rows');
    await heading(/of 60 rows are ready/);
    await press(/^Review/);
    await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
    workbook().protect(id, other);
    await press(/^Issue \d+ credentials$/);
    await heading('Confer cannot work in this sheet now');
    await look('issuing-protected');
    workbook().unprotect(id, other);
    // Nothing has gone yet: the review is there as it was.
    await press('Try again');
    await press(/^Issue \d+ credentials$/);
    await heading(/credentials issued/);
    await press('New batch');
  });

  test('a long list shows how far its first check has come', async () => {
    const { id } = await person.addSheet(workbook());
    const list = generateClassList({ seed: 11, rows: 10_500, definition: researchEthics, titles: 'aliases' });
    workbook().write(id, { row: 0, column: 0 }, [list.headers, ...list.rows], other);
    await pane.getByText(/10,500 rows/).first().waitFor({ timeout: patience });
    await press('Use with this list');
    await pane.getByRole('button', { name: 'Check 10,500 rows' }).waitFor();
    const moments = await holdMoments();
    await press('Check 10,500 rows');
    await pane.getByRole('progressbar', { name: 'Checking 10,500 rows' }).waitFor({ timeout: patience });
    await moments.evaluate(({ holdNoMore }) => { holdNoMore(); });
    await look('check-progress');
    await moments.evaluate(({ goOn }) => { goOn(); });
    await heading(/of 10,500 rows are ready/);
  });
});
