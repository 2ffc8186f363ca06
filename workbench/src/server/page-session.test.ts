import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import type { Operation, PageMessage, ServerMessage } from '../protocol';
import { PageSession } from './page-session';
import { SharedWorkbook } from './shared-workbook';
import { Sidebars } from './sidebars';

/** A page as the session sees it: what it is told is kept, what it says is heard at once. */
class Page extends EventEmitter {
  readonly told: ServerMessage[] = [];

  constructor(shared: SharedWorkbook, readonly reported: unknown[]) {
    super();
    new PageSession({ socket: this as unknown as WebSocket, shared, spreadsheet: () => { throw new Error('Nobody opens it in Google Sheets.'); }, sidebars: new Sidebars(), latency: 0, startOver: () => undefined, report: (failure) => reported.push(failure) });
  }

  send(text: string): void {
    this.told.push(JSON.parse(text) as ServerMessage);
  }

  says(message: PageMessage): void {
    this.emit('message', Buffer.from(JSON.stringify(message)));
  }

  does(operation: Operation, seen = this.seen): void {
    this.says({ type: 'do', seen, operations: [operation] });
  }

  get seen(): number {
    return Math.max(0, ...this.told.map((message) => ('number' in message ? message.number : 0)));
  }

  async patches() {
    await Promise.resolve();
    return this.told.flatMap((message) => (message.type === 'patches' ? message.patches : []));
  }
}

let shared: SharedWorkbook;
let sheetId: string;
let one: Page;
let other: Page;
let reported: unknown[];

beforeEach(() => {
  shared = new SharedWorkbook();
  sheetId = shared.workbook.sheets[0]?.id ?? '';
  reported = [];
  one = new Page(shared, reported);
  other = new Page(shared, reported);
});

const write = (row: number, text: string): Operation => ({ type: 'write', sheetId, at: { row, column: 0 }, inputs: [[text]] });
const content = (row: number) => shared.workbook.sheet(sheetId).content({ row, column: 0 });

test('what a page did is drawn by the others, and not told to it again', async () => {
  one.does(write(0, 'Amara'));
  expect(await one.patches()).toEqual([]);
  expect(await other.patches()).toMatchObject([{ type: 'contents', contents: [['Amara']] }]);
});

test('a page that wrote over what it had not seen yet is told what stands there', async () => {
  other.does(write(0, 'theirs'));
  one.does(write(0, 'mine'), 0);
  expect(content(0)).toBe('mine');
  const patches = await one.patches();
  expect(patches.at(-1)).toMatchObject({ type: 'contents', contents: [['mine']] });
});

test('an entry in a row that somebody moved at the same moment is refused, and the page is shown everything anew', () => {
  one.does(write(5, 'Amara'));
  other.does({ type: 'delete-rows', sheetId, first: 0, count: 1 });
  one.does(write(5, 'Kwabena'), 0);
  expect(content(4)).toBe('Amara');
  expect(content(5)).toBe('');
  expect(one.told.at(-1)).toMatchObject({ type: 'refused', message: expect.stringContaining('not made') as string, snapshot: { workbook: { sheets: [{ id: sheetId }] } } });
  one.does(write(5, 'Kwabena'));
  expect(content(5)).toBe('Kwabena');
});

test('what the workbook refuses is taken back on the page, with the reason', () => {
  shared.workbook.protect(sheetId, { kind: 'person', person: 'owner' });
  one.does(write(0, 'no'));
  expect(one.told.at(-1)).toMatchObject({ type: 'refused', message: expect.stringContaining('protected') as string });
  expect(reported).toEqual([]);
});

test('a message that is none changes nothing and is reported', () => {
  one.says({ type: 'do', seen: 0, operations: [{ type: 'delete-everything' }] } as unknown as PageMessage);
  expect(one.told.at(-1)).toMatchObject({ type: 'refused' });
  expect(reported).toHaveLength(1);
});

test('fifty marks of an add-in are told as one list', async () => {
  const rule = { formula: '=TRUE', fill: '#FDE7E9', fontColor: '', bold: null, stopIfTrue: false };
  for (let row = 0; row < 50; row += 1) {
    shared.workbook.addConditionalFormat(sheetId, [{ row, column: 0, rowCount: 1, columnCount: 1 }], rule, { kind: 'add-in', person: 'person-1' });
  }
  const patches = await one.patches();
  expect(patches).toHaveLength(1);
  expect(patches[0]).toMatchObject({ type: 'conditional-formats', conditionalFormats: { length: 50 } });
});

test('a page that comes later sees the filter that another one set', () => {
  const filter = { ref: { startRow: 0 } };
  one.does({ type: 'filter', sheetId, filter, hidden: [{ first: 2, last: 3 }] });
  expect(shared.workbook.sheet(sheetId).isRowHidden(2)).toBe(true);
  const late = new Page(shared, reported);
  expect(late.told[0]).toMatchObject({ type: 'welcome', snapshot: { filters: [{ sheetId, filter }] } });
});

test('a filter that an add-in lays over more columns is drawn so, and lets pass what it let pass', async () => {
  const ref = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 };
  const filterColumns = [{ colId: 1, filters: { filters: ['Pass'] } }];
  one.does({ type: 'filter', sheetId, filter: { ref, filterColumns }, hidden: [{ first: 2, last: 3 }] });
  const { filter } = shared.workbook.sheet(sheetId);
  expect(filter).toEqual({ area: { row: 0, column: 0, rowCount: 4, columnCount: 2 }, columns: [{ column: 1, passing: ['Pass'] }] });
  if (!filter) return;
  shared.workbook.filterRows(sheetId, [{ first: 2, last: 3 }], { kind: 'add-in', person: 'person-1' }, { ...filter, area: { ...filter.area, columnCount: 7 } });
  expect(await one.patches()).toContainEqual({ type: 'filter', sheetId, filter: { ref: { ...ref, endColumn: 6 }, filterColumns } });
});

test('a sheet that a page asks for is shown to it as well, and brought to its front', async () => {
  one.does({ type: 'add-sheet' });
  expect((await one.patches()).map(({ type }) => type)).toEqual(expect.arrayContaining(['sheets', 'active-sheet']));
  expect((await other.patches()).map(({ type }) => type)).not.toContain('active-sheet');
});

test('whoever closes the page no longer edits', () => {
  one.does({ type: 'begin-edit', sheetId, position: { row: 0, column: 0 } });
  expect(shared.workbook.person('person-1').editing).toBeDefined();
  one.emit('close');
  expect(shared.workbook.person('person-1').editing).toBeUndefined();
});

test('conditional formats that a page has already are named, not sent again', async () => {
  const rule = { formula: '=TRUE', fill: '#FDE7E9', fontColor: '', bold: null, stopIfTrue: false };
  const marta = { kind: 'person', person: 'marta' } as const;
  const area = { row: 1, column: 0, rowCount: 1, columnCount: 1 };
  const first = shared.workbook.addConditionalFormat(sheetId, [area], rule, marta);
  await one.patches();
  const second = shared.workbook.addConditionalFormat(sheetId, [area], rule, marta);
  expect(await one.patches()).toEqual([
    { type: 'conditional-formats', sheetId, conditionalFormats: [first] },
    { type: 'conditional-formats', sheetId, conditionalFormats: [second, first.id] },
  ]);
});
