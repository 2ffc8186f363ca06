import type { CellValue } from '../host/cell';
import { columnsOf } from '../definition/columns';
import { MemoryHost } from '../host/memory-host';
import { course, courseHeaders, oluwaseun, sheetOf, siobhan } from '../course.fixture';
import { matchHeaders } from './binding';
import { takeHeaderRow } from './find-header-row';
import { checkHeaders } from './header-findings';
import { repairActions } from './header-repair';

const columns = columnsOf(course);
const find = (headers: readonly string[], rows: readonly (readonly CellValue[])[] = [], own: readonly number[] = []) =>
  checkHeaders(matchHeaders(columns, headers, own), sheetOf(rows, headers), own);
const without = (...missing: readonly string[]) => courseHeaders.filter((header) => !missing.includes(header));

test('the header row that Confer writes has nothing to say, and neither has an empty sheet but what is missing', () => {
  expect(find(courseHeaders, [siobhan])).toEqual([]);
  expect(find([]).map(({ code }) => code)).toEqual(['column-missing', 'column-missing', 'column-missing', 'column-missing', 'column-missing', 'column-missing']);
});

test('each required column that is missing can be written into a free column of its own; an optional one is not missed', () => {
  expect(find([...without('Contact', 'Hours', 'Result'), 'Notes'])).toMatchObject([
    { code: 'column-missing', severity: 'error', title: 'Contact', columns: [], repair: { kind: 'write-title', row: 0, column: 6, title: 'Contact' } },
    { code: 'column-missing', title: 'Hours', repair: { column: 7 } },
    { code: 'column-unknown', severity: 'hint', columns: [5], header: 'Notes' },
  ]);
});

test('two columns for one are never guessed: a person chooses', () => {
  expect(find([...courseHeaders, 'Contact'])).toEqual([
    { code: 'column-twice', severity: 'error', row: 0, columns: [2, 8], key: 'contact', title: 'Contact', header: 'Contact', repair: { kind: 'choose-column', key: 'contact', among: [2, 8] } },
  ]);
  expect(find([...courseHeaders, 'Result'])).toMatchObject([{ code: 'column-twice', severity: 'warning', columns: [7, 8] }]);
});

test('a near miss is proposed, and can be given the right title', () => {
  expect(find([...without('Contact'), 'Contcat'])).toEqual([
    { code: 'column-doubtful', severity: 'warning', row: 0, columns: [7], key: 'contact', title: 'Contact', header: 'Contcat', repair: { kind: 'write-title', row: 0, column: 7, title: 'Contact' } },
  ]);
});

describe('a cell without a title', () => {
  test('between others is told, graver when something stands below it', () => {
    expect(find(['First Name', '', ...courseHeaders.slice(1)], [])).toMatchObject([{ code: 'header-blank', severity: 'hint', columns: [1] }]);
    expect(find(['First Name', '\u200b', ...courseHeaders.slice(1)], [['', 'x']])).toMatchObject([{ code: 'header-blank', severity: 'warning', columns: [1] }]);
  });

  test('at the edges is told only when something stands below it', () => {
    expect(find(['', ...courseHeaders, ''], [])).toEqual([]);
    expect(find([...courseHeaders, ''], [[...siobhan, 'x']])).toMatchObject([{ code: 'header-blank', columns: [8] }]);
  });

  test('can be given the title of the only column that is missing', () => {
    const headers = courseHeaders.map((header) => (header === 'Contact' ? '' : header));
    const blank = find(headers, [siobhan]).find(({ code }) => code === 'header-blank');
    expect(blank?.repair).toEqual({ kind: 'write-title', row: 0, column: 2, title: 'Contact' });
    const host = new MemoryHost();
    host.edit({ row: 0, column: 0 }, [headers, siobhan]);
    if (blank?.repair) host.apply('', repairActions(blank.repair));
    expect(host.readTable().headers).toEqual(courseHeaders);
    expect(find(host.readTable().headers, [siobhan])).toEqual([]);
  });
});

describe('a header row that is not in row 1', () => {
  const rows = [['', 'spring'], courseHeaders, siobhan, oluwaseun];

  test('is told alone, and can be taken where it stands', () => {
    const findings = find(['Research Ethics', ''], rows);
    expect(findings).toEqual([{ code: 'header-row-not-first', severity: 'error', row: 2, columns: [], repair: { kind: 'take-header-row', row: 2 } }]);
    expect(findings.flatMap(({ repair }) => (repair ? repairActions(repair) : []))).toEqual([]);
  });

  test('that was taken has nothing more to say, and repairs go into it', () => {
    const raw = sheetOf([['', 'spring'], without('Contact'), siobhan], ['Research Ethics', '', '', '', '', '', '']);
    const sheet = takeHeaderRow(raw, 2);
    expect(checkHeaders(matchHeaders(columns, sheet.headers), sheet)).toMatchObject([{ code: 'column-missing', title: 'Contact', row: 2, repair: { row: 2, column: 7 } }]);
  });

  test('is not looked for when row 1 holds as many titles, as in a list whose titles are repeated on each page', () => {
    expect(find(courseHeaders, [siobhan, courseHeaders, oluwaseun])).toEqual([]);
  });
});

describe('a header row that is missing', () => {
  test.each([[siobhan.map(String)], [['Ana', 'Lee', 'ana@northmere.example']], [['Ana', '2026-11-03']], [['', '', '']]])('is told of %j', (first) => {
    expect(find(first, [siobhan, oluwaseun])).toEqual([{ code: 'header-row-missing', severity: 'error', row: 0, columns: [] }]);
  });

  test('is not told of titles in a language that nobody knows', () => {
    expect(find(['Imię', 'Nazwisko', 'Poczta'], [siobhan]).map(({ code }) => code)).not.toContain('header-row-missing');
  });
});

test('Confer’s own columns are no finding', () => {
  expect(find([...courseHeaders, 'Status', ''], [[...siobhan, 'issued', 'x']], [8, 9])).toEqual([]);
});
