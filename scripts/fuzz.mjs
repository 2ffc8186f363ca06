import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Compares every rule with its schema on millions of cells: `npm run fuzz`, `npm run fuzz -- --seed 7 --cells 5000000`. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: String(randomInt(2 ** 31)) }, cells: { type: 'string', default: '2000000' } } });

console.log(`Seed ${values.seed}. “npm run fuzz -- --seed ${values.seed} --cells ${values.cells}” makes the same cells again.`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'node', '--', 'core/src/rules/differential', 'core/src/rules/fixes', 'core/src/check/fixed-lists'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_CELLS: values.cells },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
