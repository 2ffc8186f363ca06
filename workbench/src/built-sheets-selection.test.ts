import { openSidebar, marta, openSheets } from './sheets-desk.fixture';
import { wholeRows } from './workbook';

/** Milliseconds that a call takes, on a slow day of Google's. */
const callTime = 100;

/** A list of 10,000 people, some of whom a filter hides, in front of somebody whose sidebar is open. */
function filteredList(hidden: readonly { readonly first: number; readonly last: number }[]) {
  const { google, window, workbook, sheetId } = openSheets({ callTime });
  workbook.write(sheetId, { row: 0, column: 0 }, [['Name'], ...Array.from({ length: 10_000 }, (_, row) => [`Ann ${row}`])], marta);
  workbook.filterRows(sheetId, hidden, marta);
  const executions: { readonly name: string; readonly seconds: number }[] = [];
  const { host } = openSidebar({
    send: async (name, args) => {
      const answer = await window.send(name, args);
      executions.push({ name, seconds: google.lastExecution.documentCalls.length * callTime / 1000 });
      return answer;
    },
  });
  return { host, executions, select: (first: number, count: number) => { workbook.select(sheetId, [wholeRows(first, count)], marta); } };
}

test('which of 10,000 rows are hidden is asked in executions beside each other, each of them far from six minutes', async () => {
  const hidden = [{ first: 995, last: 1005 }, { first: 9999, last: 9999 }];
  const { host, executions, select } = filteredList(hidden);
  select(1, 10_000);
  expect(await host.readSelection()).toMatchObject({ rows: [{ first: 1, last: 10_000 }], hiddenRows: hidden });
  expect(executions.map(({ name }) => name)).toEqual(['readSelection', ...Array.from({ length: 9 }, () => 'readHiddenRows')]);
  expect(Math.max(...executions.map(({ seconds }) => seconds))).toBeLessThan(240);
});

test('of a long list only the rows are asked that are selected', async () => {
  const { host, executions, select } = filteredList([{ first: 4, last: 7 }]);
  select(5, 10);
  expect((await host.readSelection()).hiddenRows).toEqual([{ first: 5, last: 7 }]);
  expect(executions.map(({ name, seconds }) => [name, seconds < 5])).toEqual([['readSelection', true]]);
});
