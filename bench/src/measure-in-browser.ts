import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser tests of the workbench that measure when they are told where figures belong. */
export type MeasuringTest = 'keystrokes' | 'pane-speed';

/** How Jest is asked for one of them alone. */
export const jestArguments = (test: MeasuringTest): readonly string[] =>
  ['node_modules/jest/bin/jest.js', `workbench/e2e/${test}`, '--selectProjects', 'browser'];

/**
 * Has a browser test of the workbench measure, which finds the browser and knows what to wait for, and gives the figures that it has written.
 * @throws when the test fails, with all that it said
 */
export function measureInBrowser(repository: string, test: MeasuringTest): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'confer-bench-'));
  try {
    const file = join(folder, 'figures.json');
    const { status, stderr } = spawnSync(process.execPath, jestArguments(test), { cwd: repository, encoding: 'utf8', env: { ...process.env, FIGURES: file } });
    if (status !== 0) throw new Error(`“${test}” could not be measured:\n${stderr}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
