import type { CellValue } from '@confer/core';
import type { PaneContext } from './pane-state';
import { HostError, MemoryHost } from '@confer/core';
import { course, courseHeaders, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { checkAll } from './checking';
import { chooseDefinition } from './choosing';
import { servicesOf, whenState } from './desk.fixture';
import { createHeaderRow, hasHeaderRow, headerTarget, planHeader } from './header-row';
import { issue } from './issuing';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { useList as takeIntoUse } from './taking-into-use';
import { changeReview, openReview } from './reviewing';
import { createStore } from './store';

/** A workbook in memory with the pane in front of it, and a definition chosen. */
async function chosen(cells: readonly (readonly CellValue[])[] = []) {
  const host = new MemoryHost();
  const issuer = new SimulatedIssuer(300, [course]);
  const pane: PaneContext = { services: servicesOf(host, (request) => issuer.answer(request)), store: createStore(initialState) };
  if (cells.length > 0) host.edit({ row: 0, column: 0 }, cells);
  await openPane(pane);
  chooseDefinition(pane, course);
  const create = () => createHeaderRow(pane, ({ header }) => header);
  return { host, issuer, pane, create, state: () => pane.store.get() };
}

test('the header row becomes a table unless the person does not want one', async () => {
  const one = await chosen();
  await one.create();
  expect(one.host.sheet.tables).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 8 }]);
  const other = await chosen();
  planHeader(other.pane, { asTable: false });
  await other.create();
  expect(other.host.sheet.tables).toEqual([]);
});

test('the column of expiry may be left out, and the definition decides then', async () => {
  const { host, pane, create, state } = await chosen();
  planHeader(pane, { withoutExpiry: true });
  await create();
  expect(host.readTable().headers).toEqual(courseHeaders.filter((header) => !header.startsWith('Expiration')));
  host.edit({ row: 1, column: 0 }, [siobhan.filter((_, index) => index !== 3)]);
  await checkAll(pane);
  expect(state().list?.check.counts).toMatchObject({ rows: 1, ready: 1 });
});

test('a sheet that holds something keeps it: the header row goes into a new sheet, called as the definition', async () => {
  const { host, create, state } = await chosen([['Room 1'], ['Keys']]);
  const { preparation, sheet } = state();
  expect(preparation && sheet && [headerTarget(preparation, sheet), hasHeaderRow(preparation)]).toEqual(['newSheet', false]);
  await create();
  expect(host.readTable('sheet-1').headers).toEqual(['Room 1']);
  expect(host.readTable()).toMatchObject({ sheetName: course.name, headers: courseHeaders });
  expect(state()).toMatchObject({ screen: 'check', list: { snapshot: { sheetId: 'sheet-2' } } });
});

test('a header row that is there already is told from other things', async () => {
  const { preparation } = (await chosen([courseHeaders])).state();
  expect(preparation && hasHeaderRow(preparation)).toBe(true);
});

test('what somebody has typed since the sheet was looked at is not written over', async () => {
  const { host, create, state } = await chosen();
  host.sheet.cells = [['mine']];
  await create();
  expect(host.sheet.cells).toEqual([['mine']]);
  const { preparation, sheet } = state();
  expect(preparation && sheet && headerTarget(preparation, sheet)).toBe('newSheet');
});

test.each(['sheet-is-protected', 'protected-by-others'] as const)('a protected sheet (%s) is said on the screen, and a new sheet or unprotecting goes on', async (code) => {
  const { host, pane, create, state } = await chosen();
  const { apply } = host;
  const isProtected = new Set(['sheet-1']);
  host.apply = (sheet, actions) => {
    if (isProtected.has(sheet)) throw new HostError(code);
    apply.call(host, sheet, actions);
  };
  await create();
  expect(state()).toMatchObject({ screen: 'prepare', obstacle: undefined, preparation: { header: { isProtected: true } } });
  isProtected.clear();
  await create();
  expect(state()).toMatchObject({ screen: 'check', list: { snapshot: { sheetId: 'sheet-1' } } });

  chooseDefinition(pane, course);
  planHeader(pane, { into: 'newSheet' });
  await create();
  expect(state()).toMatchObject({ screen: 'check', list: { snapshot: { sheetId: 'sheet-2' } } });
});

test('a list with merged cells is not issued, whenever they were merged', async () => {
  const { host, issuer, pane, state } = await chosen([courseHeaders, siobhan]);
  await takeIntoUse(pane);
  await openReview(pane);
  changeReview(pane, { label: 'Ethics' });
  host.sheet.mergedCells = [{ row: 1, column: 7, rowCount: 2, columnCount: 1 }];
  await issue(pane);
  expect(state()).toMatchObject({ screen: 'check', review: undefined });
  expect(issuer.created).toBe(false);
  host.sheet.mergedCells = [];
  await openReview(pane);
  changeReview(pane, { label: 'Ethics' });
  await issue(pane);
  await whenState(pane, ({ running }) => running?.issuance.step === 'settled');
  expect(issuer.receipts).toHaveLength(1);
});

test('Confer’s columns become part of the table in which the list stands', async () => {
  const { host, pane, create } = await chosen();
  await create();
  host.edit({ row: 1, column: 0 }, [siobhan]);
  await checkAll(pane);
  await openReview(pane);
  changeReview(pane, { label: 'Ethics' });
  await issue(pane);
  await whenState(pane, ({ running }) => running?.issuance.step === 'settled');
  expect(host.sheet.tables).toMatchObject([{ columnCount: 13 }]);
});
