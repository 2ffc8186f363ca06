import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { jestArguments } from './measure-in-browser';

test.each(['keystrokes', 'pane-speed'] as const)('Jest finds the browser test “%s”, and no other', (name) => {
  const listed = execFileSync(process.execPath, [...jestArguments(name), '--listTests'], { cwd: join(__dirname, '../..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const files = listed.split('\n').filter((line) => line.endsWith('.test.ts'));
  expect(files.map((path) => path.replaceAll('\\', '/').replace(/.*\/workbench\//, ''))).toEqual([`e2e/${name}.test.ts`]);
});
