import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { serveIssuer } from './served-issuer.mjs';

/**
 * Runs the W3C's test suites against the built issuer: `npm run conformance -- ../suites/vc-data-model-2.0-test-suite …`. The
 * suites are fetched and installed by whoever runs this, as docs/conformance.md says.
 */
const suites = process.argv.slice(2).map((folder) => resolve(folder));
const missing = suites.find((folder) => !existsSync(join(folder, 'node_modules/mocha')));
if (suites.length === 0 || missing !== undefined) {
  console.error(missing === undefined ? 'Name the folders of the suites to run.' : `${missing} is no installed test suite. See docs/conformance.md.`);
  process.exit(1);
}

for (const folder of suites) {
  // The suite for status lists fetches them over TLS alone; the others resolve no did:web, which an issuer at an https address has.
  const issuer = await serveIssuer(basename(folder).includes('status-list'));
  try {
    await run(folder, issuer);
  } finally {
    await issuer.close();
  }
}

async function run(folder, { id, publicUrl }) {
  const tags = ['vc2.0', 'eddsa-rdfc-2022', 'vc-api', 'BitstringStatusList'];
  const at = (path) => [{ id, endpoint: `${publicUrl}/vc/${path}`, tags, supports: { vc: ['1.1', '2.0'] } }];
  await writeFile(join(folder, 'localConfig.cjs'), `module.exports = ${JSON.stringify({
    settings: { enableInteropTests: false, testAllImplementations: false },
    implementations: [{ name: 'Confer', implementation: 'Confer', issuers: at('credentials/issue'), verifiers: at('credentials/verify'), vpVerifiers: at('presentations/verify') }],
  }, undefined, 2)};\n`);
  const report = join(folder, 'confer-report.json');
  // The service has to be served meanwhile, so this is no synchronous call.
  const mocha = spawn(process.execPath, [join(folder, 'node_modules/mocha/bin/mocha.js'), 'tests/', '--timeout', '15000', '--preserve-symlinks', '--reporter', 'json', '--reporter-option', `output=${report}`], { cwd: folder, stdio: 'ignore' });
  await once(mocha, 'close');
  const { stats, failures } = JSON.parse(await readFile(report, 'utf8'));
  console.log(`${basename(folder)}: ${stats.passes} passed, ${stats.failures} failed, ${stats.pending} left out`);
  for (const { fullTitle, err } of failures) console.log(`  ${fullTitle}\n    ${err.message}`);
}
