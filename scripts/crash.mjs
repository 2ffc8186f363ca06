/**
 * A batch of 10,000 rows through the built issuer, which is killed with SIGKILL at twenty random moments, on each engine that
 * is there. Afterwards no row that was acknowledged is lost, none was issued or sent twice, and every job is finished.
 *
 *     npm run build && npm run crash [-- --seed 7]
 *
 * Takes some minutes; `npm test` has a small one. A seed gives the same moments again, as far as a machine can.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { postgresPrograms, postgresUrl, startPostgres } from '../issuer/postgres-server.mjs';

const program = join(import.meta.dirname, '..', 'issuer', 'bin', 'confer.js');
const token = 'a-token-that-only-this-script-knows';
const rowCount = 10_000;
const rowsPerRequest = 500;
const kills = 20;

const { values: { seed } } = parseArgs({ options: { seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) } } });
let state = Number(seed);
/** https://en.wikipedia.org/wiki/Linear_congruential_generator: good enough to choose moments. */
const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;

const definition = {
  id: 'ethics', version: 1, name: 'Research Ethics Training', description: 'Consent, data protection and authorship.',
  recipient: 'firstAndLastName', contact: 'email', issueDate: 'today', expiry: { rule: 'optional' }, fields: [],
  achievement: { type: 'Certificate', criteria: 'Attended all sessions.' }, certificateTemplate: 'course',
};
const rows = Array.from({ length: rowCount }, (_, number) => ({
  key: `row-${String(number).padStart(6, '0')}`,
  recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: `student-${number}@northmere.example` },
  fields: {},
}));

/** The issuer in a process of its own, until it is killed. */
async function serve(variables) {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, PORT: '0', CONFER_PUBLIC_URL: 'http://localhost:3000', CONFER_ADMIN_TOKEN: token, ...variables },
  });
  const ended = once(child, 'close');
  let output = '';
  child.stderr.on('data', (chunk) => { output += chunk; });
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const [, found] = /listening at (http:\S+?)\.\n/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(output)));
  });
  return {
    async call(method, path, body) {
      const response = await fetch(address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json();
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Does all that a client does, from the beginning: that is what it does again after a crash. */
async function issueEverything({ call }, acknowledged) {
  await call('PUT', '/v1/organisation', { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' });
  await call('POST', '/v1/definitions', definition);
  const { id } = await call('POST', '/v1/batches', { key: 'batch-of-the-crashes', label: 'Ethics, autumn', definitionId: 'ethics', definitionVersion: 1 });
  for (let from = 0; from < rowCount; from += rowsPerRequest) {
    const { data } = await call('POST', `/v1/batches/${id}/rows`, { rows: rows.slice(from, from + rowsPerRequest) });
    for (const { key, status, message } of data) {
      if (status !== 'accepted') throw new Error(`${key} was refused: ${message}`);
      acknowledged.add(key);
    }
  }
  await call('POST', `/v1/batches/${id}/submit`);
}

async function batchOf({ call }) {
  const { data: [batch] } = await call('GET', '/v1/batches?key=batch-of-the-crashes');
  return batch;
}

/** How far everything is: each row is acknowledged, issued and sent. */
async function progress(service, acknowledged) {
  const { counts: { issued, sent } = { issued: 0, sent: 0 } } = await batchOf(service) ?? {};
  return { acknowledged: acknowledged.size, issued, sent };
}

async function liveUntil(service, acknowledged, target) {
  const client = issueEverything(service, acknowledged).then(() => undefined, (error) => error);
  for (;;) {
    const { acknowledged: accepted, issued, sent } = await progress(service, acknowledged);
    if (accepted + issued + sent >= target) break;
    await pause(20);
  }
  await pause(random() * 100);
  await service.end('SIGKILL');
  // What it was doing then has failed, of course.
  await client;
}

async function crash(engine, variables, query) {
  const acknowledged = new Set();
  const targets = Array.from({ length: kills }, () => Math.floor(random() * 3 * rowCount)).sort((a, b) => a - b);
  for (const [index, target] of targets.entries()) {
    const service = await serve(variables);
    const { counts: { rows: known } = { rows: 0 } } = await batchOf(service) ?? {};
    if (known < acknowledged.size) throw new Error(`${engine}: ${acknowledged.size} rows were acknowledged, and ${known} are there.`);
    await liveUntil(service, acknowledged, target);
    console.log(`${engine}: killed ${index + 1} times, the last time behind ${target} of ${3 * rowCount} steps.`);
  }
  const service = await serve(variables);
  await issueEverything(service, acknowledged);
  for (;;) {
    const { status, counts } = await batchOf(service);
    if (status === 'done' && counts.sent === rowCount) break;
    await pause(100);
  }
  await waitForJobs(service, query);
  await service.end('SIGTERM');
  const facts = await query(factsSql);
  const wanted = { rows: rowCount, issued: rowCount, credentials: rowCount, publicIds: rowCount, receipts: rowCount, messages: rowCount, sent: rowCount, delivered: rowCount, unfinished: 0, failed: 0 };
  for (const [name, number] of Object.entries(wanted)) {
    if (facts[name] !== number) throw new Error(`${engine}: ${name} is ${facts[name]} and has to be ${number}.`);
  }
  console.log(`${engine}: after ${kills} kills, ${rowCount} rows, credentials and messages, none lost, none double, no job left.`);
}

/** The last jobs are marked as done a moment after what they did. An embedded database cannot be asked from outside meanwhile. */
async function waitForJobs({ call }, query) {
  for (;;) {
    await call('GET', '/readyz');
    if (!query.isLive || (await query(factsSql)).unfinished === 0) return;
    await pause(100);
  }
}

const factsSql = `SELECT
  (SELECT count(*)::int FROM rows) AS rows, (SELECT count(*)::int FROM rows WHERE state = 'issued') AS issued,
  (SELECT count(DISTINCT row_id)::int FROM credentials) AS credentials, (SELECT count(DISTINCT public_id)::int FROM credentials) AS "publicIds",
  (SELECT count(*)::int FROM receipts) AS receipts,
  (SELECT count(*)::int FROM messages) AS messages, (SELECT count(*)::int FROM messages WHERE state = 'sent') AS sent,
  (SELECT CASE WHEN count(*) = count(DISTINCT recipient) THEN count(*)::int ELSE -1 END FROM mailbox) AS delivered,
  (SELECT count(*)::int FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_%') AS unfinished,
  (SELECT count(*)::int FROM pgboss.job WHERE state = 'failed') AS failed`;

console.log(`Seed ${seed}.`);
const directory = await mkdtemp(join(tmpdir(), 'confer-crash-'));
const embedded = async (sql) => {
  const engine = await PGlite.create(join(directory, 'database'));
  const { rows: [facts] } = await engine.query(sql);
  await engine.close();
  return facts;
};
await crash('PGlite', { CONFER_DATA_DIR: directory }, embedded);
await rm(directory, { recursive: true });

if (postgresPrograms() === undefined) console.log('No PostgreSQL server is installed, so only the embedded database was tried.');
else {
  const stop = await startPostgres(directory);
  const server = async (sql) => {
    const client = new pg.Client({ connectionString: postgresUrl(directory, 'postgres') });
    await client.connect();
    const { rows: [facts] } = await client.query(sql);
    await client.end();
    return facts;
  };
  try {
    await crash('PostgreSQL', { DATABASE_URL: postgresUrl(directory, 'postgres'), CONFER_KEY_PASSPHRASE: 'a passphrase of this script' }, Object.assign(server, { isLive: true }));
  } finally {
    await stop();
  }
}
