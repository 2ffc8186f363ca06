import { errorAnswer } from '@confer/core';
import { Argument, Command, Option } from 'commander';
import type { Member } from './members/members';
import type { Role } from './members/role';
import { role } from './members/role';

/** What the administrator asked for was not done. The message is for them as it is. */
export class AdminError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AdminError';
  }
}

type Call = <Body>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Body>;

/** `confer admin …`: talks to the running issuer, because nobody else may open its data. */
export function adminCommand(): Command {
  const admin = new Command('admin').description('members and access tokens of the running issuer; CONFER_ADMIN_TOKEN holds the administrator’s token')
    .option('--url <url>', 'where the issuer listens', `http://localhost:${process.env['PORT'] ?? 3000}`);
  const call: Call = (...request) => send(admin.opts<{ url: string }>().url, ...request);
  const withRole = () => new Option('--role <role>').choices(role.options).makeOptionMandatory();
  const email = new Argument('<email>');

  admin.command('members').description('list them').action(async () => {
    const { data } = await call<{ data: Member[] }>('GET', '/v1/members');
    for (const member of data) console.log([member.email, member.role, member.hasSignedIn ? member.name : 'has not signed in yet'].join('\t'));
  });
  admin.command('add-member').description('invite a person, who signs in with this address').addArgument(email).addOption(withRole()).action(async (address: string, options: { role: Role }) => {
    const member = await call<Member>('POST', '/v1/members', { email: address, role: options.role });
    console.log(`${member.email} may sign in now, as ${member.role}.`);
  });
  admin.command('remove-member').description('let a person in no longer').addArgument(email).action(async (address: string) => {
    const { data } = await call<{ data: Member[] }>('GET', '/v1/members');
    const member = data.find((each) => each.email.toLowerCase() === address.toLowerCase());
    if (!member) throw new AdminError(`${address} is not a member.`);
    await call('DELETE', `/v1/members/${member.id}`);
    console.log(`${member.email} is no longer a member.`);
  });
  admin.command('add-token').description('make an access token').argument('<name>').addOption(withRole()).action(async (name: string, options: { role: Role }) => {
    const { token } = await call<{ token: string }>('POST', '/v1/access-tokens', { name, role: options.role });
    console.log(`Access token “${name}”, shown this once: ${token}`);
  });
  return admin;
}

async function send<Body>(url: string, method: string, path: string, body?: object): Promise<Body> {
  const token = process.env['CONFER_ADMIN_TOKEN'] ?? '';
  if (token === '') throw new AdminError('CONFER_ADMIN_TOKEN: It has to be set to the administrator’s access token.');
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw new AdminError(`No issuer answers at ${url}. Start it with “confer serve”, or name its address with --url.`);
  });
  const content: unknown = answer.status === 204 ? undefined : await answer.json();
  if (!answer.ok) throw new AdminError(errorAnswer.safeParse(content).data?.error.message ?? `${url} answers ${answer.status}, and not as an issuer does.`);
  return content as Body;
}
