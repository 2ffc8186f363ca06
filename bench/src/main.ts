import type { Timing } from './timing';
import { alignedTable } from './aligned-table';
import { megabytesAllocated } from './check/allocation';
import { equal, usual } from './check/contenders';
import { regexpFloor, touchFloor } from './check/floors';
import { timeContenders, timeOnBoth } from './check/speed';
import { bothTable, speedTable } from './check/speed-table';
import { timeEdits } from './edit/edit-speed';
import { figureLines, figuresAsJson } from './figures';
import { allBadList, badShare, normalList, rowCount } from './list/lists';
import { columnNames } from './list/list';
import { describeMachine } from './machine';

const asJson = process.argv.includes('--json');
const print = (text: string) => { if (!asJson) console.log(`${text}\n`); };

const timingOf = (timings: readonly Timing[], { name }: { readonly name: string }): Timing => {
  const timing = timings.find((each) => each.name === name);
  if (!timing) throw new Error(`“${name}” was not timed.`);
  return timing;
};
const times = (timings: readonly Timing[], slow: { readonly name: string }, fast: { readonly name: string }): number =>
  timingOf(timings, slow).best / timingOf(timings, fast).best;

const floors = [touchFloor, regexpFloor];
const normal = normalList();
const allBad = allBadList();

print([
  `${rowCount.toLocaleString('en')} rows of ${columnNames.length} cells, ${normal.badCells.length.toLocaleString('en')} cells (${badShare * 100} %) bad; every contender finds exactly those.`,
  'In the columns “/ floor” and “/ Confer”: how many times as long a check takes as one regexp per text, and as Confer.',
  describeMachine(),
].join('\n'));

const usualTimings = timeContenders(normal, Object.values(usual), floors, { rounds: 5, runs: 2 });
print(speedTable('With the tests that are usual', usualTimings, timingOf(usualTimings, usual.confer), timingOf(usualTimings, regexpFloor)));

const equalTimings = timeContenders(normal, Object.values(equal), floors, { rounds: 3, runs: 2 });
print(speedTable('With Confer’s tests of addresses, days and scores', equalTimings, timingOf(equalTimings, equal.confer), timingOf(equalTimings, regexpFloor)));

const { confer, conferTable, ajv, hucre, typebox, valibot, zod, zodWithDateFns } = usual;
const conferOnBoth = timeOnBoth(normal, allBad, [confer], { rounds: 5, runs: 2 });
// The others take seconds for this, and no figure depends on it.
const bothTimings = [...conferOnBoth, ...timeOnBoth(normal, allBad, [ajv, hucre, typebox, valibot, zod], { rounds: 2, runs: 1 })];
print(bothTable('When every cell is bad', bothTimings));

const edit = timeEdits(normal.rows, allBad.rows);
print(`One edit, re-checked with duplicates: ${edit.microseconds.toFixed(2)} microseconds (${edit.edits.toLocaleString('en')} edits made).`);

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

const figures = {
  'check.vs_ajv': times(usualTimings, ajv, confer),
  'check.vs_zod': times(usualTimings, zod, confer),
  'check.vs_floor': times(usualTimings, confer, regexpFloor),
  'check.all_bad_vs_normal': conferOnBoth[0]?.allBadVsNormal ?? NaN,
  'check.allocated_mb': allocated.confer,
  'edit.microseconds': edit.microseconds,
  'check.milliseconds': timingOf(usualTimings, confer).best,
  'check.table_milliseconds': timingOf(usualTimings, conferTable).best,
  'check.table_allocated_mb': allocated.conferTable,
  'check.vs_hucre': times(usualTimings, hucre, confer),
  'check.vs_typebox': times(usualTimings, typebox, confer),
  'check.vs_valibot': times(usualTimings, valibot, confer),
  'check.vs_zod_date_fns': times(usualTimings, zodWithDateFns, confer),
  'check.vs_ajv_equal_tests': times(equalTimings, equal.ajv, equal.confer),
  'check.vs_zod_equal_tests': times(equalTimings, equal.zod, equal.confer),
};
if (asJson) console.log(figuresAsJson(figures));
else print(alignedTable(figureLines(figures)));
