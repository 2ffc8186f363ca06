import type { Turns } from './timing';
import { join } from 'node:path';
import { alignedTable } from './aligned-table';
import { batchSpeed, rowCount as rowsOfBatch } from './batch/batch-speed';
import { certifierRate } from './certifier/rate-used';
import { megabytesAllocated } from './check/allocation';
import { equal, usual } from './check/contenders';
import { regexpFloor, touchFloor } from './check/floors';
import { startCheck, timingOn } from './check/speed';
import { allBadVsNormal, bothTable, speedTable } from './check/speed-table';
import { editSpeed, startEdits } from './edit/edit-speed';
import { excelSyncs } from './excel/syncs';
import { figureLines, figuresAsJson } from './figures';
import { badShare, normalList, rowCount } from './list/lists';
import { keystrokeTable, percentile, timeKeystrokes } from './keystroke/keystrokes';
import { columnNames } from './list/list';
import { describeMachine } from './machine';
import { signSpeed } from './sign/sign-speed';
import { mailsPerSecond } from './mail/mail-speed';
import { timePane } from './pane/pane-speed';
import { weighPane } from './pane/pane-weight';
import { sheetsCalls, weighScript } from './sheets/service-calls';
import { timeInTurns } from './timing';

const asJson = process.argv.includes('--json');
const print = (text: string) => { if (!asJson) console.log(`${text}\n`); };

print([
  `${rowCount.toLocaleString('en')} rows of ${columnNames.length} cells, ${normalList().badCells.length.toLocaleString('en')} cells (${badShare * 100} %) bad; every contender finds exactly those.`,
  'In the columns “/ floor” and “/ Confer”: how many times as long a check takes as one regexp per text, and as Confer.',
  describeMachine(),
].join('\n'));

const { confer, conferTable, ajv, hucre, spreadsheetImport, typebox, valibot, zod, zodWithDateFns } = usual;
const floors = [touchFloor, regexpFloor];
const libraries = [ajv, hucre, spreadsheetImport, typebox, valibot, zod];

// Those with a goal have the most runs. The others take seconds when every cell is bad, and no figure depends on it.
const often: Turns = { warmUps: 5, rounds: 6, runs: 2 };
const sometimes: Turns = { warmUps: 2, rounds: 3, runs: 2 };
const seldom: Turns = { warmUps: 1, rounds: 2, runs: 1 };

const processes = await Promise.all([
  ...[confer, ajv, zod, ...floors].map((each) => startCheck(each, 'normal', often)),
  ...[conferTable, hucre, spreadsheetImport, typebox, valibot].map((each) => startCheck(each, 'normal', sometimes)),
  ...[equal.ajv, equal.hucre, equal.spreadsheetImport, equal.typebox, equal.valibot, equal.zod].map((each) => startCheck(each, 'normal', sometimes)),
  startCheck(zodWithDateFns, 'normal', seldom),
  startCheck(confer, 'allBad', often),
  ...libraries.map((each) => startCheck(each, 'allBad', seldom)),
  startEdits(),
]);
const timings = await timeInTurns(processes);
for (const { finish } of processes) await finish();

const onNormal = (contender: { readonly name: string }) => timingOn('normal', timings, contender);
const onBoth = (contender: { readonly name: string }) => ({ normal: onNormal(contender), allBad: timingOn('allBad', timings, contender) });
const printSpeed = (title: string, contenders: Readonly<Record<string, { readonly name: string }>>) => {
  print(speedTable(title, [...Object.values(contenders), ...floors].map(onNormal), onNormal(confer), onNormal(regexpFloor)));
};
printSpeed('With the tests that are usual', usual);
printSpeed('With Confer’s tests of addresses, days and scores', equal);
print(bothTable('When every cell is bad', [confer, ...libraries].map(onBoth)));

const edit = editSpeed(timings);
print(`One edit, re-checked with duplicates: ${edit.microseconds.toFixed(2)} microseconds (${edit.coldMicroseconds.toFixed(2)} when cold; ${edit.edits.toLocaleString('en')} edits made).`);

const repository = join(import.meta.dirname, '..', '..');
const keystrokes = timeKeystrokes(repository);
print(keystrokeTable(keystrokes));

const allocated: Record<'confer' | 'conferTable' | 'ajv' | 'zod', number> = {
  confer: await megabytesAllocated('confer'),
  conferTable: await megabytesAllocated('conferTable'),
  ajv: await megabytesAllocated('ajv'),
  zod: await megabytesAllocated('zod'),
};
print(alignedTable([
  ['Allocated by one check', 'MB'],
  ...Object.entries(allocated).map(([key, megabytes]) => [usual[key as keyof typeof allocated].name, megabytes.toFixed(1)]),
]));

const signing = await signSpeed();
print(`Signed on one thread: ${Math.round(signing.confer).toLocaleString('en')} credentials a second; by the reference library ${Math.round(signing.library).toLocaleString('en')}.`);
const batch = await batchSpeed();
print(`A batch of ${rowsOfBatch.toLocaleString('en')} rows on the embedded database, over HTTP: ${Math.round(batch.rowsPerSecond).toLocaleString('en')} rows a second, and nobody waited longer than ${Math.round(batch.longestPause)} ms. A service that signs one credential in each request by the reference library: ${Math.round(batch.singleCallsPerSecond).toLocaleString('en')} a second. The issuer starts in ${Math.round(batch.start).toLocaleString('en')} ms on these data, and in ${Math.round(batch.firstStart).toLocaleString('en')} ms in an empty directory.`);
const mails = await mailsPerSecond();
print(`Messages handed to a mail server on this machine: ${Math.round(mails).toLocaleString('en')} a second.`);
const weight = weighPane(join(repository, 'excel-addin', 'dist'));
const pane = timePane(repository);
print(`The pane in Excel: ${weight.first.toFixed(0)} kB until the first screen can be used, ${weight.whole.toFixed(0)} kB with every screen, both gzipped; it can be used ${pane.opened.toFixed(0)} ms after it was asked for.`);
const syncs = await excelSyncs();
const certifier = certifierRate();
print(`Through Certifier 300 rows take ${certifier.seconds.toFixed(0)} s, while it is busy ${certifier.busy} times.`);
const sheets = join(repository, 'sheets-addon', 'dist');
const calls = sheetsCalls(sheets);

const times = (slow: { readonly name: string }, fast: { readonly name: string }): number => onNormal(slow).best / onNormal(fast).best;
const figures = {
  'check.vs_ajv': times(ajv, confer),
  'check.vs_zod': times(zod, confer),
  'check.vs_floor': times(confer, regexpFloor),
  'check.all_bad_vs_normal': allBadVsNormal(onBoth(confer)),
  'check.allocated_mb': allocated.confer,
  'edit.microseconds': edit.microseconds,
  'sign.per_second': signing.confer,
  'sign.vs_library': signing.confer / signing.library,
  'batch.rows_per_second': batch.rowsPerSecond,
  'batch.vs_single_call_signing': batch.rowsPerSecond / batch.singleCallsPerSecond,
  'batch.event_loop_ms_max': batch.longestPause,
  'mail.per_second': mails,
  'issuer.start_ms': batch.start,
  'issuer.first_start_ms': batch.firstStart,
  'edit.to_mark_ms_p95': percentile(keystrokes.map(({ total }) => total), 0.95),
  'pane.gzip_kb': weight.first,
  'pane.usable_ms': pane.usable,
  'pane.whole_gzip_kb': weight.whole,
  'pane.opened_ms': pane.opened,
  'excel.syncs.header': syncs.header,
  'excel.syncs.mark_per_mb': syncs.markPerMegabyte,
  'certifier.rate_used': certifier.used,
  'sheets.calls.header': calls.header,
  'sheets.calls.mark': calls.mark,
  'sheets.calls.issue_chunk': calls.issueChunk,
  'sheets.bundle_kb': weighScript(sheets),
  'check.milliseconds': onNormal(confer).best,
  'check.table_milliseconds': onNormal(conferTable).best,
  'check.table_allocated_mb': allocated.conferTable,
  'check.vs_hucre': times(hucre, confer),
  'check.vs_react_spreadsheet_import': times(spreadsheetImport, confer),
  'check.vs_typebox': times(typebox, confer),
  'check.vs_valibot': times(valibot, confer),
  'check.vs_zod_date_fns': times(zodWithDateFns, confer),
  'check.vs_ajv_equal_tests': times(equal.ajv, confer),
  'check.vs_zod_equal_tests': times(equal.zod, confer),
};
if (asJson) console.log(figuresAsJson(figures));
else print(alignedTable(figureLines(figures)));
