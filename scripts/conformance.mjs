import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs the W3C's test suites against the built issuer: `npm run conformance -- ../suites/vc-data-model-2.0-test-suite …`. The
 * suites are fetched and installed by whoever runs this, as docs/conformance.md says.
 */
const repository = fileURLToPath(new URL('..', import.meta.url));
const suites = process.argv.slice(2).map((folder) => resolve(folder));
const missing = suites.find((folder) => !existsSync(join(folder, 'node_modules/mocha')));
if (suites.length === 0 || missing !== undefined) {
  console.error(missing === undefined ? 'Name the folders of the suites to run.' : `${missing} is no installed test suite. See docs/conformance.md.`);
  process.exit(1);
}

const token = 'a-token-for-conformance-tests-alone';

for (const folder of suites) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'confer-conformance-'));
  // The suite for status lists fetches them over TLS alone; the others resolve no did:web, which an issuer at an https address has.
  const gate = basename(folder).includes('status-list') ? createSecureServer(certificate()) : createServer();
  gate.listen(0, 'localhost');
  await once(gate, 'listening');
  const publicUrl = `${gate instanceof SecureServer ? 'https' : 'http'}://localhost:${gate.address().port}`;
  const issuer = spawn(process.execPath, [join(repository, 'issuer/bin/confer.js'), 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', CONFER_DATA_DIR: dataDirectory, CONFER_PUBLIC_URL: publicUrl, CONFER_ADMIN_TOKEN: token }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await listening(issuer);
    gate.on('request', passTo(address));
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(`${address}/v1/organisation`, { method: 'PUT', headers, body: JSON.stringify({ name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' }) });
    const { id } = await (await fetch(`${address}/.well-known/did.json`)).json();
    await run(folder, id, publicUrl);
  } finally {
    gate.close();
    issuer.kill();
    await once(issuer, 'close');
    await rm(dataDirectory, { recursive: true });
  }
}

/** Some suites send no token, so it is added on the way. */
function passTo(address) {
  return (incoming, answer) => {
    const { host: _, ...headers } = incoming.headers;
    const onward = request(address + incoming.url, { method: incoming.method, headers: { ...headers, authorization: `Bearer ${token}` } }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  };
}

/** For localhost and one day. */
function certificate() {
  const { status, stdout } = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', '-', '-out', '-', '-subj', '/CN=localhost', '-days', '1']);
  if (status !== 0) throw new Error('openssl is needed to make a certificate for localhost.');
  return { key: stdout, cert: stdout };
}

async function run(folder, id, address) {
  const tags = ['vc2.0', 'eddsa-rdfc-2022', 'vc-api', 'BitstringStatusList'];
  const at = (path) => [{ id, endpoint: `${address}/vc/${path}`, tags, supports: { vc: ['1.1', '2.0'] } }];
  await writeFile(join(folder, 'localConfig.cjs'), `module.exports = ${JSON.stringify({
    settings: { enableInteropTests: false, testAllImplementations: false },
    implementations: [{
      name: 'Confer', implementation: 'Confer',
      issuers: at('credentials/issue'), verifiers: at('credentials/verify'), vpVerifiers: at('presentations/verify'),
    }],
  }, undefined, 2)};\n`);
  const report = join(folder, 'confer-report.json');
  // The service above has to be served meanwhile, so this is no synchronous call.
  const mocha = spawn(process.execPath, [join(folder, 'node_modules/mocha/bin/mocha.js'), 'tests/', '--timeout', '15000', '--preserve-symlinks', '--reporter', 'json', '--reporter-option', `output=${report}`], { cwd: folder, stdio: 'ignore' });
  await once(mocha, 'close');
  const { stats, failures } = JSON.parse(await readFile(report, 'utf8'));
  console.log(`${basename(folder)}: ${stats.passes} passed, ${stats.failures} failed, ${stats.pending} left out`);
  for (const { fullTitle, err } of failures) console.log(`  ${fullTitle}\n    ${err.message}`);
}

async function listening({ stdout }) {
  let output = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    const address = /listening at (\S+)\.\n/.exec(output)?.[1];
    if (address !== undefined) {
      stdout.resume();
      return address;
    }
  }
  throw new Error('The issuer did not start. Run “npm run build” first.');
}
