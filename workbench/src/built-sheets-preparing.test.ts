import { chooseDefinition, createHeaderRow, createStore, initialState, type PaneContext, servicesOf, takeIntoUse } from '@confer/pane/fixtures';
import { generateClassList, researchEthics } from './sample-lists';
import { marta, openSheets, openSidebar, type SheetsDesk, sheetsWith } from './sheets-desk.fixture';

jest.setTimeout(200_000);

/** One execution of the script, and how often it asked Google's Spreadsheet service for something. */
interface Cost {
  readonly name: string;
  readonly calls: number;
}

/** Chooses the definition for the sheet in front, and lets the pane do its work there. Gives what that cost, execution by execution. */
async function costsOf({ google, window, id }: SheetsDesk, work: (pane: PaneContext) => Promise<void>): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  const { host } = openSidebar({
    send: async (name, args) => {
      const answer = await window.send(name, args);
      costs.push({ name, calls: google.lastExecution.documentCalls.length });
      return answer;
    },
  });
  const pane: PaneContext = { services: servicesOf(host, () => undefined), store: createStore({ ...initialState, sheet: await host.readTable(id) }) };
  chooseDefinition(pane, researchEthics);
  costs.length = 0;
  await work(pane);
  const { obstacle, screen } = pane.store.get();
  expect({ obstacle, screen }).toEqual({ obstacle: undefined, screen: 'check' });
  return costs;
}

const sum = (costs: readonly Cost[]): number => costs.reduce((total, { calls }) => total + calls, 0);

test('a header row is made and taken into use with as many calls in a sheet of 10,000 rows as in a new one', async () => {
  const withRowsMore = (count: number) => {
    const desk = openSheets();
    if (count > 0) desk.workbook.insertRows(desk.sheetId, 1, count, marta);
    return costsOf(desk, (pane) => createHeaderRow(pane, ({ header }) => header));
  };
  const few = await withRowsMore(0);
  expect(sum(few)).toBeLessThanOrEqual(50);
  expect(await withRowsMore(9000)).toEqual(few);
});

test('a list of 10,000 rows is taken into use with as many calls as one of 1,000, and each part in which it is read costs the same', async () => {
  const listOf = (rows: number) => {
    const list = generateClassList({ seed: 7, rows, definition: researchEthics, titles: 'aliases' });
    return costsOf(sheetsWith([list.headers, ...list.rows]), takeIntoUse);
  };
  const [few, many] = [await listOf(1000), await listOf(10_000)];
  const parts = many.filter(({ name }) => name === 'readRows');
  expect(sum(few)).toBeLessThanOrEqual(40);
  expect(many.filter((cost) => !parts.includes(cost))).toEqual(few);
  expect(new Set(parts.map(({ calls }) => calls))).toEqual(new Set([4]));
});
