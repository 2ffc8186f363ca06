import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds, the best of several openings in a real browser on the built workbench. */
export interface PaneSpeed {
  /** From the first paint until the first screen can be used. */
  readonly usable: number;
  /** From the request for the page until then. */
  readonly opened: number;
}

/** Opens the pane by the workbench's own browser test, which finds the browser and knows when the pane can be used. */
export function timePane(repository: string): PaneSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'confer-bench-'));
  const file = join(folder, 'pane.json');
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'workbench/e2e/pane-speed', '--selectProjects', 'node'], {
    cwd: repository, encoding: 'utf8', env: { ...process.env, FIGURES: file },
  });
  if (status !== 0) throw new Error(`The pane could not be timed:\n${stderr}`);
  const figures = JSON.parse(readFileSync(file, 'utf8')) as PaneSpeed;
  rmSync(folder, { recursive: true });
  return figures;
}
