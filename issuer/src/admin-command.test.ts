import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { token } from './fixtures/issuer';
import { issuerOfFile } from './fixtures/issuer-of-file';

const testIssuer = issuerOfFile();

/** Runs the built program, and gives what it said. */
async function confer(args: readonly string[], variables: Readonly<Record<string, string>> = { CONFER_ADMIN_TOKEN: token }): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), 'admin', '--url', testIssuer.address, ...args], { env: variables });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + error;
}

test('members are added, listed and removed on the running issuer', async () => {
  expect(await confer(['add-member', 'marta@northmere.example', '--role', 'issuer'])).toBe('marta@northmere.example may sign in now, as issuer.\n');
  expect(await confer(['add-member', 'marta@northmere.example', '--role', 'issuer'])).toBe('marta@northmere.example is a member already. Change the role instead.\n');
  expect(await confer(['members'])).toBe('marta@northmere.example\tissuer\thas not signed in yet\n');
  expect(await confer(['remove-member', 'Marta@northmere.example'])).toBe('marta@northmere.example is no longer a member.\n');
  expect(await confer(['remove-member', 'marta@northmere.example'])).toBe('marta@northmere.example is not a member.\n');
});

test('an access token with a role is made and shown once', async () => {
  const [, made = ''] = /shown this once: (confer_\S+)\n$/.exec(await confer(['add-token', 'Reports', '--role', 'observer'])) ?? [];
  expect((await testIssuer.call('GET', '/v1/me', undefined, { authorization: `Bearer ${made}` })).body).toMatchObject({ name: 'Reports', role: 'observer' });
});

test('what is missing is said in one sentence', async () => {
  expect(await confer(['members'], {})).toBe('CONFER_ADMIN_TOKEN: It has to be set to the administrator’s access token.\n');
  expect(await confer(['--url', 'http://localhost:9', 'members'])).toBe('No issuer answers at http://localhost:9. Start it with “confer serve”, or name its address with --url.\n');
  expect(await confer(['add-member', 'marta@northmere.example', '--role', 'owner'])).toContain("Allowed choices are admin, issuer, verifier, observer.");
});
