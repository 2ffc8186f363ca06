import type { CellValue } from '../host/cell';
import type { SheetSelection } from '../host/host';
import { bindColumns } from '../check/bound-column';
import { columnsOf } from '../definition/columns';
import { parseDefinition } from '../definition/parse-definition';
import { course, courseJson, oluwaseun, sheetOf, siobhan, today } from '../course.fixture';
import { keepHolders, planRows, rowRequestOf } from './plan';

const sheet = sheetOf([siobhan, oluwaseun, siobhan, oluwaseun, siobhan]);
const states = ['ready', 'problem', 'hint', 'blank', 'ready'] as const;
const none = sheet.rows.map(() => ({ kind: 'none' }) as const);
const everything: SheetSelection = { sheetId: 'sheet-1', rows: [{ first: 3, last: 3 }], hiddenRows: [], singleCell: true };
const rows = (first: number, last: number, hiddenRows: SheetSelection['hiddenRows'] = []): SheetSelection => ({ sheetId: 'sheet-1', rows: [{ first, last }], hiddenRows, singleCell: false });

test('with one cell selected the whole sheet is meant; problems stay and hints go', () => {
  expect(planRows(sheet, states, none, everything, false)).toEqual({ go: [1, 3, 5], unsettled: [], stay: { issued: [], copied: [], problem: [2], hidden: [], held: [], underWay: [] }, scope: 'sheet' });
});

test('rows that a filter hides stay in the whole sheet, too', () => {
  expect(planRows(sheet, states, none, { ...everything, hiddenRows: [{ first: 3, last: 3 }] }, false)).toMatchObject({ go: [1, 5], stay: { hidden: [3] }, scope: 'sheet' });
});

test('with rows selected only those are meant, and hidden ones stay unless they are included', () => {
  const selection = rows(1, 3, [{ first: 3, last: 3 }]);
  expect(planRows(sheet, states, none, selection, false)).toMatchObject({ go: [1], stay: { problem: [2], hidden: [3] }, scope: 'selection' });
  expect(planRows(sheet, states, none, selection, true)).toMatchObject({ go: [1, 3], stay: { hidden: [] } });
});

test('issued rows are passed over, copied ones wait for a person, unsettled ones go again under their key', () => {
  const records = [{ kind: 'issued', key: 'a', issuedOn: '2026-11-03' }, { kind: 'none' }, { kind: 'unsettled', key: 'b' }, { kind: 'none' }, { kind: 'copied', key: 'c' }] as const;
  expect(planRows(sheet, states, records, everything, false)).toMatchObject({ go: [3], unsettled: [3], stay: { issued: [1], copied: [5], problem: [2] } });
});

test('rows stay whose people hold the credential already or are about to get it, and rows with a key go whoever holds what', () => {
  const records = [{ kind: 'unsettled', key: 'a' }, { kind: 'none' }, { kind: 'none' }, { kind: 'none' }, { kind: 'none' }] as const;
  const plan = planRows(sheet, states, records, everything, false);
  const soon = { index: 0, label: 'Ethics' };
  const held = { ...soon, credential: { url: 'https://issue.northmere.example/c/1', issuedOn: '2026-03-01' } };
  expect(keepHolders(plan, new Map([[1, held], [2, held], [3, held], [5, soon]]))).toEqual({ ...plan, go: [1], stay: { ...plan.stay, problem: [2], held: [3], underWay: [5] } });
  expect(keepHolders(plan, new Map())).toBe(plan);
});

test('a selection in another sheet says nothing about this one', () => {
  expect(planRows(sheet, states, none, { ...rows(1, 1), sheetId: 'sheet-2' }, false).scope).toBe('sheet');
});

test('what is sent is in normal form, and empty optional cells are left out', () => {
  const columns = columnsOf(course);
  const bound = bindColumns(columns, Object.fromEntries(columns.map(({ key }, index) => [key, index])), sheet, today, {});
  expect(rowRequestOf(bound, ['Siobhán', 'Ní Dhomhnaill', 's@northmere.example', '2 Years', '0040112', 46_329, '12', ''], 'key-0001')).toEqual({
    key: 'key-0001',
    recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's@northmere.example' },
    expiry: '2 years',
    fields: { studentNumber: '0040112', completedOn: '2026-11-03', hours: 12 },
  });
});

test('the day of issue comes from the batch or from a column, whichever the definition says, and an empty cell gives none', () => {
  const row = ['Siobhán', 'Ní Dhomhnaill', 's@northmere.example', '', '0040112', 46_329, '12', ''];
  const boundTo = (issueDate: string, sheetRow: readonly CellValue[]) => {
    const columns = columnsOf(parseDefinition({ ...courseJson, issueDate }));
    return rowRequestOf(bindColumns(columns, Object.fromEntries(columns.map(({ key }, index) => [key, index])), sheet, today, {}), sheetRow, 'key-0001', issueDate === 'batch' ? '2026-11-14' : undefined).issueDate;
  };
  const withDay = (cell: CellValue) => [...row.slice(0, 4), cell, ...row.slice(4)];
  expect(boundTo('today', row)).toBeUndefined();
  expect(boundTo('batch', row)).toBe('2026-11-14');
  expect(boundTo('column', withDay('3 November 2026'))).toBe('2026-11-03');
  expect(boundTo('column', withDay(' '))).toBeUndefined();
});
