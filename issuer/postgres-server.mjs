import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Where Debian keeps the programs of each version. */
const debianFolder = '/usr/lib/postgresql';

/** The folder with `postgres` and `initdb`; `undefined` where no PostgreSQL server is installed. */
export function postgresPrograms() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => join(debianFolder, version, 'bin'))];
  return folders.find((folder) => ['postgres', 'initdb'].every((program) => existsSync(join(folder, program))));
}

/** The address of a database of the server in a directory. It listens there alone: no port is taken. */
export const postgresUrl = (directory, database) => `postgresql://postgres@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(directory)}`;

/**
 * Starts a server with a cluster of its own, in a directory that does not exist yet, and gives the function that ends both.
 * Nothing of it is meant to last: it never waits for the disk.
 */
export async function startPostgres(directory) {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('No PostgreSQL server is installed.');
  const user = unprivilegedUser();
  await mkdir(directory);
  if (user) await chown(directory, user.uid, user.gid);
  const options = { ...user, cwd: directory, stdio: 'ignore' };
  const data = join(directory, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options);
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'], options);
  while (!(await answers(directory))) {
    if (server.exitCode !== null) throw new Error('PostgreSQL could not be started.');
    await pause(20);
  }
  return async () => {
    // Without waiting for anybody: https://www.postgresql.org/docs/current/server-shutdown.html
    server.kill('SIGINT');
    await once(server, 'exit');
    await rm(directory, { recursive: true });
  };
}

/** PostgreSQL refuses to run as root. Its package makes a user for it. */
function unprivilegedUser() {
  if (process.getuid() !== 0) return undefined;
  const idOf = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function answers(directory) {
  const client = new pg.Client({ connectionString: postgresUrl(directory, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
