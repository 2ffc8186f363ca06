import type { FrameLocator } from 'playwright-core';
import { complaints } from './complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

let running: RunningWorkbench;

beforeAll(async () => {
  running = await runWorkbench();
});
afterAll(() => running.close());

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  let person: Person;
  let pane: FrameLocator;

  beforeAll(async () => {
    await running.workbench.startOver();
    person = await running.openWindow();
    pane = person.pane;
    if (theme === 'dark') await person.page.getByRole('button', { name: 'Dark theme' }).click();
    await pane.getByRole('heading', { name: 'What do you want to issue?' }).waitFor();
  });
  afterAll(() => person.close());

  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const look = async (name: string) => {
    if (theme === 'light') await person.picture(name);
    expect(await complaints(person)).toEqual([]);
  };

  test('every screen of the main job is free of what axe can find, and fits into 300 px', async () => {
    await person.page.getByRole('button', { name: 'Sample lists' }).click();
    await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
    await pane.getByRole('button', { name: 'Use with this list' }).waitFor();
    await look('start');

    await press('Use with this list');
    await pane.getByRole('heading', { name: 'Match 8 fields' }).waitFor();
    await look('prepare-list');
    await pane.getByRole('radio', { name: 'Create header row' }).click();
    await pane.getByRole('heading', { name: 'Row 1 will hold 8 columns' }).waitFor();
    await look('prepare-header');
    await pane.getByRole('radio', { name: 'Use this list' }).click();

    await press('Check 60 rows');
    await press(/Invisible spaces/);
    await look('check');

    await press(/^Review/);
    await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
    await look('review');
    await press(/^Issue/);
    await pane.getByRole('heading', { name: /credentials issued/ }).waitFor();
    await look('done');
    await press('New batch');
    await pane.getByRole('heading', { name: /rows are ready/ }).waitFor();

    await running.workbench.issuer.stop();
    await person.page.getByRole('button', { name: 'Close Confer' }).click();
    await person.page.getByRole('button', { name: 'Open Confer' }).click();
    await pane.getByRole('heading', { name: 'Confer cannot reach the issuer' }).waitFor();
    await look('unreachable');
    await running.workbench.issuer.start();
    await press('Try again');

    await press('Choose another definition');
    await press('Northmere University');
    await pane.getByRole('menuitem', { name: 'Disconnect' }).click();
    await pane.getByRole('heading', { name: 'Issue credentials from this sheet' }).waitFor();
    await look('connect');
  });
});
