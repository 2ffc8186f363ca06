import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { ListCheck } from './contender';
import { normalList } from '../list/lists';
import { usual } from './contenders';

/**
 * Prints how many bytes one check of the whole list allocates. Runs as a process of its own whose young generation is so
 * large that nothing is collected during a check: then the growth of the heap is everything that was allocated.
 */

let collections = 0;
new PerformanceObserver((list) => { collections += list.getEntries().length; }).observe({ entryTypes: ['gc'] });

/** Collections are reported some time after they have happened. */
const collectionsReported = () => setTimeout(20);

function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function bytesAllocatedBy(run: ListCheck['run']): Promise<number> {
  globalThis.gc?.();
  await collectionsReported();
  collections = 0;
  const before = bytesInUse();
  await run();
  const after = bytesInUse();
  await collectionsReported();
  if (collections > 0) throw new Error('Garbage was collected during the check, so what it allocated is not known.');
  return after - before;
}

const contender = Object.entries(usual).find(([key]) => key === process.argv[2])?.[1];
if (!contender) throw new Error(`There is no contender “${process.argv[2] ?? ''}”.`);
const { run } = contender.prepare(normalList().rows);
// Before it is compiled, code allocates more; a pane checks many times.
for (let warmUp = 0; warmUp < 3; warmUp++) await run();
const measured: number[] = [];
for (let round = 0; round < 2; round++) measured.push(await bytesAllocatedBy(run));
process.stdout.write(String(Math.min(...measured)));
