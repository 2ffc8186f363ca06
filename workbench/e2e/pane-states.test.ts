import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Route } from 'playwright-core';
import { complaints, complaintsInContrast } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

/** Fifty states, each looked at in its theme and in high contrast. */
jest.setTimeout(400_000);

/** Signing and sending takes its time on a small machine. */
const patience = 60_000;
const label = 'Research Ethics, autumn 2026';

const withProviders = { providers: [
  { id: 'microsoft', kind: 'microsoft', name: 'Microsoft', authority: 'https://login.microsoftonline.com/common', clientId: 'confer', scopes: ['openid'] },
  { id: 'northmere', kind: 'oidc', name: 'Northmere Login', authority: 'https://login.northmere.example', clientId: 'confer', scopes: ['openid'] },
] };

/** States that the guides show with the sheet beside them. */
const inGuides = ['start', 'connect', 'prepare-list', 'prepare-header', 'one-person', 'check', 'review', 'held', 'done', 'batches', 'batch', 'revoke', 'unreachable'];

let running: RunningWorkbench;
beforeAll(async () => { running = await runWorkbench(); });
afterAll(() => running.close());

/** Every state of the pane once, in the order in which somebody meets them: each is free of what axe can find at 300 px and fits into 300 to 600, light, dark and in high contrast. */
describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  let person: Person;
  let pane: FrameLocator;
  const found: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    await running.workbench.startOver();
    person = await running.openWindow();
    pane = person.pane;
    person.page.setDefaultTimeout(30_000);
    if (theme === 'dark') await person.page.getByRole('button', { name: 'Dark theme' }).click();
    await heading('What do you want to issue?');
    token = await person.page.evaluate(() => sessionStorage.getItem('confer.accessToken') ?? '');
  });
  afterAll(() => person.close());

  /** The page with all pictures shows each of them. */
  const screens = readFileSync(join(__dirname, '..', '..', 'docs', 'screens.md'), 'utf8');

  /** Keeps a picture of the light one, and what is wrong with the state; everything is told at the end, so that one walk finds all. */
  const look = async (name: string) => {
    expect(screens).toContain(`states/${name}.png`);
    if (theme === 'light') await person.panePicture(name);
    if (theme === 'light' && inGuides.includes(name)) await person.picture(name);
    // High contrast takes the place of either theme: one look at it is enough.
    const inContrast = theme === 'light' ? await complaintsInContrast(person) : [];
    found[name] = [...await complaints(person), ...inContrast.map((each) => `in high contrast: ${each}`)];
  };
  const nothingIsWrong = () => {
    const wrong = Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0));
    for (const name of Object.keys(found)) Reflect.deleteProperty(found, name);
    expect(wrong).toEqual({});
  };

  const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
  const sees = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: patience });
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const turnTo = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  const dialog = () => pane.getByRole('dialog');
  let token = '';
  const connect = async () => {
    await pane.getByLabel(/^Access token/).fill(token);
    await press('Connect');
  };
  const reopen = async () => {
    await person.page.getByRole('button', { name: 'Close Confer' }).click();
    await person.page.getByRole('button', { name: 'Open Confer' }).click();
  };
  const sampleList = async () => {
    await person.page.getByRole('button', { name: 'Sample lists' }).click();
    await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
    await pane.getByRole('button', { name: 'Use with this list' }).waitFor();
  };

  /** Lets the issuer answer something else for as long as a state is looked at. */
  const whileAnswering = async (path: string, answer: (route: Route) => Promise<void>, stay: () => Promise<void>) => {
    await person.context.route(path, answer);
    await stay();
    await person.context.unroute(path);
  };
  const refusal = (status: number, message = 'Ask your administrator.') => (route: Route) => route.fulfill({ status, json: { error: { code: 'forbidden', message } } });
  /** Lets a request wait until its state has been looked at. */
  const whileWaiting = async (path: string, stay: () => Promise<void>) => {
    const gate: { open?: () => void } = {};
    const opened = new Promise<void>((resolve) => { gate.open = resolve; });
    await whileAnswering(path, async (route) => {
      await opened;
      await route.continue();
    }, async () => {
      await stay();
      gate.open?.();
    });
  };

  afterEach(nothingIsWrong);

  test('before there is a list', async () => {
    await whileWaiting('**/v1/definitions?*', async () => {
      await reopen();
      await sees('Opening…');
      await look('opening');
    });
    await heading('What do you want to issue?');
    const empty = (route: Route) => route.fulfill({ json: { data: [], pagination: { next: null, prev: null } } });
    await whileAnswering('**/v1/definitions?*', empty, async () => {
      await reopen();
      await heading('Northmere University has no definitions yet');
      await look('start-empty');
    });
    for (const [name, status, title] of [['unreachable', 503, 'Confer cannot reach the issuer'], ['refused', 403, 'The issuer cannot do this'], ['busy', 429, 'The issuer is busy']] as const) {
      await whileAnswering('**/v1/definitions?*', refusal(status), async () => {
        await reopen();
        await heading(title);
        await look(name);
      });
    }
    // A busy issuer is asked again by itself.
    await heading('What do you want to issue?');
    await pane.getByRole('searchbox').fill('nothing of the kind');
    await sees('No definition holds “nothing of the kind”');
    await look('start-none');
    await press('Clear search');
    await turnTo('Batches');
    await heading('No batches yet');
    await look('batches-empty');
    await turnTo('Issue');
    await press('Northmere University');
    await pane.getByRole('menuitem', { name: 'Disconnect' }).waitFor();
    await look('account');
    await pane.getByRole('menuitem', { name: 'Disconnect' }).click();
    await heading('Issue credentials from this sheet');
    await look('connect');
    await whileAnswering('**/v1/sign-in', (route) => route.fulfill({ json: withProviders }), async () => {
      await reopen();
      await pane.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
      await look('connect-with-providers');
    });
    await reopen();
    await pane.getByLabel(/^Access token/).fill('not a token');
    await press('Connect');
    await sees(/^This token is not known/);
    await look('connect-unknown-token');
    await connect();
    await heading('What do you want to issue?');
  });

  test('preparing', async () => {
    await pane.getByRole('button', { name: /Research Ethics Training/ }).click();
    await heading('Row 1 will hold 8 columns');
    await look('prepare-header');
    await press('Research Ethics Training');
    await dialog().getByRole('list', { name: 'Its columns' }).waitFor();
    await look('definition');
    await dialog().getByRole('button', { name: 'Close' }).click();
    await pane.getByRole('combobox', { name: 'Also for other definitions' }).click();
    await pane.getByRole('menuitemcheckbox', { name: 'Master of Science' }).click();
    await look('several-choice');
    await person.press('Escape');
    await press('Choose another definition');
    await pane.getByRole('button', { name: /Research Ethics Training/ }).click();
    await pane.getByRole('radio', { name: 'One person' }).click();
    await heading('One person');
    await look('one-person-empty');
    await press('Choose another definition');
    await sampleList();
    await look('start');
    await press('Use with this list');
    await heading('Match 8 fields');
    await look('prepare-list');
  });

  test('checking', async () => {
    await press('Check 60 rows');
    await press(/Invisible spaces/);
    await look('check');
    await pane.getByRole('button', { name: /^\d+ ready$/ }).click();
    await look('check-ready');
    await pane.getByRole('button', { name: /^\d+ ready$/ }).click();
    await press(/^Fix all/);
    await sees(/cells? fixed/);
    await look('check-fixed');
    await person.press('Escape');
    await press('Undo');
    await pane.getByText(/cells? fixed/).first().waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: /Invisible spaces/ }).waitFor();
    await person.type('C1', 'oops');
    await sees('Row 1 no longer holds the headers');
    await look('check-header');
    await press('Put them back');
    await heading(/of 60 rows are ready/);
  });

  test('reviewing people who hold the credential already', async () => {
    const credential = { url: 'https://issue.northmere.example/c/1', issuedOn: '2026-03-02' };
    const data = [{ index: 0, label, credential }, { index: 3, label, credential }, { index: 4, label }];
    await whileAnswering('**/v1/holders/search', (route) => route.fulfill({ json: { data } }), async () => {
      await press(/^Review/);
      await sees('2 have held the credential since');
      await look('review-holders');
      await press('Back to Check');
      await heading(/of 60 rows are ready/);
    });
  });

  test('reviewing', async () => {
    await press(/^Review/);
    await pane.getByLabel('Label of this batch').fill(label);
    await pane.getByRole('button', { name: /^Certificate \d+ of \d+, row \d+/ }).locator('img').waitFor();
    await look('review');
    await whileAnswering('**/v1/test-messages', refusal(403, 'No test may be sent.'), async () => {
      await press('Send a test to me');
      await pane.getByLabel('Send the test to').fill('marta@northmere.example');
      await person.press('Enter');
      await sees('No test may be sent.');
      await look('review-test-refused');
    });
    await pane.getByRole('checkbox', { name: /^Send each person an e-mail/ }).click();
    await sees(/Nobody is told now/);
    await look('review-without-mail');
    await pane.getByRole('checkbox', { name: /^Send each person an e-mail/ }).click();
    await press(/^Hold:/);
    await pane.getByRole('menuitemradio', { name: 'Until…' }).click();
    await pane.getByLabel('Hold until').fill('2020-01-01T08:00');
    await sees('This time has passed. Choose a later one.');
    await look('review-hold-until');
    await press(/^Hold:/);
    await pane.getByRole('menuitemradio', { name: '10 minutes' }).click();
  });

  test('issuing', async () => {
    await press(/^Issue \d+ credentials$/);
    await heading(/credentials are on hold$/);
    await look('held');
    await press('Choose another time');
    await pane.getByRole('button', { name: 'Hold until then' }).waitFor();
    await look('held-another-time');
    await press('Leave it as it is');
    await press('Cancel the batch');
    await sees('The batch was cancelled. Nothing was issued, nothing was sent.');
    await look('review-cancelled');
    await press(/^Hold:/);
    await pane.getByRole('menuitemradio', { name: 'None' }).click();
    for (const [name, status, title, goOn] of [
      ['issuing-unreachable', 503, 'Confer cannot reach the issuer', () => press(/^Issue \d+ credentials$/)],
      ['issuing-refused', 403, 'The issuer cannot do this', () => press('Try again')],
      ['issuing-sign-in', 401, 'Your sign-in has ended', () => press('Try again')],
    ] as const) {
      await whileAnswering('**/v1/batches/*/rows', refusal(status), async () => {
        await goOn();
        await heading(title);
        await look(name);
      });
    }
    await whileWaiting('**/v1/batches/*/rows', async () => {
      await connect();
      await heading(/^Issuing \d+ credentials$/);
      await look('issuing');
      await turnTo('Batches');
      await sees(label);
      await turnTo('Issue');
    });
    await heading(/credentials issued/);
    await sees(/e-mails are sent|e-mail is sent/);
    await look('done');
  });

  test('adding one person', async () => {
    await press('New batch');
    await heading(/rows are ready/);
    await press('Add one person');
    await heading('One person');
    for (const [name, text] of [['First Name', 'Siobhán'], ['Last Name', 'Ní Dhomhnaill'], ['Contact', 'siobhan.northmere.example']] as const) {
      await pane.getByLabel(name, { exact: false }).first().fill(text);
      await person.press('Enter');
    }
    await look('one-person');
  });

  test('afterwards', async () => {
    await whileWaiting('**/v1/batches/search', async () => {
      await reopen();
      await turnTo('Batches');
      await pane.getByLabel('Loading batches…').waitFor();
      await look('batches-loading');
    });
    const batch = pane.getByRole('button', { name: new RegExp(label) }).filter({ hasText: /All \d+ sent/ });
    await batch.waitFor();
    await look('batches');
    await pane.getByRole('searchbox').fill('no such batch');
    await sees('No batch holds “no such batch”');
    await look('batches-none');
    await press('Clear search');
    await whileWaiting('**/v1/batches/*/people/search', async () => {
      await batch.click();
      await pane.getByLabel('Loading people…').waitFor();
      await look('batch-loading');
    });
    const people = pane.getByRole('list', { name: /^People in this batch/ });
    await people.getByRole('checkbox').first().waitFor();
    await look('batch');
    await press('Export…');
    await pane.getByRole('menuitem', { name: /\.csv/ }).waitFor();
    await look('batch-export');
    await person.press('Escape');
    for (const place of [0, 1]) await people.getByRole('checkbox').nth(place).click();
    await look('people-selected');
    await press('Revoke…');
    await dialog().getByRole('radio', { name: 'Details were wrong' }).click();
    await look('revoke');
    await person.press('Escape');
    await press('Resend…');
    await dialog().getByText(/sent before/).waitFor();
    await dialog().getByRole('button', { name: /^Send \d/, disabled: false }).waitFor();
    await look('resend');
    await person.press('Escape');
    await press('Correct…');
    await dialog().getByText(/say what was issued/).waitFor();
    await look('correct');
    await person.press('Escape');
    await press('Revoke…');
    await dialog().getByRole('radio', { name: 'Details were wrong' }).click();
    await dialog().getByRole('button', { name: 'Revoke 2 credentials' }).click();
    await sees('2 credentials are revoked.');
    await people.getByText('Revoked', { exact: true }).first().waitFor();
    await look('revoked');
    await people.getByRole('button').last().click();
    await pane.getByLabel('Link to the credential').waitFor();
    await look('person');
    await press('Back to the batch');
    await press('Back to all batches');
    await batch.waitFor();
    await whileAnswering('**/v1/batches/search', refusal(503), async () => {
      await press(/^All /);
      await sees(/Shown as of .*; Confer is not reachable/);
      await look('batches-unreachable');
    });
  });
});
