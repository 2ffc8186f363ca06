import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The service that is built, on data of its own, for judges from outside. They send no token: it is added on the way. */
const token = 'a-token-for-judges-from-outside-alone';
const program = fileURLToPath(new URL('../issuer/bin/confer.js', import.meta.url));

/** @param isSecure at an https address of this machine, so that the issuer is a did:web; else it is a did:key */
export async function serveIssuer(isSecure) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'confer-judged-'));
  const gate = isSecure ? createSecureServer(certificate()) : createServer();
  gate.listen(0, 'localhost');
  await once(gate, 'listening');
  const publicUrl = `${isSecure ? 'https' : 'http'}://localhost:${gate.address().port}`;
  const issuer = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', CONFER_DATA_DIR: dataDirectory, CONFER_PUBLIC_URL: publicUrl, CONFER_ADMIN_TOKEN: token }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async () => {
    gate.closeAllConnections();
    gate.close();
    issuer.kill();
    await once(issuer, 'close');
    await rm(dataDirectory, { recursive: true });
  };
  const address = await listening(issuer);
  gate.on('request', passTo(address));
  const call = async (method, path, body) => (await fetch(address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
  await call('PUT', '/v1/organisation', { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' });
  return { publicUrl, id: (await call('GET', '/.well-known/did.json')).id, call, close };
}

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
