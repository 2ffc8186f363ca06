import { writeFile } from 'node:fs/promises';
import { type ClassList, generateClassList, researchEthics } from '../src/sample-lists';
import { keepMoments, type KeystrokeTime, timeKeystroke } from './keystroke-times';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** Where `npm run bench` wants the figures; then the list is as long as the figure says. */
const figuresFile = process.env['FIGURES'] ?? '';
const isBench = figuresFile !== '';
const rowCount = isBench ? 100_000 : 2000;
const keystrokes = isBench ? 40 : 4;

jest.setTimeout(600_000);

const problem = '#FDE7E9';
const contact = 2;

/** Rows below the header, in sheet order, whose cells were good. */
const goodRows = ({ rows, expected }: ClassList): number[] => {
  const bad = new Set(expected.map(({ row }) => row));
  return rows.flatMap((_, row) => (bad.has(row) ? [] : [row]));
};

let running: RunningWorkbench;
beforeEach(async () => {
  running = await runWorkbench();
});
afterEach(() => running.close());

test('a cell is marked as it is typed, and is marked no longer when it is put right', async () => {
  const list = generateClassList({ seed: 2026, rows: rowCount, definition: researchEthics });
  const workbook = running.workbench.workbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('There is no sheet');
  workbook.write(sheet.id, { row: 0, column: 0 }, [list.headers, ...list.rows], { kind: 'person', person: 'registrar' });
  const person = await running.openWindow({ prepare: keepMoments });
  const { pane } = person;
  await pane.getByRole('button', { name: 'Use with this list' }).click({ timeout: 120_000 });
  await pane.getByRole('button', { name: /^Check/ }).click();
  await pane.getByRole('heading', { name: /rows are ready/ }).waitFor({ timeout: 120_000 });
  await until('the marks are there', () => sheet.conditionalFormats.length, (count) => count > 0);

  const times: KeystrokeTime[] = [];
  const [row = 1] = goodRows(list).map((good) => good + 1);
  const cell = { row, column: contact };
  const address = `C${row + 1}`;
  for (let index = 0; index < keystrokes; index++) {
    const isBad = index % 2 === 0;
    await person.click(address);
    times.push(await timeKeystroke(person, cell, isBad ? `nobody ${index}` : `somebody${index}@northmere.example`, isBad ? problem : ''));
    await until('the mark is drawn, or is no longer', () => person.drawnFill(address), (colour) => colour === (isBad ? problem : ''));
    expect(sheet.conditionalFormats.some(({ fill, areas }) => fill === problem && areas.some((area) => area.column === contact && area.row <= row && row < area.row + area.rowCount))).toBe(isBad);
  }
  if (isBench) await writeFile(figuresFile, JSON.stringify(times));
  expect(person.surprises).toEqual([]);
});
