import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Takes the pictures of the guides from the running product, by the tests that walk through every screen. Names in all scripts show
 * only where the machine has their fonts (Debian: fonts-noto-core and fonts-noto-cjk).
 */
const repository = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync('npx', ['jest', 'workbench/e2e/pane-screens', 'workbench/e2e/sign-in', '--testNamePattern', 'light|signs in by the dialog|runs out'], {
  cwd: repository, stdio: 'inherit', env: { ...process.env, SHOTS: 'docs/pictures' },
});
process.exitCode = status ?? 1;
