import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Takes the pictures of the guides from the running product, by the tests that walk through every screen and draw every certificate. Names in all scripts show
 * only where the machine has their fonts (Debian: fonts-noto-core and fonts-noto-cjk).
 */
const repository = fileURLToPath(new URL('..', import.meta.url));
const take = (...test) => spawnSync('npx', ['jest', ...test], { cwd: repository, stdio: 'inherit', env: { ...process.env, SHOTS: 'docs/pictures' } }).status ?? 1;
process.exitCode = take('workbench/e2e/pane-screens', '--testNamePattern', 'light') || take('issuer/src/certificates/draw-certificate', '--testNamePattern', 'looks as in the guide');
