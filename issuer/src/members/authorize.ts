import type { FastifyInstance } from 'fastify';
import { ApiError } from '../http/api-error';
import { say } from '../texts/say';
import type { Right } from './role';
import { may } from './role';
import { routeRights } from './route-rights';

/**
 * Lets a person do what their role allows. It comes behind the question who they are.
 *
 * @throws for a route that comes later and does not stand in {@link routeRights}
 */
export function authorize(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) rightFor(each, url);
  });
  app.addHook('onRequest', async ({ person, method, routeOptions: { url } }) => {
    // Nothing is at this address: that is said to anybody who is known here.
    if (url === undefined) return;
    const right = rightFor(method, url);
    if (!person || !may(person.role, right)) throw new ApiError(403, 'forbidden', say(`error.mayNot.${right}`));
  });
}

/** Whoever may get something may ask for its headers, too. */
function rightFor(method: string, url: string): Right {
  const right = routeRights[`${method === 'HEAD' ? 'GET' : method} ${url}`];
  if (right === undefined) throw new Error(`${method} ${url} does not stand in members/route-rights.ts, so nobody knows who may use it.`);
  return right;
}
