import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Takes the pictures of the guides from the running product, by the tests that walk through its screens and draw its certificates.
 * Names in all scripts show only where the machine has their fonts (Debian: fonts-noto-core and fonts-noto-cjk).
 */
const repository = fileURLToPath(new URL('..', import.meta.url));
const take = (names, files) => spawnSync('npx', ['jest', ...files, '--testNamePattern', names], { cwd: repository, stdio: 'inherit', env: { ...process.env, SHOTS: 'docs/pictures' } }).status ?? 1;
const ofPane = take('light|a held batch waits|into an empty sheet|signs in by the dialog|runs out|two definitions|e-mail', ['pane-screens', 'batches', 'hold', 'one-person', 'sign-in', 'standing', 'several-definitions', 'after-issuing'].map((name) => `workbench/e2e/${name}`));
process.exitCode = ofPane || take('looks as in the guide', ['issuer/src/certificates/draw-certificate']);
