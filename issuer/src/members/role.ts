import * as z from 'zod';

/** `admin` runs the issuer, `issuer` issues, `observer` looks, `verifier` has what it takes to check credentials and no more. */
export const role = z.enum(['admin', 'issuer', 'verifier', 'observer']);
export type Role = z.infer<typeof role>;

/** What a request needs. `connect`: to be known here, and to see in whose name what can be issued. */
export type Right = 'connect' | 'look' | 'issue' | 'administer';

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  admin: ['connect', 'look', 'issue', 'administer'],
  issuer: ['connect', 'look', 'issue'],
  observer: ['connect', 'look'],
  verifier: ['connect'],
};

export const may = (who: Role, right: Right): boolean => rightsOf[who].includes(right);
