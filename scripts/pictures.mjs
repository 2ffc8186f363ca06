import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Takes the pictures of the guides from the running product, and one of every state of the pane, by the tests that walk through them and draw its certificates.
 * Names in all scripts show only where the machine has their fonts (Debian: fonts-noto-core and fonts-noto-cjk).
 */
const repository = fileURLToPath(new URL('..', import.meta.url));
const take = (names, files) => spawnSync('npx', ['jest', ...files, '--testNamePattern', names], { cwd: repository, stdio: 'inherit', env: { ...process.env, SHOTS: 'docs/pictures' } }).status ?? 1;
const ofPane = take('in the light theme|is adopted', ['workbench/e2e/pane-states', 'workbench/e2e/pane-waits', 'workbench/e2e/several-definitions']);
process.exitCode = ofPane || take('looks as in the guide', ['issuer/src/certificates/draw-certificate']);
