import type { Definition, Organisation } from '@confer/core';

export interface SampleData {
  readonly definitions: readonly Definition[];
  readonly organisation: Organisation;
}

/** Gives an issuer the sample definitions and the organisation. What is there already stays as it is. */
export async function fillIssuer(url: string, accessToken: string, { definitions, organisation }: SampleData): Promise<void> {
  const send = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    const answer = await fetch(`${url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok && answer.status !== 409) throw new Error(`The issuing service refused ${method} ${path}: ${await answer.text()}`);
  };
  await send('PUT', '/organisation', organisation);
  for (const definition of definitions) await send('POST', '/definitions', definition);
}
