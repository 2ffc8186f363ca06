import type { Receipt, RowNews, SheetNote } from '@confer/core';
import { columnsOf, createReceiptColumns, formatNotebook, keyActions, newReceiptColumns, saveBinding } from '@confer/core';
import { course, courseHeaders } from '@confer/core/fixtures';
import { marta, sheetsWith } from './sheets-desk.fixture';

const columns = columnsOf(course);
const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'];
const urlOf = (key: string) => `https://issue.northmere.example/c/${key}`;
const receiptOf = (name: string): Receipt => ({ key: `key-${name}`, credentialId: name, publicId: name, url: urlOf(`key-${name}`), issuedOn: '2026-11-20', delivery: 'sent', status: 'valid' });

/** A list of six whose keys are written, two of them with a receipt, and somebody who turns it round while the script writes. */
async function list() {
  const desk = sheetsWith([courseHeaders, ...people.map((name) => courseHeaders.map((header) => (header === 'First Name' ? name : `${header} of ${name}`)))], { callTime: 1 });
  const { host, id, google, workbook, sheetId } = desk;
  const places = newReceiptColumns(await host.readTable(id));
  await host.apply(id, [...createReceiptColumns(places), ...keyActions(places, new Map(people.map((name, index) => [index + 1, `key-${name}`])))]);
  const binding = saveBinding(Object.fromEntries(columns.map(({ key }, index) => [key, index])), courseHeaders);
  const note: SheetNote = { definition: course, binding, dateOrders: {}, receipts: true };
  await host.writeNotebook(formatNotebook({ version: 1, sheets: { [id]: note } }));
  const write = async (news: Partial<RowNews>) => { await host.writeNews?.(id, { receipts: [], refusals: [], released: [], unsettled: [], ...news }); };
  await write({ receipts: [receiptOf('Ben'), receiptOf('Cleo')] });
  return {
    write,
    sortBeforeTheNextWrite: () => {
      const { clock } = google;
      const wait = clock.wait.bind(clock);
      clock.wait = (milliseconds) => {
        wait(milliseconds);
        if (google.lastExecution.calls[google.lastExecution.calls.length - 1] !== 'Range.setValues') return;
        clock.wait = wait;
        workbook.reorderRows(sheetId, { row: 1, column: 0, rowCount: people.length, columnCount: places.key + 1 }, people.map((_, index) => people.length - 1 - index), marta);
      };
    },
    beside: (at: 'key' | 'credential') => Object.fromEntries(people.map((_, index) => [0, places[at]].map((column) => workbook.sheet(sheetId).value({ row: index + 1, column })))) as Record<string, string>,
  };
}

test('a list that is sorted between reading and writing has each receipt beside its own row, and keeps those that were there', async () => {
  const { write, sortBeforeTheNextWrite, beside } = await list();
  sortBeforeTheNextWrite();
  await write({ receipts: [receiptOf('Ana'), receiptOf('Dan')] });
  expect(Object.keys(beside('key'))[0]).toBe('Fay');
  expect(beside('key')).toEqual(Object.fromEntries(people.map((name) => [name, `key-${name}`])));
  expect(beside('credential')).toEqual(Object.fromEntries(people.map((name) => [name, ['Ana', 'Ben', 'Cleo', 'Dan'].includes(name) ? urlOf(`key-${name}`) : ''])));
});

test('when rows far from each other are free again, the keys of the others stay beside their rows, although the list is sorted', async () => {
  const { write, sortBeforeTheNextWrite, beside } = await list();
  sortBeforeTheNextWrite();
  await write({ released: ['key-Ana', 'key-Eve'] });
  expect(beside('key')).toEqual(Object.fromEntries(people.map((name) => [name, ['Ana', 'Eve'].includes(name) ? '' : `key-${name}`])));
});
