import type { CellPosition, CellValue } from '../host/cell';
import type { DateOrders } from './bound-column';
import type { Finding } from './finding';
import { cellAddress } from '../host/cell';
import { isEmpty } from '../host/empty-cell';
import { indexOfRow } from '../host/host';
import { MemoryHost } from '../host/memory-host';
import { fuzzing } from '../rules/fuzzing.fixture';
import { seededRandom } from '../rules/seeded-random.fixture';
import { bindColumns } from './bound-column';
import { checkTable } from './check-table';
import { isProblem } from './finding';
import { fixActions } from './fix';
import { listBinding, listColumns, listHeaders, messyRows } from './lists.fixture';

const today = { year: 2026, month: 11, day: 20 };
/** Many lists take minutes, in milliseconds. */
const patience = 600_000;

/** A person's list in a spreadsheet, checked and mended as the pane does it. */
const sheetOf = (rows: readonly (readonly CellValue[])[]) => {
  const host = new MemoryHost();
  host.edit({ row: 0, column: 0 }, [listHeaders, ...rows]);
  let orders: DateOrders = {};
  const look = () => checkTable(listColumns, listBinding, host.readTable(), today, orders);
  /** What a column proves before a fix is kept: a mended cell proves nothing any more. */
  const keepOrders = (mended: readonly Finding[]) => {
    const proven = look().orders;
    const keys = listColumns.map(({ key }) => key).filter((key) => mended.some(({ column }) => column === listBinding[key]));
    orders = { ...Object.fromEntries(keys.flatMap((key) => (proven[key] === undefined ? [] : [[key, proven[key]]]))), ...orders };
  };
  return {
    check: () => look().findings,
    /** What each cell would be issued as. */
    meant: () => {
      const bound = bindColumns(listColumns, listBinding, host.readTable(), today, orders);
      return host.readTable().rows.map((row) => bound.map(({ index, rule }) => (isEmpty(row[index] ?? '') ? undefined : rule.read(row[index] ?? ''))));
    },
    /** A mistyped domain stays: it is a guess, and the domain that is meant may bring to light that somebody stands there twice. */
    fix: (findings: readonly Finding[]) => {
      const mended = findings.filter(({ code, fix }) => fix !== undefined && code !== 'email-domain-typo');
      keepOrders(mended);
      host.apply(host.activeSheet(), fixActions(mended));
    },
  };
};

const nameOf = (finding: Finding): string => `${cellAddress(finding)} ${finding.code}`;
const inCell = (findings: readonly Finding[], { row, column }: CellPosition) => findings.filter((finding) => finding.row === row && finding.column === column);

/** Something in a mended cell that is a problem and was not there, or anything more in another cell, which may only change its wording. */
const isWorse = (before: readonly Finding[], after: readonly Finding[], mended: readonly Finding[]) => (found: Finding): boolean => {
  const [then, now] = [inCell(before, found), inCell(after, found)];
  return inCell(mended, found).length > 0
    ? isProblem(found) && !then.some(({ code }) => code === found.code)
    : now.length > then.length || now.filter(isProblem).length > then.filter(isProblem).length;
};

/** Lists of all kinds of mess; what `complaint` has to say about one stands beside its rows. */
function complaintsAbout(complaint: (rows: CellValue[][]) => string | undefined): string[] {
  const random = seededRandom(fuzzing.seed);
  return Array.from({ length: fuzzing.cells / 500 }, () => {
    const rows = messyRows(random);
    const said = complaint(rows);
    return said === undefined ? [] : [`${said} in ${JSON.stringify(rows).slice(0, 3000)}`];
  }).flat().slice(0, 5);
}

test('one fix makes no other cell worse, and no problem in its own', () => {
  expect(complaintsAbout((rows) => {
    const before = sheetOf(rows).check();
    return before.filter(({ fix }) => fix !== undefined).flatMap((finding) => {
      const sheet = sheetOf(rows);
      sheet.fix([finding]);
      const after = sheet.check();
      return after.filter(isWorse(before, after, [finding])).map((found) => `${nameOf(finding)}, fixed to ${JSON.stringify(finding.fix)}, brings ${nameOf(found)}`);
    })[0];
  })).toEqual([]);
}, patience);

test('one fix changes what no other cell is issued as', () => {
  expect(complaintsAbout((rows) => {
    const before = sheetOf(rows).meant();
    return sheetOf(rows).check().filter(({ fix }) => fix !== undefined).flatMap((finding) => {
      const sheet = sheetOf(rows);
      sheet.fix([finding]);
      return sheet.meant().flatMap((row, position) => row.flatMap((value, index) => {
        const isMended = position === indexOfRow(finding.row) && index === finding.column;
        return isMended || value === before[position]?.[index] ? [] : `${nameOf(finding)}, fixed to ${JSON.stringify(finding.fix)}, makes ${String(value)} of ${String(before[position]?.[index])} in row ${position + 2}`;
      }));
    })[0];
  })).toEqual([]);
}, patience);

test('all fixes together make no cell worse, and after the second time there is nothing left to fix', () => {
  expect(complaintsAbout((rows) => {
    const sheet = sheetOf(rows);
    const before = sheet.check();
    sheet.fix(before);
    const once = sheet.check();
    const fresh = once.find(isWorse(before, once, before));
    if (fresh) return `together they bring ${nameOf(fresh)}`;
    sheet.fix(once);
    const left = sheet.check().find(({ code, fix }) => fix !== undefined && code !== 'email-domain-typo');
    return left && `${nameOf(left)} is still to be fixed`;
  })).toEqual([]);
}, patience);
